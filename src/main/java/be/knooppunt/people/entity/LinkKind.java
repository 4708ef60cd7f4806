package be.knooppunt.people.entity;

/** What a one-time link lets one do. */
public enum LinkKind {
  /** Takes a role, with a new account or one's own. */
  INVITATION,
  /** Chooses a new password. */
  PASSWORD,
  /** Says for one side whether a path is right. */
  CONFIRM_PATH,
  /** Says that a record is still right. */
  CONFIRM_RECORD,
  /** Answers the questions to a partner. */
  PARTNER_ROUND
}
