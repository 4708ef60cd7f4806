package be.knooppunt.gaps.entity.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddPath;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddService;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.testing.DrawnNetwork;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What would help most, against trying everything. */
class SuggestionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final WhatIfQuestion QUESTION = WhatIfQuestion.of(DAY, EvidenceFilter.ALL);

  private static Network declaring(DrawnNetwork drawn, DeclaredNeed... needs) {
    NetworkContent content = drawn.content();
    Partnership partnership =
        new Partnership(
            new PartnershipId("p"),
            "P",
            null,
            List.of("36015", "36008"),
            null,
            List.of(needs),
            Validity.ALWAYS);
    return new Network(
        drawn.network().version(),
        drawn.reference(),
        new NetworkContent(
            Optional.of(partnership),
            content.organisations(),
            content.services(),
            content.mandates(),
            content.paths(),
            content.categoryPaths(),
            content.ties(),
            content.members(),
            content.placements(),
            content.outside()));
  }

  private static boolean allows(Network network, String from, String to) {
    return AllowedPairs.allows(network, QUESTION, new ServiceId(from), new ServiceId(to));
  }

  @Test
  void allowsWhatPlaceGroupAndNeedAllow() {
    Network network =
        DrawnNetwork.of("a -WARM-> b", "c", "d", "e", "f")
            .covers("b", "DEBT")
            .covers("c", "DEBT")
            .in("c", "36015")
            .in("a", "36015")
            .covers("d", "DEBT")
            .in("d", "36008")
            .covers("e", "DEBT")
            .serves("e", "YOUTH")
            .serves("a", "LONE_PARENT")
            .network();
    assertFalse(allows(network, "a", "b")); // has a path
    assertTrue(allows(network, "a", "c"));
    assertFalse(allows(network, "a", "d")); // works elsewhere
    assertFalse(allows(network, "a", "e")); // is for others
    assertFalse(allows(network, "c", "a")); // helps with nothing that is asked
    assertFalse(allows(network, "b", "c")); // helps with debt itself
    assertTrue(allows(network, "f", "b"));
  }

  private static double value(Aim aim, Network network) {
    Comparison found = Comparison.of(network, network, QUESTION);
    return switch (aim) {
      case REACH ->
          found.figure(Relation.PATHS, Level.SERVICE, "reachedPairs").after().orElseThrow();
      case NO_WRONG_DOOR ->
          found.figure(Relation.PATHS, Level.SERVICE, "noWrongDoor").after().orElse(0);
      case FRAGMENTATION ->
          -found.figure(Relation.PATHS, Level.ORGANISATION, "fragmentation").after().orElseThrow();
      default ->
          -found
              .figure(Relation.PATHS, Level.ORGANISATION, "distanceWeightedFragmentation")
              .after()
              .orElseThrow();
    };
  }

  @Property(tries = 40)
  void isAsGoodAsTryingEveryAllowedPair(@ForAll long seed) {
    Network network = ScenarioTest.random(seed);
    for (Aim aim : List.of(Aim.REACH, Aim.NO_WRONG_DOOR, Aim.FRAGMENTATION, Aim.DISTANCE)) {
      Suggestions found = Suggestions.of(network, QUESTION, aim, 1);
      if (found.undefined().isPresent()) {
        continue;
      }
      double best = value(aim, network);
      for (Service from : network.services()) {
        for (Service to : network.services()) {
          if (AllowedPairs.allows(network, QUESTION, from.id(), to.id())) {
            Scenario one =
                Scenario.of(new AddPath(from.id().value(), to.id().value(), Handover.WARM));
            best =
                Math.max(
                    best, value(aim, one.on(network, Terms.of(DAY, EvidenceFilter.ALL)).after()));
          }
        }
      }
      double after =
          found.steps().isEmpty()
              ? value(aim, network)
              : (aim.isMoreBetter() ? 1 : -1) * found.steps().get(0).after();
      assertEquals(best, after, 1e-12, aim + " of " + network.paths());
      assertTrue(found.isProven());
    }
  }

  @Property(tries = 40)
  void givesTheFigureThatTheScenarioHas(@ForAll long seed) {
    Network network = ScenarioTest.random(seed);
    for (Aim aim : List.of(Aim.REACH, Aim.NO_WRONG_DOOR, Aim.FRAGMENTATION, Aim.DISTANCE)) {
      Suggestions found = Suggestions.of(network, QUESTION, aim, 3);
      Scenario scenario = Scenario.NONE;
      for (Suggestions.Step step : found.steps()) {
        scenario = scenario.with(step.changes().get(0));
        double is = value(aim, scenario.on(network, Terms.of(DAY, EvidenceFilter.ALL)).after());
        assertEquals(is, (aim.isMoreBetter() ? 1 : -1) * step.after(), 1e-12);
        assertTrue(step.gain() > 0);
      }
    }
  }

  @Test
  void proposesTheServiceThatClosesMost() {
    Network network =
        declaring(
            DrawnNetwork.of("a").covers("a", "WORK").in("a", "36015"),
            new DeclaredNeed("DEBT", "LONE_PARENT", "36015", null, null, null),
            new DeclaredNeed("DEBT", "YOUTH", "36015", null, null, null),
            new DeclaredNeed("HOUSING", null, "36008", null, null, null),
            new DeclaredNeed("WORK", null, "36015", null, null, null));
    Suggestions found = Suggestions.of(network, QUESTION, Aim.COVERAGE, 1);
    assertEquals(0.25, found.before().orElseThrow());
    assertEquals(0.75, found.steps().get(0).after());
    assertTrue(found.isProven());
    AddService service = (AddService) found.steps().get(0).changes().get(1);
    assertEquals(List.of("DEBT"), service.covers());
    assertEquals(List.of("LONE_PARENT", "YOUTH"), service.serves());
    assertEquals(List.of("36015"), service.places());
    Scenario scenario = new Scenario(found.steps().get(0).changes());
    WorkedOut worked = scenario.on(network, Terms.of(DAY, EvidenceFilter.ALL));
    assertEquals(2, Comparison.of(network, worked.after(), QUESTION).coverage().won().size());
  }

  @Test
  void saysThatNothingIsDeclared() {
    Suggestions found = Suggestions.of(DrawnNetwork.of("a").network(), QUESTION, Aim.COVERAGE, 2);
    assertTrue(found.undefined().isPresent());
  }

  @Test
  void proposesTheMandateThatIsMissing() {
    Network network =
        declaring(
            DrawnNetwork.of("a", "b").covers("a", "DEBT").covers("b", "WORK"),
            new DeclaredNeed("DEBT", null, "36015", null, null, null),
            new DeclaredNeed("DEBT", null, "36008", null, null, null),
            new DeclaredNeed("WORK", null, "36015", null, null, null));
    Suggestions found = Suggestions.of(network, QUESTION, Aim.MANDATES, 1);
    assertEquals(0, found.before().orElseThrow());
    assertEquals(2.0 / 3, found.steps().get(0).after(), 1e-12);
    WorkedOut worked =
        new Scenario(found.steps().get(0).changes()).on(network, Terms.of(DAY, EvidenceFilter.ALL));
    assertEquals(
        2.0 / 3,
        Objects.requireNonNull(Suggestions.coverage(worked.after(), QUESTION, true).rate()),
        1e-12);
  }
}
