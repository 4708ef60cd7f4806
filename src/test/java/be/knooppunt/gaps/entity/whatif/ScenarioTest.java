package be.knooppunt.gaps.entity.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.DrawnNetwork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What scenarios do to small maps, worked out by hand, and what holds on every map. */
class ScenarioTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final WhatIfQuestion QUESTION = WhatIfQuestion.of(DAY, EvidenceFilter.ALL);

  /** A door with two ways on: a to b to c, and a to d. Debt is met at c, work at d. */
  private static Network drawn() {
    return DrawnNetwork.of("a -WARM-> b", "b -WARM-> c", "a -COLD-> d", "e -WARM-> c WISHED")
        .frontDoor("a", "e")
        .covers("c", "DEBT")
        .covers("d", "WORK")
        .network();
  }

  private static Comparison compare(Network network, String... changes) {
    WorkedOut worked = scenario(changes).on(network, Terms.of(DAY, EvidenceFilter.ALL));
    assertEquals(List.of(), worked.misfits());
    return Comparison.of(worked.before(), worked.after(), QUESTION);
  }

  private static Scenario scenario(String... changes) {
    List<Parameter> parameters = new ArrayList<>();
    for (String change : changes) {
      int is = change.indexOf('=');
      parameters.add(new Parameter(change.substring(0, is), change.substring(is + 1)));
    }
    return ScenarioText.read(parameters);
  }

  private static double figure(Comparison found, String measure, boolean after) {
    Comparison.Figure figure = found.figure(Relation.PATHS, Level.SERVICE, measure);
    return (after ? figure.after() : figure.before()).orElseThrow();
  }

  @Test
  void closesTheWayToDebtHelpForOneOfTwoDoors() {
    Comparison found = compare(drawn(), "weg=dienst:b");
    WayChange.NeedChange debt =
        found.ways().byNeed().stream().filter(n -> n.need().equals("DEBT")).findFirst().get();
    assertEquals(1, debt.before());
    assertEquals(0, debt.after());
    assertEquals(List.of(new ServiceId("a")), debt.lost());
    assertEquals(List.of(new ServiceId("b")), found.ways().gone());
    assertEquals(List.of(new ServiceId("c")), found.ways().cutOff());
    assertEquals(0.5, figure(found, "noWrongDoor", false)); // a: both; e: none
    assertEquals(0.25, figure(found, "noWrongDoor", true)); // a: work only
    assertEquals(4, figure(found, "reachedPairs", false)); // ab ac bc ad
    assertEquals(1, figure(found, "reachedPairs", true)); // ad
  }

  @Test
  void usesAWish() {
    Comparison found = compare(drawn(), "wens=p4");
    assertEquals(0.75, figure(found, "noWrongDoor", true));
    assertEquals(1, found.ways().byNeed().get(0).won().size());
  }

  @Test
  void putsANewServiceOfANewOrganisationOnTheMap() {
    Comparison found =
        compare(
            drawn(),
            "organisatie=WELFARE:Loket",
            "dienst=*1:DEBT_HELP:HOUSING:::Woonhulp",
            "pad=e>*2:WARM");
    assertEquals(1, found.ways().added().size());
    assertEquals(2.0 / 6, figure(found, "noWrongDoor", false), 1e-12);
    // housing is asked on both maps: three needs, two doors
    assertEquals(3.0 / 6, figure(found, "noWrongDoor", true), 1e-12);
  }

  @Test
  void namesWhatIsNotThere() {
    WorkedOut worked =
        scenario("weg=dienst:x", "pad=a>y:WARM", "wens=p1", "stop=a")
            .on(drawn(), Terms.of(DAY, EvidenceFilter.ALL));
    assertEquals(
        List.of(
            new WorkedOut.Misfit(0, WorkedOut.Why.UNKNOWN, new RecordKey(RecordKind.SERVICE, "x")),
            new WorkedOut.Misfit(1, WorkedOut.Why.UNKNOWN, new RecordKey(RecordKind.SERVICE, "y")),
            new WorkedOut.Misfit(2, WorkedOut.Why.NO_WISH, new RecordKey(RecordKind.PATH, "p1")),
            new WorkedOut.Misfit(
                3, WorkedOut.Why.NO_PROJECT, new RecordKey(RecordKind.SERVICE, "a"))),
        worked.misfits());
    assertTrue(worked.edits().isEmpty());
  }

  @Test
  void leavesNoTraceOfWhatIsAddedAndTakenAway() {
    WorkedOut worked =
        scenario("pad=a>c:WARM", "weg=dienst:c").on(drawn(), Terms.of(DAY, EvidenceFilter.ALL));
    assertTrue(worked.edits().stream().noneMatch(edit -> edit.expected() == 0));
  }

  @Property(tries = 60)
  void changesNothingWhenItIsEmpty(@ForAll long seed) {
    Network network = random(seed);
    assertTrue(
        Comparison.of(
                network,
                Scenario.NONE.on(network, Terms.of(DAY, EvidenceFilter.ALL)).after(),
                QUESTION)
            .isNothing());
    assertTrue(Comparison.of(network, network.with(List.of()), QUESTION).isNothing());
  }

  @Property(tries = 60)
  void givesTheSameFiguresThereAndBack(@ForAll long seed) {
    Network network = random(seed);
    Random random = new Random(seed);
    String from = name(random.nextInt(8));
    String to = name(random.nextInt(8));
    if (from.equals(to)) {
      return;
    }
    WorkedOut there =
        scenario("pad=" + from + ">" + to + ":WARM").on(network, Terms.of(DAY, EvidenceFilter.ALL));
    String added = there.edits().get(0).key().id();
    WorkedOut back =
        scenario("weg=route:" + added).on(there.after(), Terms.of(DAY, EvidenceFilter.ALL));
    Comparison one = Comparison.of(network, there.after(), QUESTION);
    Comparison other = Comparison.of(there.after(), back.after(), QUESTION);
    for (int i = 0; i < one.figures().size(); i++) {
      assertEquals(one.figures().get(i).before(), other.figures().get(i).after());
      assertEquals(one.figures().get(i).after(), other.figures().get(i).before());
    }
    assertEquals(one.findings().created().size(), other.findings().gone().size());
    assertTrue(Comparison.of(network, back.after(), QUESTION).isNothing());
  }

  @Property(tries = 60)
  void neverMakesItWorseToAddAPath(@ForAll long seed) {
    Network network = random(seed);
    Comparison found = compare(network, "pad=s0>s1:WARM");
    for (String measure : List.of("fragmentation", "distanceWeightedFragmentation")) {
      OptionalDouble difference =
          found.figure(Relation.PATHS, Level.ORGANISATION, measure).difference();
      assertTrue(difference.orElse(0) <= 1e-12);
    }
    assertTrue(found.ways().byNeed().stream().allMatch(need -> need.lost().isEmpty()));
  }

  static String name(int number) {
    return "s" + number;
  }

  /** Eight services, some of them doors, with paths and needs that follow from the seed. */
  static Network random(long seed) {
    Random random = new Random(seed);
    DrawnNetwork drawn = DrawnNetwork.of();
    List<String> needs = List.of("DEBT", "WORK", "HOUSING");
    for (int i = 0; i < 8; i++) {
      drawn.draw(name(i)).covers(name(i), needs.get(random.nextInt(needs.size())));
      if (random.nextInt(3) == 0) {
        drawn.frontDoor(name(i));
      }
      if (random.nextInt(4) == 0) {
        drawn.serves(name(i), random.nextBoolean() ? "LONE_PARENT" : "YOUTH");
      }
    }
    for (int i = 0; i < 7; i++) {
      int from = random.nextInt(8);
      int to = random.nextInt(8);
      if (from != to) {
        drawn.draw(name(from) + " -WARM-> " + name(to));
      }
    }
    return drawn.network();
  }
}
