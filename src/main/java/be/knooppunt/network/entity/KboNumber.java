package be.knooppunt.network.entity;

import java.util.regex.Pattern;

/**
 * Checks the number of an organisation in the Belgian register of enterprises: ten digits, the
 * first 0 or 1, the last two 97 minus the remainder of the first eight by 97.
 */
public final class KboNumber {
  private static final Pattern TEN_DIGITS = Pattern.compile("[01][0-9]{9}");

  private KboNumber() {}

  /** Tells whether a text, with or without dots and spaces, is such a number. */
  public static boolean isValid(String text) {
    String digits = text.replaceAll("[. ]", "");
    if (!TEN_DIGITS.matcher(digits).matches()) {
      return false;
    }
    int first = Integer.parseInt(digits.substring(0, 8));
    int check = Integer.parseInt(digits.substring(8));
    return check == 97 - first % 97;
  }
}
