package be.knooppunt.learning.control.lessons;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link in a lesson leads: the only addresses that Markdown may hold. */
public sealed interface LessonLink {
  /** The lists of the local map that a lesson may point at. */
  enum MapList {
    SERVICE_TYPES("service-types"),
    LIFE_DOMAINS("life-domains"),
    TARGET_GROUPS("target-groups"),
    ORGANISATIONS("organisations");

    private final String code;

    MapList(String code) {
      this.code = code;
    }

    /** As lessons write it; that of a vocabulary, but for organisations. */
    public String code() {
      return code;
    }

    static Optional<MapList> of(String code) {
      return Arrays.stream(values()).filter(list -> list.code.equals(code)).findFirst();
    }
  }

  /** Elsewhere on the web. */
  record Web(String address) implements LessonLink {}

  /** Services on the local map: of a type, a domain, a group, or of organisations with a name. */
  record OnMap(MapList list, String code) implements LessonLink {}

  /**
   * A word that is explained.
   *
   * @param list the vocabulary; empty when it is a word of the module itself
   */
  record Word(String list, String code) implements LessonLink {}

  /** Another lesson. */
  record OtherLesson(String module, String lesson) implements LessonLink {}

  /** A picture of the module. */
  record Picture(String file) implements LessonLink {}

  /** What a picture file is called. */
  Pattern PICTURE =
      Pattern.compile("pictures/([A-Za-z0-9][A-Za-z0-9-]{0,79}(?:\\.[a-z]{2})?\\.svg)");

  /** Forms that {@link #read} knows. */
  Pattern ON_MAP = Pattern.compile("map:([a-z-]+):([^:]{1,60})");

  Pattern TERM = Pattern.compile("word:([a-z-]+):([A-Za-z0-9_.-]{1,60})");
  Pattern OWN_WORD = Pattern.compile("word:([\\p{L}0-9_.-]{1,60})");
  Pattern LESSON = Pattern.compile("lesson:([A-Za-z][A-Za-z0-9-]{0,39})/([0-9][a-z0-9-]{0,79})");
  Pattern WEB = Pattern.compile("https?://[^\\s\"'<>\\\\]{1,1000}");

  /** Reads an address; empty when a lesson must not have it. */
  static Optional<LessonLink> read(String destination) {
    Matcher map = ON_MAP.matcher(destination);
    if (map.matches()) {
      return MapList.of(map.group(1)).map(list -> new OnMap(list, decoded(map.group(2))));
    }
    Matcher term = TERM.matcher(destination);
    if (term.matches()) {
      return Optional.of(new Word(term.group(1), term.group(2)));
    }
    Matcher word = OWN_WORD.matcher(destination);
    if (word.matches()) {
      return Optional.of(new Word("", word.group(1)));
    }
    Matcher lesson = LESSON.matcher(destination);
    if (lesson.matches()) {
      return Optional.of(new OtherLesson(lesson.group(1), lesson.group(2)));
    }
    Matcher picture = PICTURE.matcher(destination);
    if (picture.matches()) {
      return Optional.of(new Picture(picture.group(1)));
    }
    return WEB.matcher(destination).matches()
        ? Optional.of(new Web(destination))
        : Optional.empty();
  }

  /** A name with a space can only be written with %20 in a link. */
  private static String decoded(String text) {
    return text.replace("%20", " ");
  }
}
