package be.knooppunt.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.Service;
import be.knooppunt.testing.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever somebody types. */
class SearchProperties {
  private static final ServiceIndex INDEX =
      new ServiceIndex(Samples.network("roeselare"), Samples.facts().vocabularies());

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> odd =
        Arbitraries.of(
                "*",
                "?",
                "~",
                "\"",
                "'",
                "(",
                "[",
                "\\",
                "AND",
                "OR NOT",
                "name:",
                "<b>",
                "&amp;",
                "😀",
                "🏠",
                "ديون",
                "债务",
                "долги",
                "\u0301",
                "\ud83d",
                "%",
                "31",
                "schulden",
                "-",
                " ",
                "kinderopvang",
                "huur",
                "scbulden",
                "e-mail",
                "women’s")
            .list()
            .ofMaxSize(12)
            .map(pieces -> String.join("", pieces));
    return Arbitraries.oneOf(anything, odd);
  }

  @Property(tries = 300, seed = "42")
  void anyTextIsAnsweredTheSameWayTwice(@ForAll("texts") String text) {
    Found found = INDEX.find(text);
    List<Service> services = found.services();
    assertEquals(services.size(), new HashSet<>(services).size(), "no service twice");
    assertTrue(found.complete() <= services.size());
    assertEquals(services, INDEX.find(text).services());
  }

  @Property(tries = 300, seed = "43")
  void thePiecesOfAMarkedTextAreTheText(
      @ForAll("texts") String asked, @ForAll("texts") String shown) {
    List<Piece> pieces = INDEX.find(asked).words().mark(shown);
    assertEquals(
        Words.normal(shown), pieces.stream().map(Piece::text).collect(Collectors.joining()));
  }

  @Property(tries = 100, seed = "44")
  void capitalsAndSpacesDoNotMatter(@ForAll("known") String word) {
    assertEquals(
        INDEX.find(word).services(),
        INDEX.find("  " + word.toUpperCase(Locale.ROOT) + " ").services());
  }

  @Provide
  Arbitrary<String> known() {
    return Arbitraries.of("schulden", "crèche", "leefloon", "kinderopfang", "huurproblemen", "cgg");
  }

  @Example
  void aVeryLongTextIsAnswered() {
    assertTrue(INDEX.find("schulden ".repeat(50_000)).complete() > 0);
    assertEquals(List.of(), INDEX.find("q".repeat(100_000)).services());
    assertEquals(List.of(), INDEX.find("!?*()[]{}\"'~^:\\/").services());
  }
}
