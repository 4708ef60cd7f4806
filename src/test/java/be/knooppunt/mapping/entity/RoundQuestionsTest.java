package be.knooppunt.mapping.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.mapping.entity.RoundAnswers.Direction;
import be.knooppunt.mapping.entity.RoundAnswers.Frequency;
import be.knooppunt.mapping.entity.RoundAnswers.Hears;
import be.knooppunt.mapping.entity.RoundAnswers.NamedPath;
import be.knooppunt.mapping.entity.RoundQuestions.PathQuestion;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.referral.entity.Agreement;
import be.knooppunt.referral.entity.Said;
import be.knooppunt.referral.entity.Side;
import be.knooppunt.referral.entity.Standing;
import be.knooppunt.testing.DrawnNetwork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an organisation is asked in a round, and what is told of the answers together. */
class RoundQuestionsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final OrganisationId A = new OrganisationId("o-a");

  /** A network in which these sides of p1 agreed on a day. */
  private static Network agreed(LocalDate day, Side... sides) {
    DrawnNetwork drawn = DrawnNetwork.of("a -WARM-> b STATED");
    ReferralPath path = drawn.network().paths().get(0);
    for (Side side : sides) {
      path =
          Agreement.confirm(
              path, side, new Said(day, "Medewerker", Optional.empty()), Standing.UNKNOWN);
    }
    Network network = drawn.network();
    return new Network(
        network.version(),
        network.reference(),
        drawn.content().with(List.of(Edit.change(path, Edit.ANY))));
  }

  private static List<String> paths(Network network) {
    return RoundQuestions.of(network, A, TODAY).paths().stream()
        .map(q -> q.path().id().value())
        .toList();
  }

  @Test
  void itsOwnServicesAndPathsAreAskedAndNoOthers() {
    RoundQuestions questions =
        RoundQuestions.of(
            DrawnNetwork.of("a -WARM-> b STATED", "b -COLD-> c STATED", "c -COLD-> a STATED")
                .network(),
            A,
            TODAY);
    assertEquals(List.of("a"), questions.services().stream().map(s -> s.id().value()).toList());
    assertEquals(
        Map.of("p1", Set.of(Side.SENDER), "p3", Set.of(Side.RECEIVER)),
        questions.paths().stream()
            .collect(Collectors.toMap(q -> q.path().id().value(), PathQuestion::sides)));
  }

  @Test
  void whatIsOverOrWishedForIsNotAsked() {
    assertEquals(
        List.of("p3"),
        paths(
            DrawnNetwork.of(
                    "a -WARM-> b ENDED STATED",
                    "a -COLD-> c WISHED STATED",
                    "a -COLD-> d DISPUTED STATED",
                    "a -COLD-> e STATED until:2026-11-21")
                .network()));
  }

  @Test
  void whatItSaidWithinTheRhythmIsNotAskedAgain() {
    assertEquals(List.of(), paths(agreed(TODAY.minusMonths(12), Side.SENDER)));
    assertEquals(List.of("p1"), paths(agreed(TODAY.minusMonths(12).minusDays(1), Side.SENDER)));
    assertEquals(List.of("p1"), paths(agreed(TODAY, Side.RECEIVER)));
    assertEquals(List.of(), paths(agreed(TODAY, Side.SENDER, Side.RECEIVER)));
  }

  @Test
  void aPathWithinTheOrganisationIsAskedOnceForBothSides() {
    Network network = DrawnNetwork.of("a -WARM-> b STATED").at("o-a", "a", "b").network();
    List<PathQuestion> asked = RoundQuestions.of(network, A, TODAY).paths();
    assertEquals(1, asked.size());
    assertEquals(Set.of(Side.SENDER, Side.RECEIVER), asked.get(0).sides());
  }

  private static RoundAnswers trusts(int... marks) {
    List<NamedPath> named = new ArrayList<>();
    for (int mark : marks) {
      named.add(
          new NamedPath(Direction.OUT, "x", "a", "WARM", Frequency.WEEKLY, Hears.YES, mark, 0, ""));
    }
    return new RoundAnswers(Map.of(), Map.of(), named);
  }

  @Test
  void aMeanIsToldFromThreeOrganisationsUpAndEachCountsOnce() {
    Network network = DrawnNetwork.of("a", "b", "c", "d").network();
    Map<OrganisationId, RoundAnswers> answers = new LinkedHashMap<>();
    answers.put(new OrganisationId("o-b"), trusts(4, 4, 1));
    answers.put(new OrganisationId("o-c"), trusts(1));
    answers.put(A, trusts(4)); // of itself: does not count
    assertTrue(RoundFigures.of(network, answers).get(0).trust().isEmpty(), "two are too few");
    answers.put(new OrganisationId("o-d"), trusts(2));
    RoundFigures figures = RoundFigures.of(network, answers).get(0);
    assertEquals(2.0, figures.trust().orElseThrow(), 1e-9);
    assertFalse(figures.value().isPresent());
  }
}
