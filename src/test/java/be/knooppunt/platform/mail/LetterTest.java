package be.knooppunt.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be a letter. */
class LetterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "an@example.org\r\nBcc: bea@example.org",
        "an@example.org\nSubject: x",
        "an@example.org, bea@example.org",
        "An <an@example.org>",
        "an@example.org>",
        "team:an@example.org;",
        "an",
        "@example.org",
        "an@",
        " an@example.org",
        "an@exam ple.org",
        ""
      })
  void takesOneBareAddressOnly(String address) {
    assertFalse(Letter.isAddress(address));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new Letter(address, "Subject", "Text"));
    assertEquals("This is not one e-mail address", refused.getMessage(), "without repeating it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Uitnodiging\r\nBcc: bea@example.org",
        "Uitnodiging\nBcc: bea@example.org",
        "Uitnodiging\rBcc: bea@example.org",
        "Uitnodiging\u2028Bcc: bea@example.org",
        "Uitnodiging\u0085Bcc: bea@example.org",
        "Uitnodiging\0",
        " "
      })
  void takesOneLineAsSubject(String subject) {
    assertThrows(
        IllegalArgumentException.class, () -> new Letter("an@example.org", subject, "Text"));
  }

  @Test
  void takesWhatPeopleWrite() {
    assertTrue(Letter.isAddress("an.o'neil+work@sub.example.org"));
    Letter letter = new Letter("an@example.org", "Één 👋 dag", "Eerste regel\nTweede\ttab\n");
    assertEquals("a letter", letter.toString(), "nothing of it gets into a log by accident");
  }

  @Test
  void refusesWhatIsTooLong() {
    String text = "x".repeat(Letter.LONGEST_TEXT + 1);
    assertThrows(IllegalArgumentException.class, () -> new Letter("an@example.org", "S", text));
    assertFalse(Letter.isAddress("x".repeat(320) + "@example.org"));
  }
}
