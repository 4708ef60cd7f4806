package be.knooppunt.referral.entity;

import static be.knooppunt.testing.Question.ask;
import static be.knooppunt.testing.Question.itineraries;
import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.referral.entity.Itinerary.Quality;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which of the possible ways are shown, and what each is good at. */
class RouteChoiceTest {
  /** A warm way with many handovers, a quick cold one, and one that is worse than both. */
  private static DrawnNetwork three() {
    return DrawnNetwork.of(
            "a -WARM-> b QUARTER",
            "b -WARM-> e NOW",
            "a -COLD-> e MONTH",
            "a -COLD-> c NOW",
            "c -COLD-> e NOW",
            "a -SELF-> d QUARTER",
            "d -SELF-> e QUARTER")
        .covers("e", "WORK");
  }

  private static Map<String, Set<Quality>> qualities(DrawnNetwork drawn, Question question) {
    return itineraries(question.answer(drawn)).stream()
        .collect(Collectors.toMap(Question::told, Itinerary::goodAt));
  }

  @Test
  void everyWayThatNoOtherBeatsIsShownTheLightestFirst() {
    assertEquals(
        List.of("a -WARM-> b -WARM-> e", "a -COLD-> e", "a -COLD-> c -COLD-> e"),
        ask("a", "WORK").routes(three()));
  }

  @Test
  void eachTellsWhatItIsGoodAt() {
    assertEquals(
        Map.of(
            "a -WARM-> b -WARM-> e", Set.of(Quality.WARMEST),
            "a -COLD-> e", Set.of(Quality.FEWEST_HANDOVERS),
            "a -COLD-> c -COLD-> e", Set.of(Quality.SOONEST)),
        qualities(three(), ask("a", "WORK")));
  }

  @Test
  void aWayThatIsBestAtAllIsShownAlone() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> c NOW", "a -WARM-> b NOW", "b -COLD-> c NOW")
            .covers("c", "WORK");
    assertEquals(
        Map.of("a -WARM-> c", Set.of(Quality.WARMEST, Quality.FEWEST_HANDOVERS, Quality.SOONEST)),
        qualities(drawn, ask("a", "WORK")));
  }

  @Test
  void anUnknownWaitingIsNeverTheSoonest() {
    DrawnNetwork drawn = DrawnNetwork.of("a -WARM-> b").covers("b", "WORK");
    assertEquals(
        Map.of("a -WARM-> b", Set.of(Quality.WARMEST, Quality.FEWEST_HANDOVERS)),
        qualities(drawn, ask("a", "WORK")));
  }

  @Test
  void aKnownWaitingIsKeptBesideALighterUnknownOne() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b", "a -COLD-> c LONGER")
            .covers("b", "WORK")
            .covers("c", "WORK");
    assertEquals(
        Map.of(
            "a -WARM-> b", Set.of(Quality.WARMEST, Quality.FEWEST_HANDOVERS),
            "a -COLD-> c", Set.of(Quality.FEWEST_HANDOVERS, Quality.SOONEST)),
        qualities(drawn, ask("a", "WORK")));
  }

  @Test
  void theOneWithoutAProjectIsPointedOut() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b NOW", "a -COLD-> c", "c")
            .covers("b", "WORK")
            .covers("c", "WORK")
            .waits("b", WaitingBand.LONGER)
            .waits("c", WaitingBand.NOW)
            .project("b");
    assertEquals(
        Map.of(
            "a -WARM-> b", Set.of(Quality.WARMEST, Quality.FEWEST_HANDOVERS),
            "a -COLD-> c",
                Set.of(Quality.FEWEST_HANDOVERS, Quality.SOONEST, Quality.WITHOUT_PROJECT)),
        qualities(drawn, ask("a", "WORK")));
  }

  @Test
  void atMostThreeAreShownAndTheBestOfEachKindIsAmongThem() {
    // five ways of one handover: each heavier is quicker
    DrawnNetwork drawn =
        DrawnNetwork.of(
            "a -JOINT-> b LONGER",
            "a -WARM-> c QUARTER",
            "a -GUIDANCE-> d MONTH",
            "a -MANDATED-> e WEEK",
            "a -COLD-> f NOW");
    for (String helper : List.of("b", "c", "d", "e", "f")) {
      drawn.covers(helper, "WORK");
    }
    assertEquals(
        List.of("a -JOINT-> b", "a -WARM-> c", "a -COLD-> f"), ask("a", "WORK").routes(drawn));
  }

  @Test
  void aShorterWaitIsKeptWhenALighterWayLeadsToTheSameStop() {
    // to c: light and slow over b, heavy and quick at once; both matter for d
    DrawnNetwork drawn =
        DrawnNetwork.of(
                "a -JOINT-> b LONGER",
                "b -JOINT-> c NOW",
                "a -COLD-> b2 NOW",
                "b2 -COLD-> c NOW",
                "c -WARM-> d NOW")
            .covers("d", "WORK");
    assertEquals(
        List.of("a -JOINT-> b -JOINT-> c -WARM-> d", "a -COLD-> b2 -COLD-> c -WARM-> d"),
        ask("a", "WORK").routes(drawn));
  }

  @Test
  void ofWaysThatCostTheSameTheEarlierIdentifiersAreShown() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> c NOW", "c -WARM-> d NOW", "a -WARM-> b NOW", "b -WARM-> d NOW")
            .covers("d", "WORK");
    assertEquals(List.of("a -WARM-> b -WARM-> d"), ask("a", "WORK").routes(drawn));
    DrawnNetwork parallel = DrawnNetwork.of("a -WARM-> b", "a -OUTREACH-> b").covers("b", "WORK");
    assertEquals(List.of("a -WARM-> b"), ask("a", "WORK").routes(parallel));
  }

  @Test
  void ofWaysThatCostTheSameTheOneThatIsUsedForTheNeedIsShown() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b about:HOUSING", "a -WARM-> c about:INCOME")
            .covers("b", "INCOME", "DEBT")
            .covers("c", "INCOME", "DEBT")
            .broader("DEBT", "INCOME");
    assertEquals(List.of("a -WARM-> c"), ask("a", "INCOME").routes(drawn));
    assertEquals(List.of("a -WARM-> c"), ask("a", "DEBT").routes(drawn));
    DrawnNetwork lighter = drawn.draw("a -JOINT-> d about:HOUSING").covers("d", "INCOME");
    assertEquals(List.of("a -JOINT-> d"), ask("a", "INCOME").routes(lighter), "it never blocks");
  }

  @Test
  void theOrderInWhichRecordsComeInChangesNothing() {
    DrawnNetwork drawn = three();
    NetworkContent content = drawn.content();
    List<Service> services = new ArrayList<>(content.services());
    List<ReferralPath> paths = new ArrayList<>(content.paths());
    Collections.reverse(services);
    Collections.rotate(paths, 3);
    Network other =
        new Network(
            new NetworkVersion(1),
            drawn.reference(),
            new NetworkContent(
                content.partnership(),
                content.organisations(),
                services,
                List.of(),
                paths,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of()));
    Question question = ask("a", "WORK");
    assertEquals(question.answer(drawn), question.answer(other));
  }
}
