package be.knooppunt.people.entity;

/** Why a password cannot be taken; each is a text {@code people.password.flaw.…}. */
public enum PasswordFlaw {
  /** Nothing was filled in. */
  EMPTY,
  /** Fewer characters than asked. */
  TOO_SHORT,
  /** So many characters that no one types or keeps it. */
  TOO_LONG,
  /** Among the passwords that are tried first. */
  TOO_COMMON,
  /** The name to sign in with. */
  SIGN_IN_NAME,
  /** The same as before. */
  UNCHANGED
}
