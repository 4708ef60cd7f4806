package be.knooppunt.learning.entity.content;

/** For whom a module is written. */
public enum Audience {
  /** Somebody who begins in the partnership. */
  NEW,
  /** Who coordinates a partnership. */
  COORD,
  /** Who works for a region. */
  REGION,
  /** Everybody. */
  ALL
}
