package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Channel;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.testing.DrawnMandates;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Small networks by chance, with everything a situation can ask about: services {@code a}, {@code
 * b} … that help with {@code A}, {@code B} and {@code C} (part of {@code A}). The service {@code a}
 * is offered by {@code X}; every other one is a front door.
 */
final class RandomNetworks {
  static final List<String> NEEDS = List.of("A", "B", "C");
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g");
  private static final String PLACE = "11001";

  /** One condition that can be asked. */
  enum Asked {
    PLACE,
    GROUP,
    LANGUAGE,
    RUNG,
    OBSTACLES,
    COLDEST,
    HANDOVERS,
    EVIDENCE;

    Question on(Question question) {
      return switch (this) {
        case PLACE -> question.in(RandomNetworks.PLACE);
        case GROUP -> question.forGroup("G");
        case LANGUAGE -> question.speaking("nl");
        case RUNG -> question.on(Rung.WORKLIKE);
        case OBSTACLES ->
            question.avoiding(
                Obstacle.DIGITAL_ONLY, Obstacle.TRANSPORT, Obstacle.HOURS, Obstacle.COST);
        case COLDEST -> question.coldest(Handover.GUIDANCE);
        case HANDOVERS -> question.atMost(1);
        case EVIDENCE -> question.with(EvidenceFilter.STATED);
      };
    }
  }

  private record Stop(
      List<String> organisations,
      String threshold,
      int severity,
      WaitingBand waiting,
      Set<String> covers,
      String trait) {}

  private record Way(int from, int to, String handover, String words) {}

  private RandomNetworks() {}

  static Arbitrary<DrawnNetwork> drawn(int mostServices, int mostPaths) {
    Arbitrary<Stop> stops =
        Combinators.combine(
                Arbitraries.of("X", "Y", "Z", "V", "W")
                    .list()
                    .uniqueElements()
                    .ofMinSize(1)
                    .ofMaxSize(2),
                Arbitraries.of("REACH", "AFFORD", "USE"),
                Arbitraries.of(0, 0, 1, 2, 2, 3),
                Arbitraries.of(WaitingBand.UNKNOWN, WaitingBand.NOW, WaitingBand.QUARTER),
                Arbitraries.of(NEEDS).set().ofMaxSize(2),
                Arbitraries.of(
                    "",
                    "",
                    "",
                    "for",
                    "others",
                    "here",
                    "elsewhere",
                    "nl",
                    "fr",
                    "low",
                    "high",
                    "online",
                    "assumed",
                    "decides",
                    "closed"))
            .as(Stop::new);
    Arbitrary<Way> ways =
        Combinators.combine(
                Arbitraries.integers().between(0, mostServices - 1),
                Arbitraries.integers().between(0, mostServices - 1),
                Arbitraries.of(
                    "JOINT", "WARM", "WARM", "GUIDANCE", "MANDATED", "COLD", "SELF", "BACK"),
                Arbitraries.of(
                    "",
                    "",
                    "NOW",
                    "LONGER",
                    "WAITLIST",
                    "WISHED",
                    "for:G",
                    "for:H",
                    "only:A",
                    "only:B",
                    "only:B,C",
                    "ASSUMED MONTH"))
            .as(Way::new);
    return Combinators.combine(
            stops.list().ofMinSize(2).ofMaxSize(mostServices),
            ways.list().ofMinSize(1).ofMaxSize(mostPaths))
        .as(RandomNetworks::draw);
  }

  private static DrawnNetwork draw(List<Stop> stops, List<Way> ways) {
    DrawnNetwork drawn = DrawnNetwork.of("a").broader("C", "A").lies(PLACE, "REGION");
    for (int i = 0; i < stops.size(); i++) {
      String name = NAMES.get(i);
      Stop stop = stops.get(i);
      List<String> offering = new ArrayList<>(stop.organisations());
      if (i == 0) {
        offering.remove("X");
        offering.add(0, "X");
      }
      drawn
          .offeredBy(name, offering.toArray(String[]::new))
          .threshold(name, stop.threshold(), stop.severity())
          .waits(name, stop.waiting())
          .covers(name, stop.covers().toArray(String[]::new));
      if (i % 2 == 1) {
        drawn.frontDoor(name);
      }
      dress(drawn, name, offering.get(0), stop.trait());
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

  private static void dress(DrawnNetwork drawn, String name, String organisation, String trait) {
    switch (trait) {
      case "for" -> drawn.serves(name, "G", "F");
      case "others" -> drawn.serves(name, "H");
      case "here" -> drawn.in(name, "REGION");
      case "elsewhere" -> drawn.in(name, "22002");
      case "nl", "fr" -> drawn.speaks(name, trait);
      case "low" -> drawn.rungs(name, null, Rung.SOCIAL_OUT);
      case "high" -> drawn.rungs(name, Rung.WORKLIKE, null);
      case "online" -> drawn.reachedBy(name, Channel.ONLINE);
      case "assumed" -> drawn.rests(name, Evidence.ASSUMED);
      case "decides" ->
          drawn.mandate(DrawnMandates.exclusive(name, organisation, Set.of("A"), Set.of()));
      case "closed" -> drawn.room(name, CapacityState.CLOSED);
      default -> {}
    }
  }

  /** Any start, with up to three conditions. */
  static Arbitrary<Question> questions() {
    return Combinators.combine(
            Arbitraries.of("a", "a", "X", ""),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(Asked.class).set().ofMaxSize(3))
        .as(
            (from, most, conditions) -> {
              Question question =
                  switch (from) {
                    case "a" -> Question.ask("a", "A");
                    case "X" -> Question.askOrganisation("X", "A");
                    default -> Question.askAnyDoor("A");
                  };
              Question all = question.atMost(most);
              for (Asked condition : conditions) {
                all = condition == Asked.HANDOVERS ? all : condition.on(all);
              }
              return all;
            });
  }

  /** The same network without one path. */
  static Network withoutOnePath(DrawnNetwork drawn, int which) {
    List<ReferralPath> fewer = new ArrayList<>(drawn.content().paths());
    if (!fewer.isEmpty()) {
      fewer.remove(which % fewer.size());
    }
    NetworkContent all = drawn.content();
    return network(drawn, all.organisations(), all.services(), fewer);
  }

  /** The same network, read in another order. */
  static Network shuffled(DrawnNetwork drawn, Random order) {
    List<Service> services = new ArrayList<>(drawn.content().services());
    List<ReferralPath> paths = new ArrayList<>(drawn.content().paths());
    List<Organisation> organisations = new ArrayList<>(drawn.content().organisations());
    Collections.shuffle(services, order);
    Collections.shuffle(paths, order);
    Collections.shuffle(organisations, order);
    return network(drawn, organisations, services, paths);
  }

  private static Network network(
      DrawnNetwork drawn,
      List<Organisation> organisations,
      List<Service> services,
      List<ReferralPath> paths) {
    NetworkContent all = drawn.content();
    return new Network(
        new NetworkVersion(1),
        drawn.reference(),
        new NetworkContent(
            all.partnership(),
            organisations,
            services,
            all.mandates(),
            paths,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of()));
  }
}
