package be.knooppunt.referral.entity;

/** The single conditions of a question that can stand in the way, in the order they are told. */
public enum Condition {
  DATE,
  EVIDENCE,
  PLACE,
  GROUP,
  LANGUAGE,
  RUNG,
  OBSTACLES,
  HANDOVER,
  HANDOVERS,
  STATUS,
  PATH_CONDITIONS,
  CAPACITY
}
