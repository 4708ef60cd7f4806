package be.knooppunt.referral.entity;

/** What someone should know before taking a step. */
public enum StepNotice {
  /** The service or the path to it is an assumption. */
  ASSUMED,
  /** It lives on a project. */
  PROJECT,
  /** Nobody recorded for which places it works. */
  PLACE_UNKNOWN,
  /** Nobody recorded for which groups it works. */
  GROUP_UNKNOWN,
  /** Nobody recorded in which languages it works. */
  LANGUAGE_UNKNOWN,
  /** Nobody recorded for which rungs it works. */
  RUNG_UNKNOWN,
  /** A serious threshold that stands in this person's way. */
  OBSTACLE,
  /** Nobody knows how long it takes. */
  WAITING_UNKNOWN,
  /** There is a waiting list. */
  WAITING_LIST,
  /** The path is only for certain groups and the question names none. */
  ONLY_FOR_GROUPS,
  /** A documented threshold of severity 3. */
  BLOCKING_THRESHOLD,
  /** It helps with the broader life domain, not with the need itself. */
  BROADER_DOMAIN
}
