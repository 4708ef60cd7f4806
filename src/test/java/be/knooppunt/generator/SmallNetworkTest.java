package be.knooppunt.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.generator.SmallNetwork.Block;
import be.knooppunt.generator.SmallNetwork.Bundle;
import be.knooppunt.generator.SmallNetwork.Planted;
import be.knooppunt.generator.SmallNetwork.Way;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.referral.entity.NotFoundReason.Code;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.testing.Question;
import be.knooppunt.testing.Samples;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every planted answer of size S is what the route finder or plain walking finds. */
class SmallNetworkTest {
  private static final SmallNetwork SMALL = SmallNetwork.make();
  private static final Planted PLANTED = SMALL.planted();
  private static final Network NETWORK = SMALL.generated().network(Samples.tables());

  /** What the route finder says when the condition is asked; rungs it does not know. */
  private static final Map<Block, Code> REASONS =
      new EnumMap<>(
          Map.of(
              Block.PLACE, Code.NOT_IN_PLACE,
              Block.GROUP, Code.NOT_FOR_GROUP,
              Block.LANGUAGE, Code.NOT_IN_LANGUAGE,
              Block.WISHED, Code.PATH_NOT_USABLE,
              Block.STATUS, Code.PATH_NOT_USABLE,
              Block.EVIDENCE, Code.NOT_CONFIRMED,
              Block.PATH_DOMAIN, Code.PATH_CONDITIONS,
              Block.PATH_GROUP, Code.PATH_CONDITIONS,
              Block.CLOSED, Code.CLOSED,
              Block.DATE, Code.ENDED));

  static {
    REASONS.put(Block.TOO_COLD, Code.TOO_COLD);
    REASONS.put(Block.TOO_MANY_HANDOVERS, Code.TOO_MANY_HANDOVERS);
  }

  private static Question ask(ServiceId from, String need) {
    return Question.ask(from.value(), need);
  }

  private static Question askBlocked(Block block) {
    Way way = PLANTED.wayBlockedBy(block);
    Question question = ask(way.from(), way.need());
    return switch (block) {
      case PLACE -> question.in(way.condition());
      case GROUP, PATH_GROUP -> question.forGroup(way.condition());
      case LANGUAGE -> question.speaking(way.condition());
      case EVIDENCE -> question.with(EvidenceFilter.valueOf(way.condition()));
      case TOO_COLD -> question.coldest(Handover.valueOf(way.condition()));
      default -> question;
    };
  }

  private static List<Itinerary> itineraries(Question question) {
    return Question.itineraries(question.answer(NETWORK));
  }

  @Test
  void hasTheSizeOfAPartnership() {
    assertEquals(300, NETWORK.services().size());
    assertEquals(2_000, NETWORK.paths().size());
    assertEquals(62, NETWORK.organisations().size());
  }

  @Test
  void nobodyHelpsWithTheUncoveredNeed() {
    String need = PLANTED.needNobodyCovers();
    assertTrue(NETWORK.services().stream().noneMatch(s -> s.covers().contains(need)));
    RouteAnswer answer = Question.askAnyDoor(need).atMost(8).answer(NETWORK);
    RouteAnswer.NotFound none = assertInstanceOf(RouteAnswer.NotFound.class, answer);
    assertEquals(Code.NEED_NOT_COVERED, none.reasons().get(0).code());
  }

  @Test
  void theFarNeedTakesThreeHandovers() {
    Way way = PLANTED.threeHandovers();
    assertEquals(3, way.handovers());
    assertEquals(List.of(), itineraries(ask(way.from(), way.need()).atMost(2)));
    List<Itinerary> found = itineraries(ask(way.from(), way.need()));
    assertEquals(1, found.size());
    assertEquals(3, found.get(0).handovers());
    assertEquals(way.target(), found.get(0).last().service().id());
  }

  @ParameterizedTest
  @EnumSource(value = Block.class, names = "RUNG", mode = EnumSource.Mode.EXCLUDE)
  void exactlyOneConditionClosesTheWay(Block block) {
    RouteAnswer.NotFound none =
        assertInstanceOf(RouteAnswer.NotFound.class, askBlocked(block).answer(NETWORK));
    assertEquals(
        List.of(REASONS.get(block)), none.reasons().stream().map(reason -> reason.code()).toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = Block.class,
      names = {"PLACE", "GROUP", "LANGUAGE", "EVIDENCE", "PATH_GROUP", "TOO_COLD"})
  void withoutAskingTheConditionTheWayIsOpen(Block block) {
    Way way = PLANTED.wayBlockedBy(block);
    List<Itinerary> found = itineraries(ask(way.from(), way.need()));
    assertEquals(
        List.of(way.target()), found.stream().map(one -> one.last().service().id()).toList());
    assertEquals(way.handovers(), found.get(0).handovers());
  }

  @Test
  void fiveHandoversAreTooManyUntilTheyAreAllowed() {
    Way way = PLANTED.wayBlockedBy(Block.TOO_MANY_HANDOVERS);
    assertEquals(5, itineraries(ask(way.from(), way.need()).atMost(5)).get(0).handovers());
  }

  @Test
  void theProjectHelpedOnItsLastDay() {
    Way way = PLANTED.wayBlockedBy(Block.DATE);
    Question lastDay = ask(way.from(), way.need()).on(way.condition());
    assertEquals(1, itineraries(lastDay).size());
  }

  @Test
  void theServiceForAHigherRungIsTheOnlyOneForItsNeed() {
    Way way = PLANTED.wayBlockedBy(Block.RUNG);
    Service only = NETWORK.getService(way.target());
    assertEquals("PAID_SUPPORTED", only.fromRung());
    assertEquals(
        List.of(way.target()),
        itineraries(ask(way.from(), way.need())).stream()
            .map(one -> one.last().service().id())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"three", "two"})
  void oneServiceMeetsAllAlthoughEachHasANearerOne(String which) {
    Bundle bundle = which.equals("three") ? PLANTED.oneForThree() : PLANTED.oneForTwo();
    ServiceId all = bundle.best().get(0);
    assertTrue(NETWORK.getService(all).covers().containsAll(bundle.needs()));
    for (int i = 0; i < bundle.needs().size(); i++) {
      String need = bundle.needs().get(i);
      List<Itinerary> found = itineraries(ask(bundle.from(), need));
      assertEquals(bundle.nearest().get(i), found.get(0).last().service().id());
      assertEquals(1, found.get(0).handovers());
      assertFalse(bundle.nearest().contains(all));
    }
    assertEquals(bundle.fewest(), walked(bundle.from(), all));
    long helping =
        NETWORK.services().stream()
            .filter(s -> walked(bundle.from(), s.id()) < NONE)
            .filter(s -> s.covers().containsAll(bundle.needs()))
            .count();
    assertEquals(1, helping);
  }

  @Test
  void goingOnIsShorterThanGoingTwice() {
    Bundle bundle = PLANTED.inARow();
    ServiceId first = bundle.best().get(0);
    ServiceId second = bundle.best().get(1);
    assertEquals(1, itineraries(ask(bundle.from(), bundle.needs().get(0))).get(0).handovers());
    assertEquals(2, itineraries(ask(bundle.from(), bundle.needs().get(1))).get(0).handovers());
    assertEquals(1, walked(bundle.from(), first));
    assertEquals(1, walked(first, second));
    assertEquals(2, walked(bundle.from(), second));
    assertEquals(2, bundle.fewest());
  }

  private static final int NONE = 1_000;

  /** The fewest paths from one service to another, all of them counting. */
  private static int walked(ServiceId from, ServiceId to) {
    Set<ServiceId> seen = new HashSet<>(Set.of(from));
    Set<ServiceId> here = Set.of(from);
    for (int steps = 0; !here.isEmpty(); steps++) {
      if (here.contains(to)) {
        return steps;
      }
      Set<ServiceId> next = new HashSet<>();
      for (ReferralPath path : NETWORK.paths()) {
        if (here.contains(path.from()) && seen.add(path.to())) {
          next.add(path.to());
        }
      }
      here = next;
    }
    return NONE;
  }

  private static Set<ServiceId> fromFrontDoors(Set<ServiceId> without) {
    Set<ServiceId> seen = new HashSet<>();
    NETWORK.services().stream().filter(Service::frontDoor).forEach(s -> seen.add(s.id()));
    int before = 0;
    while (before < seen.size()) {
      before = seen.size();
      for (ReferralPath path : NETWORK.paths()) {
        if (seen.contains(path.from()) && !without.contains(path.to())) {
          seen.add(path.to());
        }
      }
    }
    return seen;
  }

  @Test
  void theCutServiceIsTheOnlyWayToWhatLiesBehindIt() {
    Set<ServiceId> lost = fromFrontDoors(Set.of());
    lost.removeAll(fromFrontDoors(Set.of(PLANTED.cutService())));
    lost.remove(PLANTED.cutService());
    assertEquals(PLANTED.behindCut(), lost);
  }

  @Test
  void theIslandTouchesNobodyElse() {
    Set<ServiceId> touched =
        NETWORK.paths().stream()
            .filter(p -> PLANTED.island().contains(p.from()) || PLANTED.island().contains(p.to()))
            .flatMap(p -> Stream.of(p.from(), p.to()))
            .collect(Collectors.toSet());
    assertEquals(PLANTED.island(), touched);
    assertEquals(5, touched.size());
  }

  @Test
  void whatIsOutOfReachIsIslandOrphanOrIsolated() {
    Set<ServiceId> outOfReach =
        NETWORK.services().stream().map(Service::id).collect(Collectors.toSet());
    outOfReach.removeAll(fromFrontDoors(Set.of()));
    Set<ServiceId> planted = new HashSet<>(PLANTED.island());
    planted.addAll(PLANTED.orphans());
    planted.addAll(PLANTED.isolated());
    assertEquals(planted, outOfReach);
    assertEquals(6, PLANTED.orphans().size());
    assertEquals(3, PLANTED.isolated().size());
  }

  @Test
  void nothingLeadsOnFromADeadEnd() {
    for (ServiceId end : PLANTED.deadEnds()) {
      assertTrue(NETWORK.paths().stream().noneMatch(p -> p.from().equals(end)));
      assertTrue(NETWORK.paths().stream().anyMatch(p -> p.to().equals(end)));
    }
  }

  @Test
  void recordsOfEveryKindAreInIt() {
    assertEquals(
        EnumSet.allOf(PathStatus.class),
        NETWORK.paths().stream().map(ReferralPath::status).collect(Collectors.toSet()));
    assertEquals(
        EnumSet.allOf(Handover.class),
        NETWORK.paths().stream().map(ReferralPath::handover).collect(Collectors.toSet()));
    Set<String> thresholds =
        NETWORK.services().stream()
            .flatMap(s -> s.thresholds().stream())
            .map(t -> t.code() + t.severity())
            .collect(Collectors.toSet());
    assertEquals(28, thresholds.size());
    assertTrue(NETWORK.services().stream().anyMatch(s -> s.organisations().size() == 2));
    assertTrue(NETWORK.services().stream().anyMatch(s -> s.availableIn().isEmpty()));
    assertTrue(NETWORK.services().stream().anyMatch(Service::isClosed));
    assertEquals(12, NETWORK.categoryPaths().size());
    assertEquals(60, NETWORK.ties().size());
  }

  @Test
  void theSameSeedGivesTheSameRecords() {
    assertEquals(SMALL.generated(), SmallNetwork.make().generated());
    assertFalse(SMALL.generated().equals(SmallNetwork.make(2).generated()));
    assertEquals(PLANTED.blocked(), SmallNetwork.make(2).planted().blocked());
  }
}
