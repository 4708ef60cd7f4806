package be.knooppunt.people.control;

import java.util.LinkedHashMap;
import java.util.Map;

/** Families of browsers, by what a browser says of itself. More would tell people apart. */
final class Browsers {
  private static final Map<String, String> MARKS = new LinkedHashMap<>();

  static {
    // most of them also call themselves what comes later in this list
    MARKS.put("Edg", "Edge");
    MARKS.put("OPR/", "Opera");
    MARKS.put("SamsungBrowser/", "Samsung Internet");
    MARKS.put("Firefox/", "Firefox");
    MARKS.put("FxiOS/", "Firefox");
    MARKS.put("Chrome/", "Chrome");
    MARKS.put("CriOS/", "Chrome");
    MARKS.put("Safari/", "Safari");
  }

  private Browsers() {}

  /** The family; empty when it is none of those that people know. */
  static String family(String userAgent) {
    return MARKS.entrySet().stream()
        .filter(mark -> userAgent.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
