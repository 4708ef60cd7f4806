package be.knooppunt.network.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program knows by name is what the vocabularies say. */
class EnumsMatchVocabulariesTest {
  private static final Vocabularies WORDS = Samples.facts().vocabularies();

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("handovers", Handover.values()),
        Arguments.of("waiting-bands", WaitingBand.values()),
        Arguments.of("path-statuses", PathStatus.values()),
        Arguments.of("evidence-levels", Evidence.values()),
        Arguments.of("consents", Consent.values()),
        Arguments.of("feedbacks", Feedback.values()),
        Arguments.of("capacities", CapacityState.values()),
        Arguments.of("channels", Channel.values()),
        Arguments.of("lenses", Lens.values()),
        Arguments.of("powers", Power.values()),
        Arguments.of("obstacles", Obstacle.values()),
        Arguments.of("rungs", Rung.values()));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void theCodesAreThoseOfTheList(String list, Enum<?>[] values) {
    Set<String> codes = Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    Set<String> terms = WORDS.list(list).stream().map(Term::code).collect(Collectors.toSet());
    assertEquals(terms, codes);
  }

  @ParameterizedTest
  @EnumSource
  void handoversWeighAndAreDrawnAsTheListSays(Handover handover) {
    Term term = WORDS.find("handovers", handover.name()).orElseThrow();
    assertEquals(number(term, "weight"), handover.weight());
    assertEquals(term.extra().get("line"), handover.line().name().toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @EnumSource
  void waitingBandsCountTheDaysOfTheList(WaitingBand band) {
    Term term = WORDS.find("waiting-bands", band.name()).orElseThrow();
    assertEquals(number(term, "days"), band.days());
  }

  @ParameterizedTest
  @EnumSource
  void obstaclesAreRecognisedByWhatTheListSays(Obstacle obstacle) {
    String recognised =
        WORDS.find("obstacles", obstacle.name()).orElseThrow().extra().get("mapsTo");
    String threshold = obstacle.threshold();
    assertEquals(recognised, threshold == null ? "CHANNEL:ONLINE" : "THRESHOLD:" + threshold);
    assertTrue(threshold == null || WORDS.has("thresholds", threshold));
  }

  @ParameterizedTest
  @EnumSource
  void rungsStandInTheOrderOfTheList(Rung rung) {
    Term term = WORDS.find("rungs", rung.name()).orElseThrow();
    assertEquals(number(term, "step"), OptionalInt.of(rung.step()));
  }

  private static OptionalInt number(Term term, String name) {
    String text = term.extra().get(name);
    return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  @ParameterizedTest
  @CsvSource({
    "WARM,COLD,true",
    "COLD,WARM,false",
    "WARM,ACCOMPANIED,true",
    "ACCOMPANIED,WARM,true",
    "JOINT,WARM,true",
    "SIGNAL,SELF,false",
    "WARM,SIGNAL,false"
  })
  void warmthFollowsTheWeights(Handover one, Handover other, boolean asWarm) {
    assertEquals(asWarm, one.isAtLeastAsWarmAs(other));
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIRMED,AGREED|OBSERVED",
    "STATED,AGREED|OBSERVED|STATED|SOURCED",
    "ALL,AGREED|OBSERVED|STATED|SOURCED|ASSUMED"
  })
  void evidenceFiltersLetThroughWhatTheySay(EvidenceFilter filter, String admitted) {
    Set<String> through =
        Arrays.stream(Evidence.values())
            .filter(filter::admits)
            .map(Enum::name)
            .collect(Collectors.toSet());
    assertEquals(Set.of(admitted.split("\\|", -1)), through);
  }

  @Test
  void everyTermHasWordsInBothLanguages() {
    for (String list : WORDS.names()) {
      List<Term> terms = WORDS.list(list);
      assertFalse(terms.isEmpty(), list);
      for (Term term : terms) {
        assertTrue(
            Stream.of(term.labelNl(), term.labelEn(), term.definitionNl(), term.definitionEn())
                .noneMatch(String::isBlank),
            () -> list + " " + term.code());
      }
    }
  }

  @Test
  void everyBroaderDomainIsInTheList() {
    for (Term term : WORDS.list(Vocabularies.LIFE_DOMAINS)) {
      String broader = term.broader();
      assertTrue(
          broader == null || WORDS.has(Vocabularies.LIFE_DOMAINS, broader), () -> term.code());
    }
    assertEquals(List.of("DEBT", "INCOME"), Samples.facts().reference().withBroader("DEBT"));
  }

  @Test
  void everyServiceTypeHasASectorOnTheMap() {
    Set<String> sectors =
        WORDS.list(Vocabularies.MAP_SECTORS).stream().map(Term::code).collect(Collectors.toSet());
    for (Term type : WORDS.list(Vocabularies.SERVICE_TYPES)) {
      assertTrue(sectors.contains(type.extra().get("mapSector")), () -> type.code());
    }
  }
}
