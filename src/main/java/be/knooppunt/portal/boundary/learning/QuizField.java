package be.knooppunt.portal.boundary.learning;

import java.util.List;

/**
 * A field of a question as a page shows it.
 *
 * @param id of its first input, to which an error links
 * @param kind ONE, MANY, PICK, NUMBER or WORDS
 * @param isFixed whether it cannot be changed any more
 * @param mark words that say whether it is right; empty as long as it was not looked at
 * @param right the right answer in words, where the answer is not; else empty
 * @param error what has to be filled in; else empty
 */
public record QuizField(
    String id,
    String name,
    String kind,
    QuizText label,
    List<Choosable> options,
    String value,
    boolean isFixed,
    boolean isRight,
    String mark,
    String right,
    String error) {
  /** Keeps its own copy. */
  public QuizField {
    options = List.copyOf(options);
  }

  /**
   * An option.
   *
   * @param mark {@code juist}, {@code mis} or empty, as a style
   * @param said the mark in words; empty when there is none
   */
  public record Choosable(
      String id,
      String value,
      QuizText text,
      boolean isChosen,
      String mark,
      String said,
      QuizText why) {}
}
