package be.knooppunt.gaps.entity.whatif;

/** A change in an address that cannot be read; it says which, and how to write it. */
public final class UnreadableChange extends RuntimeException {
  private final String parameter;
  private final String value;
  private final String remedy;

  /**
   * Refuses a value.
   *
   * @param remedy how such a change is written
   */
  public UnreadableChange(String parameter, String value, String remedy) {
    super(parameter + " cannot be '" + value + "'.");
    this.parameter = parameter;
    this.value = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    this.remedy = remedy;
  }

  /** The name of the parameter. */
  public String parameter() {
    return parameter;
  }

  /** What stood there, shortened. */
  public String value() {
    return value;
  }

  /** How such a change is written. */
  public String remedy() {
    return remedy;
  }
}
