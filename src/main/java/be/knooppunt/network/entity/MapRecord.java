package be.knooppunt.network.entity;

/** Anything that is written on the map as a whole: one form, one version, one entry of the log. */
public interface MapRecord {
  /** What identifies it. */
  RecordKey key();
}
