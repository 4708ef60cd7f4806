package be.knooppunt.people.entity;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks in a text for what seems to be about a person. It warns and never decides: a desk has a
 * telephone number too, and a name can be written in ways that no pattern knows.
 */
public enum PersonalData {
  /** A national register number, by its check digits. */
  REGISTER_NUMBER,
  /** A telephone number. */
  PHONE,
  /** An e-mail address. */
  EMAIL,
  /** A date of birth: a full date of a year in which somebody who lives now can be born. */
  DATE_OF_BIRTH,
  /** A name after a title. */
  NAME;

  private static final Pattern ELEVEN_DIGITS =
      Pattern.compile(
          "(?<!\\d)(\\d{2})[ .]?(\\d{2})[ .]?(\\d{2})[ .-]?(\\d{3})[ .-]?(\\d{2})(?!\\d)");
  private static final Pattern PHONES =
      Pattern.compile("(?<![\\d.])(?:\\+|00)?\\d(?:[ ./()-]{0,2}\\d){7,13}(?!\\d)");
  private static final Pattern EMAILS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]{2,}");
  private static final Pattern DATES =
      Pattern.compile(
          "(?<!\\d)(?:(0?[1-9]|[12]\\d|3[01])[-/. ]{1,2}(0?[1-9]|1[0-2])[-/. ]{1,2}(19\\d{2}|20\\d{2})"
              + "|(19\\d{2}|20\\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]))(?!\\d)");
  private static final Pattern BORN =
      Pattern.compile("(?iu)\\b(?:geboren|geboortedatum|geb\\.|born|date of birth)|°");
  private static final Pattern TITLES =
      Pattern.compile(
          "(?u)\\b(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]evr|[Mm]w|[Dd]hr|[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Dd]e heer"
              + "|[Mm]adame|[Mm]onsieur|MEVR|MEVROUW|MENEER|DHR)\\b\\.?\\s+\\p{Lu}\\p{L}*");
  private static final int LAST_YEAR_OF_A_GROWN_UP = 2015;
  private static final long CHECK = 97;
  private static final long FROM_2000 = 2_000_000_000L;

  /** What a text seems to hold; empty when nothing was found. */
  public static Set<PersonalData> in(String text) {
    Set<PersonalData> found = EnumSet.noneOf(PersonalData.class);
    boolean hasNumber = ELEVEN_DIGITS.matcher(text).results().anyMatch(m -> isValid(m.group()));
    if (hasNumber) {
      found.add(REGISTER_NUMBER);
    } else if (PHONES.matcher(DATES.matcher(text).replaceAll(" ")).find()) {
      found.add(PHONE);
    }
    if (EMAILS.matcher(text).find()) {
      found.add(EMAIL);
    }
    if (hasDateOfBirth(text)) {
      found.add(DATE_OF_BIRTH);
    }
    if (TITLES.matcher(text).find()) {
      found.add(NAME);
    }
    return found;
  }

  private static boolean isValid(String written) {
    String digits = written.replaceAll("\\D", "");
    long body = Long.parseLong(digits.substring(0, 9));
    long check = Long.parseLong(digits.substring(9));
    return CHECK - body % CHECK == check || CHECK - (FROM_2000 + body) % CHECK == check;
  }

  private static boolean hasDateOfBirth(String text) {
    boolean saysBorn = BORN.matcher(text).find();
    Matcher date = DATES.matcher(text);
    while (date.find()) {
      String year = date.group(3) == null ? date.group(4) : date.group(3);
      if (saysBorn || Integer.parseInt(year) <= LAST_YEAR_OF_A_GROWN_UP) {
        return true;
      }
    }
    return false;
  }
}
