package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.attempts.TakeQuiz;
import be.knooppunt.learning.entity.questions.Answer;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form of a question sends: for each field of one question its values, and nothing else.
 *
 * @param isClean whether nothing was sent that no form of ours has
 */
record QuizForm(Answer answer, int basis, String action, boolean isClean) {
  private static final String BASIS = "basis";
  private static final String ACTION = "doe";
  private static final int LONGEST = 9;

  /**
   * Reads a form.
   *
   * @param token the name of the token of forms
   */
  static QuizForm of(MultivaluedMap<String, String> sent, int number, String token) {
    String prefix = QuizWords.name(number, "");
    Map<String, List<String>> values = new HashMap<>();
    boolean isClean = true;
    for (Map.Entry<String, List<String>> one : sent.entrySet()) {
      String name = one.getKey();
      if (name.startsWith(prefix)) {
        values.put(name.substring(prefix.length()), one.getValue());
      } else {
        isClean &= Set.of(BASIS, ACTION, token).contains(name);
      }
    }
    return new QuizForm(
        Answer.of(values), number(sent.getFirst(BASIS)), text(sent.getFirst(ACTION)), isClean);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A number that is no revision when it cannot be read. */
  private static int number(@Nullable String text) {
    return text != null && text.length() <= LONGEST && text.matches("[0-9]+")
        ? Integer.parseInt(text)
        : -1;
  }

  /** What is kept of it. */
  TakeQuiz.Sent sent() {
    return new TakeQuiz.Sent(answer, basis);
  }
}
