package be.knooppunt.learning.entity.content;

/**
 * What a module is known by, such as {@code M5}. It stands in addresses, certificates and the names
 * of folders: a letter, then letters, digits and hyphens.
 */
public record ModuleId(String text) implements Comparable<ModuleId> {
  /** What an identifier looks like, as a regular expression. */
  public static final String FORM = "[A-Za-z][A-Za-z0-9-]{0,39}";

  /** Checks the form. */
  public ModuleId {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("No identifier of a module: " + text);
    }
  }

  /** Tells whether a text could be an identifier. */
  public static boolean isWellFormed(String text) {
    return text.matches(FORM);
  }

  /** Modules of one series in the order of their numbers: M2 before M10. */
  @Override
  public int compareTo(ModuleId other) {
    int bySeries = series().compareTo(other.series());
    if (bySeries != 0) {
      return bySeries;
    }
    int byNumber = Integer.compare(number(), other.number());
    return byNumber != 0 ? byNumber : text.compareTo(other.text);
  }

  private String series() {
    return text.replaceFirst("[0-9]{1,6}$", "");
  }

  private int number() {
    String digits = text.substring(series().length());
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  @Override
  public String toString() {
    return text;
  }
}
