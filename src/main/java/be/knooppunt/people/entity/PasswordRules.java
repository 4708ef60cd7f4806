package be.knooppunt.people.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords can be taken. Length counts, kinds of characters do not: a sentence is easier to
 * keep and harder to guess than a short word with a sign in it.
 */
public final class PasswordRules {
  /** The fewest characters. */
  public static final int LEAST = 12;

  /** The most characters. */
  public static final int MOST = 200;

  /** A password of one or two characters repeated is no longer than those. */
  private static final int FEWEST_DIFFERENT = 5;

  /** Of twelve characters and more; shorter ones are refused already. */
  private static final Set<String> COMMON =
      Set.of(
          "123456789012",
          "1234567890123",
          "12345678901234",
          "123456789123",
          "123456789123456789",
          "0123456789012",
          "012345678910",
          "098765432109",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "1qaz2wsx3edc4rfv",
          "qwertyuiop12",
          "qwertyuiop123",
          "qwertyuiopasdf",
          "qwertyuiopasdfgh",
          "qwerty123456",
          "qwertyqwerty",
          "azertyuiop12",
          "azertyuiop123",
          "azertyuiopqsdf",
          "azerty123456",
          "azertyazerty",
          "asdfghjkl123",
          "abcdefghijkl",
          "abcdefghijklm",
          "abcdefghijklmnop",
          "abcd12345678",
          "abc123456789",
          "password1234",
          "password12345",
          "password123456",
          "passwordpassword",
          "passw0rd1234",
          "p@ssw0rd1234",
          "iloveyou1234",
          "letmein12345",
          "administrator",
          "administrator1",
          "administrateur",
          "adminadminadmin",
          "admin1234567",
          "admin12345678",
          "changemenow1",
          "changeme1234",
          "welcome12345",
          "welcome123456",
          "welkom123456",
          "welkom1234567",
          "welkomwelkom",
          "wachtwoord12",
          "wachtwoord123",
          "wachtwoord1234",
          "wachtwoordwachtwoord",
          "geheimgeheim",
          "geheim123456",
          "motdepasse12",
          "motdepasse123",
          "knooppunt123",
          "knooppunt1234",
          "knooppunt12345",
          "knooppuntknooppunt",
          "vlaanderen12",
          "vlaanderen123",
          "vlaanderen2026",
          "clubbrugge123",
          "clubbrugge1891",
          "anderlecht123");

  private PasswordRules() {}

  /**
   * Looks for what is wrong with a password.
   *
   * @param signInName the name it would go with
   * @return empty when it can be taken
   */
  public static Optional<PasswordFlaw> check(String password, String signInName) {
    int length = password.codePointCount(0, password.length());
    String lower = password.strip().toLowerCase(Locale.ROOT);
    if (lower.isEmpty()) {
      return Optional.of(PasswordFlaw.EMPTY);
    } else if (lower.equals(Account.normalise(signInName))) {
      return Optional.of(PasswordFlaw.SIGN_IN_NAME);
    } else if (length < LEAST) {
      return Optional.of(PasswordFlaw.TOO_SHORT);
    } else if (length > MOST) {
      return Optional.of(PasswordFlaw.TOO_LONG);
    } else if (COMMON.contains(lower) || lower.chars().distinct().count() < FEWEST_DIFFERENT) {
      return Optional.of(PasswordFlaw.TOO_COMMON);
    }
    return Optional.empty();
  }
}
