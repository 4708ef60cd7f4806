package be.knooppunt.learning.control.lessons;

import java.time.LocalDate;
import java.util.Optional;

/** What the links of a lesson lead to on the page that shows it, with the words around them. */
public interface LessonTargets {
  /**
   * Services on the local map.
   *
   * @param href where they are listed; empty when there are none
   * @param says how many there are, or that there are none
   * @param language that of the words
   */
  record Local(Optional<String> href, String says, String language) {}

  /**
   * A word with its meaning.
   *
   * @param language that of the meaning
   */
  record Meaning(String term, String meaning, String language) {}

  /** The services that a lesson speaks of; empty when it cannot be told. */
  Optional<Local> onMap(LessonLink.OnMap link);

  /** What a word means; empty when nobody knows. */
  Optional<Meaning> word(LessonLink.Word link);

  /** The address of another lesson; empty when it is not there. */
  Optional<String> lesson(LessonLink.OtherLesson link);

  /** The address of a picture. */
  String picture(LessonLink.Picture link);

  /** The heading of a box. */
  String heading(Box box);

  /** The word on the button that closes an explanation. */
  String close();

  /** The name of a table that can be scrolled. */
  String table();

  /** A box as its heading names it. */
  sealed interface Box {
    /** What is worth remembering. */
    record Key() implements Box {}

    /** From practice. */
    record Example() implements Box {}

    /** A fact that can change. */
    record Checked(Optional<LocalDate> day) implements Box {}

    /** A question for a group. */
    record Discuss(int minutes) implements Box {}

    /** What a good answer looks like. */
    record Answer() implements Box {}
  }
}
