package be.knooppunt.portal.boundary;

import be.knooppunt.platform.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes opening hours out, so that they can be read aloud: no short names of days, no 9.00-12.00.
 */
final class PlainHours {
  private static final List<String> DAYS = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
  private static final Pattern DAY =
      Pattern.compile("(?iu)\\b(ma|di|wo|do|vr|za|zo)\\b\\.?(?![\\p{L}])");
  private static final Pattern TIME =
      Pattern.compile("\\b([01]?\\d|2[0-4])(?:[.:u](\\d{2})?)\\s*(?:u(?:ur)?\\b)?(?![\\p{L}\\d])");
  private static final Pattern RANGE = Pattern.compile("(?<=\\p{L}|\\d)\\s*[-–]\\s*(?=\\p{L}|\\d)");

  private PlainHours() {}

  static String of(String hours, Texts texts) {
    String days =
        DAY.matcher(hours)
            .replaceAll(
                found -> texts.get("day." + DAYS.indexOf(found.group(1).toLowerCase(Locale.ROOT))));
    String times = TIME.matcher(days).replaceAll(found -> time(found, texts));
    return RANGE.matcher(times).replaceAll(" " + texts.get("plain.till") + " ");
  }

  private static String time(MatchResult found, Texts texts) {
    int hour = Integer.parseInt(found.group(1));
    String minutes = found.group(2);
    return minutes == null || minutes.equals("00")
        ? texts.with("plain.hour", hour)
        : texts.with("plain.hourAnd", hour, Integer.parseInt(minutes));
  }
}
