package be.knooppunt.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.testing.Question;
import be.knooppunt.testing.Samples;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A tenth of size L as records: the second stream leaves the planted answers as they were. */
class FlandersRecordsTest {
  private static final FlandersNetwork MADE = FlandersRecipe.make(1, 0.1);
  private static final GeneratedNetwork GENERATED = FlandersRecords.of(MADE);
  private static final ReferenceFacts FACTS = GENERATED.facts(Samples.tables());
  private static final Network NETWORK = GENERATED.network(Samples.tables());

  private static boolean isOpenToAll(ReferralPath path) {
    return path.status().isUsable()
        && path.handover().line() != Handover.Line.NONE
        && path.onlyForDomains().isEmpty()
        && path.onlyForGroups().isEmpty()
        && EvidenceFilter.CONFIRMED.admits(path.provenance().evidence());
  }

  private static BitSet reach(boolean onlyOpenToAll) {
    BitSet seen = new BitSet();
    Deque<Integer> next = new ArrayDeque<>();
    for (int door = 0; door < Geography.MUNICIPALITIES; door++) {
      seen.set(door);
      next.add(door);
    }
    while (!next.isEmpty()) {
      int here = next.remove();
      for (int i = NETWORK.pathsOut().from(here); i < NETWORK.pathsOut().until(here); i++) {
        int path = NETWORK.pathsOut().at(i);
        int to = NETWORK.pathTo(path);
        if (!seen.get(to) && (!onlyOpenToAll || isOpenToAll(NETWORK.paths().get(path)))) {
          seen.set(to);
          next.add(to);
        }
      }
    }
    return seen;
  }

  @Test
  void whatCannotBeReachedStaysThatWayWhenOnlyPathsForEverybodyCount() {
    int services = NETWORK.services().size();
    int outOfReach = FlandersRecipe.UNREACHABLE + FlandersRecipe.ISOLATES + 150;
    assertEquals(outOfReach, services - reach(false).cardinality());
    assertEquals(outOfReach, services - reach(true).cardinality());
  }

  @Test
  void theDetoursOfGroupsAreAsLongAsPlanted() {
    for (FlandersRecipe.Gadget gadget : MADE.defects().gadgets()) {
      Service from = NETWORK.services().get(gadget.source());
      Service to = NETWORK.services().get(gadget.target());
      assertEquals(gadget.unconstrained(), handovers(from, to, false, gadget.group()));
      assertEquals(gadget.constrained(), handovers(from, to, true, gadget.group()));
    }
  }

  /** Breadth first over services, without any code of the route finder. */
  private static int handovers(Service from, Service to, boolean forGroup, int group) {
    int[] distance = new int[NETWORK.services().size()];
    Deque<Integer> next = new ArrayDeque<>();
    int start = NETWORK.positionOf(from.id()).orElseThrow();
    distance[start] = 1;
    next.add(start);
    while (!next.isEmpty()) {
      int here = next.remove();
      for (int i = NETWORK.pathsOut().from(here); i < NETWORK.pathsOut().until(here); i++) {
        int there = NETWORK.pathTo(NETWORK.pathsOut().at(i));
        Set<String> serves = NETWORK.services().get(there).serves();
        if (distance[there] == 0 && (!forGroup || serves.contains(FlandersFacts.group(group)))) {
          distance[there] = distance[here] + 1;
          next.add(there);
        }
      }
    }
    return distance[NETWORK.positionOf(to.id()).orElseThrow()] - 1;
  }

  @Test
  void aGapIsFoundByTheRouteFinderAsWell() {
    PlantedGaps.Gap gap = MADE.made().gaps.sorted().get(0);
    int door = gap.region() * 20;
    Question question =
        Question.ask(NETWORK.services().get(door).id().value(), FlandersFacts.need(gap.need()))
            .in(FlandersFacts.municipality(door));
    List<Itinerary> forGap =
        Question.itineraries(
            question.forGroup(FlandersFacts.group(gap.group())).atMost(8).answer(NETWORK));
    List<Itinerary> forOthers =
        Question.itineraries(
            question
                .forGroup(FlandersFacts.group((gap.group() + 1) % PlantedGaps.GROUPS))
                .atMost(8)
                .answer(NETWORK));
    assertEquals(List.of(), forGap);
    assertFalse(forOthers.isEmpty());
  }

  @Test
  void everyCodeIsInTheVocabularies() {
    Vocabularies lists = FACTS.vocabularies();
    for (Service service : NETWORK.services()) {
      assertTrue(lists.has(Vocabularies.SERVICE_TYPES, service.type()));
      service.covers().forEach(c -> assertTrue(lists.has(Vocabularies.LIFE_DOMAINS, c), c));
      service.serves().forEach(c -> assertTrue(lists.has(Vocabularies.TARGET_GROUPS, c), c));
      service.thresholds().forEach(t -> assertTrue(lists.has("thresholds", t.code()), t.code()));
    }
    NETWORK
        .organisations()
        .forEach(o -> assertTrue(lists.has(Vocabularies.SECTORS, o.sector()), o.sector()));
    NETWORK.mandates().forEach(m -> assertTrue(lists.has("mandate-functions", m.function())));
  }

  @Test
  void itsCodesAreNobodyElses() {
    Set<String> shipped = new HashSet<>();
    Samples.facts().municipalities().forEach(m -> shipped.add(m.nisCode()));
    Samples.facts().regions().forEach(r -> shipped.add(r.code()));
    GENERATED.municipalities().forEach(m -> assertFalse(shipped.contains(m.nisCode())));
    GENERATED.regions().forEach(r -> assertFalse(shipped.contains(r.code())));
    GENERATED
        .terms()
        .forEach(
            (list, terms) ->
                terms.forEach(
                    t -> assertFalse(Samples.facts().vocabularies().has(list, t.code()))));
  }

  @Test
  void servicesOutsideTheMandateOfTheirSectorHaveNoMandateOverTheirNeed() {
    int ordinary =
        (int) MADE.services().stream().filter(s -> s.kind() == MadeService.Kind.ORDINARY).count();
    int drawn = ordinary - MADE.made().filledIn(); // what was filled in may lie anywhere
    List<Integer> outside =
        IntStream.range(0, drawn)
            .filter(
                s -> {
                  Service service = NETWORK.services().get(s);
                  return NETWORK.mandatesOf(service.id()).stream()
                      .noneMatch(m -> m.over().containsAll(service.covers()));
                })
            .boxed()
            .toList();
    assertEquals(MADE.made().outsideMandate.stream().sorted().toList(), outside);
  }

  @Test
  void everyNumberIsGivenOnce() {
    Set<Integer> numbers = new HashSet<>();
    for (Placement placement : GENERATED.content().placements()) {
      assertTrue(numbers.add(placement.number()));
      assertTrue(placement.x() > 0 && placement.x() < 1 && placement.y() > 0 && placement.y() < 1);
    }
  }

  @Test
  void theSharesAreThoseOfTheTable() {
    List<ReferralPath> byChance = NETWORK.paths().subList(MADE.planted(), MADE.arcs().size());
    long active = byChance.stream().filter(p -> p.status() == PathStatus.ACTIVE).count();
    assertEquals(90, 100.0 * active / byChance.size(), 1);
    long conditional = byChance.stream().filter(p -> !p.onlyForGroups().isEmpty()).count();
    assertEquals(3, 100.0 * conditional / byChance.size(), 0.5);
    assertTrue(NETWORK.services().stream().noneMatch(Service::isClosed));
  }

  @Test
  void theSameSeedGivesTheSameRecords() {
    assertEquals(GENERATED, FlandersRecords.of(FlandersRecipe.make(1, 0.1)));
    ServiceId first = GENERATED.content().services().get(0).id();
    assertEquals("L-S00000", first.value());
  }
}
