package be.knooppunt.network.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.testing.DrawnNetwork;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arcs between organisations, derived from drawn paths. */
class OrganisationArcsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static OrganisationArcs arcs(DrawnNetwork drawn, EvidenceFilter evidence) {
    return OrganisationArcs.of(drawn.network(), DAY, evidence, handover -> true);
  }

  private static List<String> told(OrganisationArcs arcs) {
    return arcs.arcs().stream().map(arc -> arc.from() + ">" + arc.to()).toList();
  }

  private static List<String> told(DrawnNetwork drawn) {
    return told(arcs(drawn, EvidenceFilter.ALL));
  }

  @Test
  void parallelPathsMakeOneArcAndPathsWithinMakeNone() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b", "a2 -COLD-> b", "a -WARM-> a2", "b -WARM-> a")
            .at("A", "a", "a2")
            .at("B", "b");
    assertEquals(List.of("A>B", "B>A"), told(drawn));
  }

  @Test
  void aServiceOfTwoOrganisationsMakesAnArcForEach() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b").offeredBy("a", "A", "B").offeredBy("b", "B", "C");
    assertEquals(List.of("A>B", "A>C", "B>C"), told(drawn));
  }

  @Test
  void onlyUsablePathsOfTheDayCount() {
    DrawnNetwork drawn =
        DrawnNetwork.of(
            "a -WARM-> b WISHED",
            "a -SIGNAL-> c",
            "a -BACK-> d",
            "a -WARM-> e until:2019-12-31",
            "a -WARM-> f WAITLIST",
            "a -COLD-> g");
    assertEquals(List.of("o-a>o-f", "o-a>o-g"), told(drawn));
    assertEquals(
        List.of("o-a>o-f"),
        told(
            OrganisationArcs.of(
                drawn.network(), DAY, EvidenceFilter.ALL, h -> h == Handover.WARM)));
  }

  @Test
  void bothEndsOfAnArcAreOnTheMapOfTheDayAndTheEvidence() {
    DrawnNetwork drawn =
        DrawnNetwork.of(
                "a -WARM-> service-over",
                "a -WARM-> organisation-over",
                "a -WARM-> assumed",
                "a -WARM-> path-assumed ASSUMED",
                "a -WARM-> b")
            .ends("service-over", "2019-12-31")
            .ends("o-organisation-over", "2019-12-31")
            .rests("assumed", Evidence.ASSUMED)
            .rests("o-assumed", Evidence.ASSUMED);
    assertEquals(List.of("o-a>o-b"), told(arcs(drawn, EvidenceFilter.STATED)));
    assertEquals(List.of("o-a>o-assumed", "o-a>o-b", "o-a>o-path-assumed"), told(drawn));
  }

  @Test
  void deadEndsAndOrphansAreNamed() {
    OrganisationArcs arcs =
        arcs(
            DrawnNetwork.of("a -WARM-> b", "b -WARM-> c", "apart").organisation("empty"),
            EvidenceFilter.ALL);
    assertEquals(List.of(new OrganisationId("o-c")), arcs.deadEnds());
    assertEquals(List.of(new OrganisationId("o-a")), arcs.orphans());
  }
}
