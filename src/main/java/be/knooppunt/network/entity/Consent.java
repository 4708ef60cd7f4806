package be.knooppunt.network.entity;

/** Whether the person is asked before data is passed on. */
public enum Consent {
  NOT_NEEDED,
  ASKED,
  WRITTEN,
  UNKNOWN
}
