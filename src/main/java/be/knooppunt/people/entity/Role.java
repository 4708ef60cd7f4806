package be.knooppunt.people.entity;

/** What an account may do somewhere; a later one in this list is not always a wider one. */
public enum Role {
  /** Reads what is not public. */
  READER,
  /** Looks for a way with somebody and tells what worked. */
  FRONTLINE_WORKER,
  /** Keeps the records of an organisation and its services. */
  EDITOR,
  /** Leads a partnership: draws paths, follows up gaps. */
  COORDINATOR,
  /** Reads and compares all partnerships of a region. */
  REGIONAL_READER,
  /** Looks after this installation and its accounts. */
  ADMINISTRATOR
}
