package be.knooppunt.portal.boundary;

import java.util.List;

/**
 * A way or a plan in plain words, for the person: short sentences, each on a line of its own.
 *
 * @param parts what to do, one after the other
 */
public record PlainSheet(String title, List<Part> parts) {
  /** Something to do, under a heading. */
  public record Part(String heading, List<Sentence> sentences, List<String> bring) {}

  /**
   * A sentence, with at most one name in it. Names are Dutch in every language.
   *
   * @param name empty when there is none
   * @param href what the name leads to, for a telephone number; empty when nothing
   */
  public record Sentence(String before, String name, String after, String href) {
    /** The whole sentence. */
    public String text() {
      return before + name + after;
    }
  }
}
