package be.knooppunt.learning.entity.content;

import be.knooppunt.gaps.entity.findings.FindingKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lesson of a module.
 *
 * @param id what it is known by within its module; begins with a digit
 * @param goals ids of goals of the module that it works on
 * @param findings kinds of findings that this very lesson helps with
 * @param texts its text by language
 */
public record Lesson(
    String id,
    int minutes,
    List<String> goals,
    List<FindingKind> findings,
    LocalText title,
    Map<String, LessonText> texts) {
  /** What an identifier looks like, as a regular expression. */
  public static final String FORM = "[0-9][a-z0-9-]{0,79}";

  /** Keeps its own copies. */
  public Lesson {
    goals = List.copyOf(goals);
    findings = List.copyOf(findings);
    texts = Map.copyOf(texts);
  }

  /** In which language one gets the text who asks for another: Dutch, else any. */
  public String languageOf(String asked) {
    if (texts.containsKey(asked) || texts.isEmpty()) {
      return asked;
    }
    return texts.containsKey("nl") ? "nl" : new TreeMap<>(texts).firstKey();
  }

  /** The text for who asks for a language; an empty one when there is none at all. */
  public LessonText in(String language) {
    return texts.getOrDefault(languageOf(language), new LessonText("", 0, 0));
  }
}
