package be.knooppunt.platform.web;

/**
 * Who may use a route. The partnership is that of the address, where one of the rules needs one.
 * What depends on the record itself is checked by the use case.
 */
public enum Who {
  /** Everybody. */
  ANYONE,
  /** Whoever has a one-time link; the use case checks the link. */
  LINK,
  /** Whoever signed in. */
  SIGNED_IN,
  /** Whoever has a role in the partnership. */
  INSIDE,
  /** Frontline workers and editors of the partnership, and its coordinator. */
  SIGNALLER,
  /** Editors of the partnership, and its coordinator; of any, when the address names none. */
  EDITOR,
  /** The coordinator of the partnership. */
  COORDINATOR,
  /** Whoever looks after the installation. They may use every other route too. */
  ADMINISTRATOR
}
