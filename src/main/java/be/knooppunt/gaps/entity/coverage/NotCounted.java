package be.knooppunt.gaps.entity.coverage;

/** Why a service that helps with a need does not count for a cell. */
public enum NotCounted {
  /** It has not begun on that day. */
  NOT_YET,
  /** It was over before that day. */
  ENDED,
  /** It rests on less evidence than is asked for. */
  NOT_CONFIRMED,
  /** It takes nobody now. */
  CLOSED,
  /** It is for other groups. */
  OTHER_GROUP,
  /** It works elsewhere. */
  ELSEWHERE,
  /** Nobody gave it a mandate that reaches this need, group and place. */
  NO_MANDATE
}
