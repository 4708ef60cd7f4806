package be.knooppunt.learning.entity.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Syllables, and the two formulas worked out by hand. */
class ReadingLevelTest {
  @ParameterizedTest
  @CsvSource({
    "kat, 1",
    "tafel, 2",
    "onderwijs, 3",
    "draaien, 2",
    "mooie, 2",
    "leeuw, 1",
    "nieuw, 1",
    "geïntegreerd, 4",
    "ideeën, 3",
    "reünie, 3",
    "coördinator, 5",
    "terugkoppeling, 5",
    "begeleiding, 4",
    "één, 1",
    "huis, 1",
    "partnerschap, 3",
    "vragen, 2",
    "cafés, 2",
    "pst, 1"
  })
  void dutchSyllables(String word, int syllables) {
    assertEquals(syllables, ReadingLevel.inDutch(word), word);
  }

  @ParameterizedTest
  @CsvSource({
    "cat, 1",
    "table, 2",
    "time, 1",
    "because, 2",
    "asked, 1",
    "wanted, 2",
    "whole, 1",
    "there, 1",
    "service, 2",
    "organisation, 5",
    "handover, 3",
    "people, 2",
    "times, 1",
    "houses, 2",
    "the, 1"
  })
  void englishSyllables(String word, int syllables) {
    assertEquals(syllables, ReadingLevel.inEnglish(word), word);
  }

  /** 2 sentences, 9 words, 11 syllables: 206.84 − 0.93 · 4.5 − 77 · 11/9. */
  @Test
  void dutchIsMeasuredByDouma() {
    ReadingLevel level = ReadingLevel.of(List.of("De kat zit op tafel. Ze wil naar buiten."), "nl");
    assertEquals(9, level.words());
    assertEquals(4.5, level.wordsPerSentence());
    assertEquals(206.84 - 0.93 * 4.5 - 77 * 11 / 9.0, level.score(), 1e-9);
    assertTrue(level.isPlain());
  }

  /** 1 sentence, 6 words, 6 syllables: 206.835 − 1.015 · 6 − 84.6 · 1. */
  @Test
  void englishIsMeasuredByFlesch() {
    ReadingLevel level = ReadingLevel.of(List.of("The cat sat on the mat."), "en");
    assertEquals(206.835 - 1.015 * 6 - 84.6, level.score(), 1e-9);
  }

  @Test
  void longSentencesWithLongWordsAreFlagged() {
    ReadingLevel level =
        ReadingLevel.of(
            List.of(
                "De operationalisering van interorganisationele samenwerkingsovereenkomsten"
                    + " veronderstelt een gemeenschappelijke verantwoordelijkheid van alle"
                    + " betrokken welzijnsorganisaties en tewerkstellingsinitiatieven."),
            "nl");
    assertFalse(level.isPlain());
  }

  @Test
  void blocksEndSentencesAndNothingHasNoLevel() {
    assertEquals(1.5, ReadingLevel.of(List.of("Een kop", "woord"), "nl").wordsPerSentence());
    assertEquals(0, ReadingLevel.of(List.of("1 2 3", "…"), "nl").score());
  }
}
