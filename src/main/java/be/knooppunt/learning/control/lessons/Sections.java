package be.knooppunt.learning.control.lessons;

import java.util.Set;

/** Headings that every lesson ends with. */
final class Sections {
  private static final Set<String> EXERCISE = Set.of("Oefening", "Exercise");
  private static final Set<String> SOURCES = Set.of("Bronnen", "Sources");

  private Sections() {}

  static boolean isExercise(String heading) {
    return EXERCISE.contains(heading.strip());
  }

  static boolean isSources(String heading) {
    return SOURCES.contains(heading.strip());
  }

  static String exercise(String language) {
    return language.equals("en") ? "Exercise" : "Oefening";
  }

  static String sources(String language) {
    return language.equals("en") ? "Sources" : "Bronnen";
  }
}
