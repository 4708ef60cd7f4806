package be.knooppunt.people.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords can be taken. */
class PasswordRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "een fiets op de dijk",
        "kat-hond-muis",
        "ééndrietwaalf",
        "correct horse battery staple",
        "qX7!pL2#vT9z"
      })
  void takesWhatIsLongEnough(String password) {
    assertEquals(Optional.empty(), PasswordRules.check(password, "an.peeters"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'            ', EMPTY",
    "elf-tekens!, TOO_SHORT",
    "Wachtwoord1234, TOO_COMMON",
    "passwordpassword, TOO_COMMON",
    "abababababababab, TOO_COMMON",
    "Sofie.Vermeulen, SIGN_IN_NAME",
    "sofie.vermeulen, SIGN_IN_NAME"
  })
  void saysWhatIsWrong(String password, PasswordFlaw flaw) {
    assertEquals(Optional.of(flaw), PasswordRules.check(password, "sofie.vermeulen"));
  }

  @Test
  void countsCharactersNotTheirParts() {
    // eleven characters outside the basic plane are twenty-two chars
    assertEquals(
        Optional.of(PasswordFlaw.TOO_SHORT),
        PasswordRules.check(new String(Character.toChars(0x1F6B2)).repeat(11), "an"));
  }

  @Test
  void refusesWhatNobodyKeeps() {
    assertEquals(
        Optional.of(PasswordFlaw.TOO_LONG), PasswordRules.check("een lange zin ".repeat(20), "an"));
  }
}
