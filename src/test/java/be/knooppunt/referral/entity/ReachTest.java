package be.knooppunt.referral.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.DrawnNetwork;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How far someone gets on drawn networks. */
class ReachTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static Set<String> reach(
      DrawnNetwork drawn, int handovers, Predicate<Handover> allowed, EvidenceFilter evidence) {
    return Reach.of(drawn.network(), new ServiceId("a"), handovers, allowed, evidence, DAY).stream()
        .map(OrganisationId::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> reach(DrawnNetwork drawn, int handovers) {
    return reach(drawn, handovers, handover -> true, EvidenceFilter.ALL);
  }

  @Test
  void countsHandoversAndLeavesOutTheStart() {
    DrawnNetwork drawn = DrawnNetwork.of("a -WARM-> b", "b -COLD-> c", "c -COLD-> a");
    assertEquals(Set.of(), reach(drawn, 0));
    assertEquals(Set.of("o-b"), reach(drawn, 1));
    assertEquals(Set.of("o-b", "o-c"), reach(drawn, 9));
    assertEquals(
        Set.of("o-b"), reach(drawn, 9, h -> h.line() == Handover.Line.WARM, EvidenceFilter.ALL));
  }

  @Test
  void everyDeskOfAnOrganisationCanSendOn() {
    DrawnNetwork drawn = DrawnNetwork.of("a -WARM-> b", "b2 -WARM-> c").at("X", "b", "b2");
    assertEquals(Set.of("X", "o-c"), reach(drawn, 2));
  }

  @Test
  void onlyUsablePathsOfTheDayAndEvidenceCount() {
    DrawnNetwork drawn =
        DrawnNetwork.of(
            "a -WARM-> wished WISHED",
            "a -WARM-> over until:2019-12-31",
            "a -SIGNAL-> signal",
            "a -BACK-> back",
            "a -WARM-> assumed ASSUMED",
            "a -WARM-> ended",
            "a -WARM-> listed WAITLIST");
    drawn.ends("ended", "2019-12-31");
    assertEquals(Set.of("o-assumed", "o-listed"), reach(drawn, 1));
    assertEquals(Set.of("o-listed"), reach(drawn, 1, h -> true, EvidenceFilter.STATED));
    drawn.rests("listed", Evidence.SOURCED);
    assertEquals(Set.of(), reach(drawn, 1, h -> true, EvidenceFilter.CONFIRMED));
  }
}
