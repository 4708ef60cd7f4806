package be.knooppunt.learning.control.files;

import be.knooppunt.platform.web.Texts;
import java.util.List;
import java.util.Locale;

/**
 * The kinds of things that can be wrong in the files of a training module. The bundle {@code
 * modules} has two texts for each: {@code fault.KIND} says what is wrong, {@code fault.KIND.do}
 * what to do about it. Both are given the same values.
 */
public enum Fault {
  // of module.yaml and its folder
  MODULE_ID,
  FOLDER_NAME,
  LICENCE,
  LANGUAGE,
  NO_LANGUAGE,
  ID_TWICE,
  GOAL_ID,
  GOAL_OF_LESSON,
  LESSON_ID,
  LESSON_FILE,
  NO_MODULE_FILE,
  NO_QUIZ_FILE,
  LONG_VERSION,
  REVIEW_FIRST,
  NO_AUDIENCE,
  GOAL_WITHOUT_LESSON,
  NO_INDEX,
  SHIPPED_ID,
  // of any YAML file
  NOT_UTF8,
  EMPTY,
  NO_YAML_HERE,
  NO_YAML,
  REFERENCE,
  TOO_DEEP,
  MISSING_TEXT,
  MISSING_LIST,
  MISSING_PART,
  KEY_TWICE,
  NO_TEXT,
  WHOLE_NUMBER,
  NUMBER,
  YES_OR_NO,
  DAY,
  CHOICE,
  LIST,
  PARTS,
  TEXT_IN_LANGUAGE,
  NO_MEANING,
  // of the text of a lesson
  HTML,
  HTML_IN_TEXT,
  TITLE_IN_LESSON,
  HEADING_LEVEL,
  LOOKS_LIKE_LINK,
  COLUMN_HEADING,
  BOX,
  CHECKED_WHEN,
  DISCUSS_HOW_LONG,
  ANSWER_OUTSIDE,
  ADDRESS,
  LINK_WITHOUT_WORDS,
  LESSON_NOT_THERE,
  WORD_NOT_THERE,
  NOT_A_PICTURE,
  NO_PICTURE,
  PICTURE_LANGUAGE,
  PICTURE_WITHOUT_TEXT,
  NO_KEY_BOX,
  NO_DISCUSS_BOX,
  NO_ANSWER_BOX,
  LESSON_END,
  // of a picture
  PICTURE_XML,
  PICTURE_TITLE,
  PICTURE_INSTRUCTION,
  PICTURE_BEGIN,
  PICTURE_ELEMENT,
  PICTURE_LEADS_OUT,
  PICTURE_ATTRIBUTE,
  // of a question
  QUESTION_KIND,
  SAME_OPTIONS,
  ONE_RIGHT,
  SOME_RIGHT,
  PAIRS,
  STEPS_TO_ORDER,
  CLASSES,
  MEASURE,
  TOLERANCE,
  ROUTE_START,
  STEP_ID,
  STEP_CHOICE,
  STEP_NOT_THERE,
  CASE_BACK,
  CASE_POINTS,
  QUESTION_ID,
  GOAL_OF_QUESTION,
  QUESTION_WITHOUT_GOAL,
  LESSON_OF_QUESTION,
  FEW_QUESTIONS,
  GOAL_WITHOUT_QUESTION;

  private String key() {
    return "fault." + name();
  }

  /** What is wrong, with the values of a flaw in it. */
  String what(Texts texts, List<?> values) {
    return say(texts, key(), values);
  }

  /** What its writer can do. */
  String remedy(Texts texts, List<?> values) {
    return say(texts, key() + ".do", values);
  }

  private static String say(Texts texts, String key, List<?> values) {
    Locale reader = texts.language().locale();
    Object[] said =
        values.stream()
            .map(value -> value instanceof Locale named ? named.getDisplayLanguage(reader) : value)
            .toArray();
    return texts.format(key, said);
  }
}
