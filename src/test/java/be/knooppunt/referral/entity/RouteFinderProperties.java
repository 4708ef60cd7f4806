package be.knooppunt.referral.entity;

import static be.knooppunt.testing.Question.itineraries;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.referral.entity.BruteForce.Cost;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The route finder on random small networks, against all simple ways counted out one by one. */
class RouteFinderProperties {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g");

  /** A service as text: organisations, threshold, waiting, room, what it covers and for whom. */
  record Stop(
      List<String> organisations,
      int threshold,
      String waiting,
      boolean covers,
      boolean forOthers,
      boolean isClosed) {}

  /** A path as text between two of the services. */
  record Way(int from, int to, String handover, String words) {}

  @Provide
  Arbitrary<DrawnNetwork> networks() {
    Arbitrary<Stop> stops =
        Combinators.combine(
                Arbitraries.of("X", "Y", "Z", "V", "W")
                    .list()
                    .uniqueElements()
                    .ofMinSize(1)
                    .ofMaxSize(2),
                Arbitraries.of(0, 0, 0, 1, 2, 3),
                Arbitraries.of("UNKNOWN", "NOW", "WEEK", "MONTH", "QUARTER"),
                Arbitraries.of(true, false),
                Arbitraries.of(false, false, false, true),
                Arbitraries.of(false, false, false, false, true))
            .as(Stop::new);
    Arbitrary<Way> ways =
        Combinators.combine(
                Arbitraries.integers().between(0, NAMES.size() - 1),
                Arbitraries.integers().between(0, NAMES.size() - 1),
                Arbitraries.of(Handover.class).map(Enum::name),
                Arbitraries.of(
                    "", "NOW", "WEEK", "LONGER", "WAITLIST", "WISHED", "for:G", "ASSUMED MONTH"))
            .as(Way::new);
    return Combinators.combine(
            stops.list().ofMinSize(2).ofMaxSize(7), ways.list().ofMinSize(1).ofMaxSize(14))
        .as(RouteFinderProperties::draw);
  }

  private static DrawnNetwork draw(List<Stop> stops, List<Way> ways) {
    DrawnNetwork drawn = DrawnNetwork.of("a");
    for (int i = 0; i < stops.size(); i++) {
      String name = NAMES.get(i);
      Stop stop = stops.get(i);
      drawn
          .offeredBy(name, stop.organisations().toArray(String[]::new))
          .threshold(name, stop.threshold())
          .waits(name, WaitingBand.valueOf(stop.waiting()));
      if (stop.covers() && i > 0) {
        drawn.covers(name, "NEED");
      }
      if (stop.forOthers()) {
        drawn.serves(name, "OTHERS");
      }
      if (stop.isClosed()) {
        drawn.room(name, CapacityState.CLOSED);
      }
    }
    for (Way way : ways) {
      int from = way.from() % stops.size();
      int to = way.to() % stops.size();
      if (from != to) {
        drawn.draw(
            NAMES.get(from) + " -" + way.handover() + "-> " + NAMES.get(to) + " " + way.words());
      }
    }
    return drawn;
  }

  private static Question question() {
    return Question.ask("a", "NEED");
  }

  private static List<Cost> costs(Question question, Network network) {
    return itineraries(question.answer(network)).stream().map(Cost::of).toList();
  }

  @Property(tries = 3000)
  void showsExactlyTheWaysThatNoOtherBeats(
      @ForAll("networks") DrawnNetwork drawn, @ForAll @IntRange(max = 5) int most) {
    Network network = drawn.network();
    Set<Cost> front = new BruteForce(network, question().atMost(most).asked()).front();
    List<Cost> shown = costs(question().atMost(most), network);
    assertEquals(shown.size(), Set.copyOf(shown).size(), "no way is shown twice");
    if (front.size() <= RouteFinder.MOST_ITINERARIES) {
      assertEquals(front, Set.copyOf(shown));
    } else {
      assertEquals(RouteFinder.MOST_ITINERARIES, shown.size());
      assertTrue(front.containsAll(shown), () -> shown + " of " + front);
    }
  }

  @Provide
  Arbitrary<DrawnNetwork> dressedNetworks() {
    return RandomNetworks.drawn(7, 14);
  }

  @Provide
  Arbitrary<Question> questions() {
    return RandomNetworks.questions();
  }

  @Property(tries = 2000)
  void showsTheWaysThatNoOtherBeatsInEverySituation(
      @ForAll("dressedNetworks") DrawnNetwork drawn, @ForAll("questions") Question question) {
    Network network = drawn.network();
    Set<Cost> front = new BruteForce(network, question.asked()).front();
    List<Itinerary> shown = itineraries(question.answer(network));
    List<Cost> costs = shown.stream().map(Cost::of).toList();
    assertEquals(Math.min(front.size(), RouteFinder.MOST_ITINERARIES), shown.size());
    assertEquals(shown.size(), Set.copyOf(costs).size());
    assertTrue(front.containsAll(costs), () -> costs + " of " + front);
    for (Itinerary one : shown) {
      assertEquals(Cost.of(one), BruteForce.walk(network, question.asked(), one));
    }
  }

  @Property(tries = 1500)
  void noConditionEverAddsARoute(
      @ForAll("dressedNetworks") DrawnNetwork drawn,
      @ForAll("questions") Question question,
      @ForAll RandomNetworks.Asked more) {
    Network network = drawn.network();
    assertNoBetter(costs(question.atMost(3), network), costs(more.on(question.atMost(3)), network));
  }

  @Property(tries = 1000)
  void whatIsShownCanBeWalked(@ForAll("networks") DrawnNetwork drawn) {
    Network network = drawn.network();
    for (Itinerary one : itineraries(question().answer(network))) {
      assertEquals(
          Cost.of(one),
          BruteForce.walk(network, question().asked(), one),
          () -> Question.told(one));
    }
  }

  @Property(tries = 1000)
  void removingAPathNeverMakesAnAnswerBetter(
      @ForAll("networks") DrawnNetwork drawn, @ForAll @IntRange(max = 13) int which) {
    NetworkContent content = drawn.content();
    if (!content.paths().isEmpty()) {
      List<ReferralPath> fewer = new ArrayList<>(content.paths());
      fewer.remove(which % fewer.size());
      assertNoBetter(
          costs(question(), drawn.network()),
          costs(question(), network(drawn, content.organisations(), content.services(), fewer)));
    }
  }

  @Property(tries = 1000)
  void aConditionMoreNeverAddsARoute(
      @ForAll("networks") DrawnNetwork drawn, @ForAll @IntRange(max = 4) int which) {
    Question more =
        switch (which) {
          case 0 -> question().forGroup("G");
          case 1 -> question().coldest(Handover.GUIDANCE);
          case 2 -> question().atMost(1);
          case 3 -> question().with(EvidenceFilter.STATED);
          default -> question().forGroup("OTHERS");
        };
    assertNoBetter(costs(question(), drawn.network()), costs(more, drawn.network()));
  }

  private static void assertNoBetter(List<Cost> before, List<Cost> after) {
    assertFalse(before.isEmpty() && !after.isEmpty(), () -> "a route came up: " + after);
    for (Cost later : after) {
      for (Cost earlier : before) {
        assertFalse(later.beats(earlier), () -> later + " is better than " + earlier);
      }
    }
  }

  @Property(tries = 500)
  void theOrderOfTheRecordsNeverMatters(
      @ForAll("networks") DrawnNetwork drawn, @ForAll Random order) {
    NetworkContent content = drawn.content();
    List<Service> services = new ArrayList<>(content.services());
    List<ReferralPath> paths = new ArrayList<>(content.paths());
    List<Organisation> organisations = new ArrayList<>(content.organisations());
    Collections.shuffle(services, order);
    Collections.shuffle(paths, order);
    Collections.shuffle(organisations, order);
    assertEquals(
        question().answer(drawn.network()),
        question().answer(network(drawn, organisations, services, paths)));
  }

  @Property(tries = 300)
  void theSameQuestionTwiceGivesTheSameAnswer(@ForAll("networks") DrawnNetwork drawn) {
    Network network = drawn.network();
    assertEquals(question().answer(network), question().answer(network));
    assertEquals(question().answer(network), question().answer(drawn.network()));
  }

  @Property(tries = 1000)
  void nothingFoundAlwaysHasAReason(@ForAll("networks") DrawnNetwork drawn) {
    if (question().answer(drawn) instanceof RouteAnswer.NotFound none) {
      assertFalse(none.reasons().isEmpty());
      Set<NotFoundReason.Code> once =
          none.reasons().stream().map(NotFoundReason::code).collect(Collectors.toSet());
      assertEquals(once.size(), none.reasons().size(), "each reason is told once");
    }
  }

  private static Network network(
      DrawnNetwork drawn,
      List<Organisation> organisations,
      List<Service> services,
      List<ReferralPath> paths) {
    return new Network(
        new NetworkVersion(1),
        drawn.reference(),
        new NetworkContent(
            Optional.empty(),
            organisations,
            services,
            List.of(),
            paths,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of()));
  }
}
