package be.knooppunt.referral.entity;

import java.util.Optional;

/**
 * What a side said about a path, as it stands in the change log with the change that it made. Its
 * first two words are codes, so that it can be read back in any language.
 *
 * @param words what they added, or who told it; may be empty
 */
public record Statement(Kind kind, Side side, String words) {
  /** What a side can say. */
  public enum Kind {
    /** This path is there, or should be. */
    PROPOSE,
    /** This is right. */
    CONFIRM,
    /** This is not quite right. */
    AMEND,
    /** This is not right. */
    DISPUTE
  }

  private static final String BETWEEN = ": ";

  /** As it is written in the log. */
  public String text() {
    String codes = kind + " " + side;
    return words.isEmpty() ? codes : codes + BETWEEN + words;
  }

  /** Reads what was written in the log; empty when that was no statement of a side. */
  public static Optional<Statement> parse(String text) {
    for (Kind kind : Kind.values()) {
      for (Side side : Side.values()) {
        String codes = kind + " " + side;
        if (text.equals(codes)) {
          return Optional.of(new Statement(kind, side, ""));
        }
        if (text.startsWith(codes + BETWEEN)) {
          return Optional.of(
              new Statement(kind, side, text.substring(codes.length() + BETWEEN.length())));
        }
      }
    }
    return Optional.empty();
  }
}
