package be.knooppunt.gaps.entity.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.DrawnNetwork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Coverage of random small networks, against the rule asked for each cell and service apart. */
class CoverageProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final List<String> NEEDS = List.of("DEBT", "INCOME", "WORK");
  private static final List<String> GROUPS = List.of("LONE_PARENT", "HOMELESS");
  private static final List<String> AREA = List.of("1", "2", "3");

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static DrawnNetwork drawn(Random random, int services) {
    DrawnNetwork drawn =
        DrawnNetwork.of().broader("DEBT", "INCOME").lies("1", "ELZ").lies("2", "ELZ");
    for (int s = 0; s < services; s++) {
      String id = "s" + s;
      drawn.draw(id).covers(id, any(random, NEEDS));
      if (random.nextBoolean()) {
        drawn.serves(id, any(random, GROUPS));
      }
      if (random.nextBoolean()) {
        drawn.in(id, any(random, List.of("1", "2", "3", "ELZ", "9")));
      }
      if (random.nextInt(4) == 0) {
        drawn.ends(id, any(random, List.of("2026-01-01", "2027-01-01")));
      }
      if (random.nextInt(5) == 0) {
        drawn.room(id, CapacityState.CLOSED);
      }
      if (random.nextInt(3) == 0) {
        drawn.rests(id, Evidence.ASSUMED);
      }
      if (random.nextInt(3) > 0) {
        Mandated mandate = Mandated.by(id, "o-" + id).about(any(random, NEEDS));
        drawn.mandate((random.nextBoolean() ? mandate : mandate.within(any(random, AREA))).made());
      }
    }
    return drawn;
  }

  private static List<DeclaredNeed> needs(Random random) {
    List<DeclaredNeed> needs = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      needs.add(
          Needed.need(
              any(random, NEEDS),
              random.nextInt(3) == 0 ? null : any(random, GROUPS),
              random.nextBoolean() ? null : any(random, AREA)));
    }
    return needs;
  }

  private static CoverageQuestion question(Random random) {
    return new CoverageQuestion(
        DAY, any(random, List.of(EvidenceFilter.values())), random.nextBoolean());
  }

  @Property(tries = 500)
  void allAtOnceIsTheRuleForEachCellAndService(@ForAll long seed) {
    Random random = new Random(seed);
    DrawnNetwork drawn = drawn(random, 6);
    Network network = Needed.in(AREA, drawn.content(), drawn.reference(), needs(random));
    CoverageQuestion question = question(random);
    Coverage coverage = Coverage.of(network, question);
    CoverRule rule = new CoverRule(network, question);
    for (CoveredCell cell : coverage.cells()) {
      List<ServiceId> counted =
          network.services().stream()
              .flatMap(s -> rule.judge(s, cell.need(), cell.group(), cell.municipality()).stream())
              .filter(Offer::counts)
              .map(Offer::service)
              .toList();
      assertEquals(counted, cell.services());
    }
  }

  @Property(tries = 300)
  void oneMoreServiceLowersNoCell(@ForAll long seed) {
    Random random = new Random(seed);
    List<DeclaredNeed> needs = needs(random);
    CoverageQuestion question = question(random);
    long again = random.nextLong();
    DrawnNetwork few = drawn(new Random(again), 4);
    DrawnNetwork more = drawn(new Random(again), 5);
    List<CoveredCell> before =
        Coverage.of(Needed.in(AREA, few.content(), few.reference(), needs), question).cells();
    List<CoveredCell> after =
        Coverage.of(Needed.in(AREA, more.content(), more.reference(), needs), question).cells();
    assertEquals(before.size(), after.size());
    for (int c = 0; c < before.size(); c++) {
      assertTrue(before.get(c).state().compareTo(after.get(c).state()) <= 0);
      assertTrue(before.get(c).depth() <= after.get(c).depth());
    }
  }

  @Property(tries = 200)
  void theOrderOfDeclarationsChangesNoCell(@ForAll long seed) {
    Random random = new Random(seed);
    DrawnNetwork drawn = drawn(random, 5);
    List<DeclaredNeed> needs = needs(random);
    CoverageQuestion question = question(random);
    Coverage one =
        Coverage.of(Needed.in(AREA, drawn.content(), drawn.reference(), needs), question);
    List<DeclaredNeed> turned = new ArrayList<>(needs);
    Collections.reverse(turned);
    Coverage other =
        Coverage.of(Needed.in(AREA, drawn.content(), drawn.reference(), turned), question);
    for (CoveredCell cell : one.cells()) {
      assertEquals(cell, other.find(cell.need(), cell.group(), cell.municipality()).orElseThrow());
    }
    assertEquals(one.cells().size(), other.cells().size());
    assertEquals(one.rate(), other.rate());
  }
}
