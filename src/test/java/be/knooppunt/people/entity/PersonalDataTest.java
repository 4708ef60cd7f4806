package be.knooppunt.people.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text seems to hold about a person. The numbers are made of their check digits alone. */
class PersonalDataTest {
  /** The register number with this body that its check digits allow; nobody was born on day 00. */
  private static String number(long body, boolean after2000) {
    long base = after2000 ? 2_000_000_000L + body : body;
    return String.format("%09d%02d", body, 97 - base % 97);
  }

  @ParameterizedTest
  @CsvSource({"850000001, false", "850000123, false", "999, false", "10000001, true"})
  void aRegisterNumberIsKnownByItsCheckDigits(long body, boolean after2000) {
    String digits = number(body, after2000);
    String dotted = digits.replaceFirst("(..)(..)(..)(...)(..)", "$1.$2.$3-$4.$5");
    for (String written : Set.of(digits, dotted, "rrn " + digits + ".")) {
      assertTrue(PersonalData.in(written).contains(PersonalData.REGISTER_NUMBER), written);
    }
    String wrong = digits.substring(0, 10) + (char) ('0' + (digits.charAt(10) - '0' + 1) % 10);
    assertTrue(!PersonalData.in(wrong).contains(PersonalData.REGISTER_NUMBER), wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "Bel haar op 0400 00 00 00, PHONE",
    "nummer +32 (0)400/00.00.00, PHONE",
    "051 00 00 00 neemt niet op, PHONE",
    "mail naar iemand@example.org, EMAIL",
    "geboren op 1/2/1980, DATE_OF_BIRTH",
    "12-03-1975, DATE_OF_BIRTH",
    "° 01.01.2019, DATE_OF_BIRTH",
    "1980-02-01, DATE_OF_BIRTH",
    "Mevr. Peeters kreeg geen plaats, NAME",
    "mevrouw Ö had pech, NAME",
    "gesproken met de heer X, NAME"
  })
  void whatLooksLikeAPersonIsFound(String text, PersonalData kind) {
    assertEquals(
        kind.name(),
        PersonalData.in(text).stream().map(Enum::name).collect(Collectors.joining(",")),
        text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Al drie keer gebeld, niemand neemt op.",
        "Wachtlijst tot 15/01/2027",
        "Gesloten van 2026-12-24 tot 2027-01-03",
        "De dienst vraagt 25 euro voor 3 gesprekken.",
        "Mevrouw wil niet naar de dienst.",
        "Kantoor 8800 Roeselare, nummer 31",
        "Artikel 60, paragraaf 7 van 8 juli 1976"
      })
  void whatIsAboutTheServiceIsLeftAlone(String text) {
    assertEquals(Set.of(), PersonalData.in(text));
  }
}
