package be.knooppunt.people.entity;

/** What an account may do. One role each; a later one in this list is not always a wider one. */
public enum Role {
  /** Reads what is not public. */
  READER,
  /** Looks for a way with somebody and tells what worked. */
  FRONTLINE_WORKER,
  /** Keeps the records of organisations and services. */
  EDITOR,
  /** Leads a partnership: draws paths, follows up gaps. */
  COORDINATOR,
  /** Reads and compares all partnerships of a region. */
  REGIONAL_READER,
  /** Looks after this installation and its accounts. */
  ADMINISTRATOR
}
