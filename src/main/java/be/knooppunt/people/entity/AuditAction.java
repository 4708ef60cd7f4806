package be.knooppunt.people.entity;

/** What the audit log tells; each is a text {@code people.audit.…}. */
public enum AuditAction {
  /** Somebody signed in. */
  SIGN_IN,
  /** Signing in was tried too often from one address. */
  SIGN_IN_LIMITED,
  /** One session of an account was ended from another. */
  SESSION_ENDED,
  /** An invitation was made. */
  INVITATION_MADE,
  /** An invitation was taken back. */
  INVITATION_CLOSED,
  /** An invitation was used. */
  INVITATION_USED,
  /** A role was given. */
  ROLE_GIVEN,
  /** A role was taken away. */
  ROLE_TAKEN,
  /** A link to choose a new password was made. */
  RESET_MADE,
  /** Such a link was used. */
  RESET_USED,
  /** The administrator was let in again from the machine itself. */
  ADMINISTRATOR_LET_IN,
  /** Somebody chose another password. */
  PASSWORD_CHANGED,
  /** Somebody took a copy of their own data. */
  DATA_EXPORTED,
  /** Somebody erased their own account. */
  ACCOUNT_ERASED,
  /** The administrator removed an account. */
  ACCOUNT_REMOVED,
  /** A partnership chose what it shares. */
  SHARING_CHOSEN,
  /** A coordinator withdrew the certificate of somebody. */
  CERTIFICATE_WITHDRAWN
}
