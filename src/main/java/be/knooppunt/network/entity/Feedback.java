package be.knooppunt.network.entity;

/** Whether the sender hears what became of it. */
public enum Feedback {
  NONE,
  ON_ARRIVAL,
  ON_OUTCOME,
  UNKNOWN
}
