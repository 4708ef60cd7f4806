package be.knooppunt.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * A letter in plain text to one address. Nothing in its address or subject can begin a further line
 * of the head of the letter. What is wrong with it is told without repeating any of it.
 */
public record Letter(String to, String subject, String text) {
  static final int LONGEST_ADDRESS = 320;
  static final int LONGEST_SUBJECT = 200;
  static final int LONGEST_TEXT = 20_000;

  /** Checks the parts. */
  public Letter {
    if (!isAddress(to)) {
      throw new IllegalArgumentException("This is not one e-mail address");
    }
    if (!isLine(subject) || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException(
          "A subject is one line of at most " + LONGEST_SUBJECT + " characters");
    }
    if (text.isBlank() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "A letter has a text of at most " + LONGEST_TEXT + " characters");
    }
  }

  /** Tells whether a text is one e-mail address, without a name beside it. */
  public static boolean isAddress(String text) {
    if (!isLine(text) || text.length() > LONGEST_ADDRESS) {
      return false;
    }
    try {
      InternetAddress[] all = InternetAddress.parse(text, true);
      int at = text.lastIndexOf('@');
      return all.length == 1
          && !all[0].isGroup()
          && text.equals(all[0].getAddress())
          && at > 0
          && at < text.length() - 1;
    } catch (AddressException e) {
      return false;
    }
  }

  private static boolean isLine(String text) {
    return !text.isBlank()
        && text.codePoints()
            .noneMatch(sign -> Character.isISOControl(sign) || sign == 0x2028 || sign == 0x2029);
  }

  @Override
  public String toString() {
    return "a letter";
  }
}
