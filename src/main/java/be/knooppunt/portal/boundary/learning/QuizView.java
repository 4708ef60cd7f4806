package be.knooppunt.portal.boundary.learning;

import java.util.List;

/**
 * A question as a page shows it.
 *
 * @param heading what is asked
 * @param line a second line, for what is asked of the map; empty when there is none
 * @param note how it counts
 * @param verdict what came of the answer; empty as long as it was not looked at
 * @param isGood whether all of it is right
 * @param why the explanation of the module
 * @param facts what the map says
 * @param notices what changed since it was drawn
 */
public record QuizView(
    int number,
    int count,
    QuizText heading,
    QuizText line,
    String note,
    List<QuizField> fields,
    boolean isChecked,
    boolean isStory,
    String verdict,
    boolean isGood,
    QuizText why,
    List<String> facts,
    List<String> notices) {
  /** Keeps its own copies. */
  public QuizView {
    fields = List.copyOf(fields);
    facts = List.copyOf(facts);
    notices = List.copyOf(notices);
  }

  /** Fields with an error. */
  public List<QuizField> errors() {
    return fields.stream().filter(field -> !field.error().isEmpty()).toList();
  }

  /** Tells whether it has one field that says itself what it is for. */
  public boolean isPlain() {
    return fields.size() == 1 && !isStory;
  }
}
