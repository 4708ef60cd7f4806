package be.knooppunt.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cutting of compounds, stems, and the distance between words. */
class CompoundsTest {
  private final Compounds compounds = new Compounds(List.of());

  @Test
  void compoundsAreCutIntoKnownWordsAndLinks() {
    assertEquals(Set.of("schuld", "hulp", "verleen"), compounds.partsOf("schuldhulpverlening"));
    assertEquals(Set.of("vrouw", "opvang"), compounds.partsOf("vrouwenopvang"));
    assertEquals(Set.of("huur", "probleem"), compounds.partsOf("huurproblemen"));
    assertEquals(Set.of("gezin", "zorg"), compounds.partsOf("gezinszorg"));
  }

  @Test
  void theFirstPartMayBeUnknownButIsNoMereBeginning() {
    assertEquals(Set.of("opvang"), compounds.partsOf("xyzopvang"));
    assertEquals(Set.of(), compounds.knownPartsOf("xyzopvang"));
    assertEquals(Set.of(), compounds.partsOf("ontvragen"));
  }

  @Test
  void wordsThatAreListedAsWholeAreNotCut() {
    assertEquals(Set.of(), compounds.partsOf("netwerk"));
    assertEquals(Set.of(), compounds.partsOf("schuld"));
    assertEquals(Set.of(), compounds.partsOf("schuld".repeat(20)));
  }

  @Test
  void formsOfAWordShareAStemAndOtherWordsDoNot() {
    for (List<String> forms :
        List.of(
            List.of("schuld", "schulden"),
            List.of("woning", "woningen", "wonen"),
            List.of("kind", "kinderen"),
            List.of("brief", "brieven"),
            List.of("dakloos", "daklozen"),
            List.of("begeleiding", "begeleiden"),
            List.of("uitkering", "uitkeringen"))) {
      assertEquals(1, forms.stream().map(Stems::of).distinct().count(), forms.toString());
    }
    assertNotEquals(Stems.of("begeleiding"), Stems.of("beleid"));
    assertNotEquals(Stems.of("gezin"), Stems.of("zin"));
    assertNotEquals(Stems.of("schulden"), Stems.of("school"));
    assertNotEquals(Stems.of("geweld"), Stems.of("wel"));
  }

  @Test
  void distanceCountsMistakes() {
    assertEquals(0, Spelling.distance("huur", "huur"));
    assertEquals(1, Spelling.distance("schudlen", "schulden"));
    assertEquals(1, Spelling.distance("bakloos", "dakloos"));
    assertEquals(2, Spelling.distance("solisiteren", "solliciteren"));
    assertEquals(4, Spelling.distance("", "huur"));
  }
}
