package be.knooppunt.people.entity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and addresses that somebody may type. */
class FormsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"an", "An.Vermeulen ", "an@example.org", "ann\u00e9-2", "\u05d0\u05d1\u05d2"})
  void namesThatCanBeTaken(String name) {
    assertTrue(SignInNames.isWellFormed(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "an v", "=1+1", "<b>", "a\u202Eb", "\uD83D\uDE00\uD83D\uDE00", ".an"})
  void namesThatCannot(String name) {
    assertFalse(SignInNames.isWellFormed(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"an@example.org", " An+1@mail.example.org"})
  void addressesThatCanBeWrittenTo(String address) {
    assertTrue(EmailAddresses.isWellFormed(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "an",
        "an@",
        "@example.org",
        "an@example",
        "a n@example.org",
        "an@example.org\nBcc: b@example.org",
        "an@example.org,b@example.org",
        "<an@example.org>"
      })
  void addressesThatCannot(String address) {
    assertFalse(EmailAddresses.isWellFormed(address));
  }
}
