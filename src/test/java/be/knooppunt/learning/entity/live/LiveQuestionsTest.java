package be.knooppunt.learning.entity.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.live.LiveQuestions.Change;
import be.knooppunt.learning.entity.live.LiveQuestions.Now;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.NetworkQuestion;
import be.knooppunt.learning.entity.questions.NetworkTemplate;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.learning.entity.questions.QuestionHead;
import be.knooppunt.learning.entity.questions.RouteQuestion;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.RouteFinder;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Questions about maps that are drawn in the test. */
class LiveQuestionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static QuestionHead head() {
    LocalText nothing = new LocalText(Map.of());
    return new QuestionHead("R1", List.of("G1"), Optional.empty(), nothing, nothing);
  }

  private static Question route(String need) {
    return new RouteQuestion(head(), Optional.of("INFO"), need);
  }

  private static LiveQuestions on(Network network) {
    return new LiveQuestions(network, Samples.facts().vocabularies(), DAY);
  }

  /** Two ways of weight 2 and one of 4 to help with debts: over b, over c, and straight. */
  private static DrawnNetwork threeWays() {
    return DrawnNetwork.of(
            "a -WARM-> b", "b -WARM-> e", "a -WARM-> c", "c -ACCOMPANIED-> f", "a -COLD-> d")
        .type("a", "INFO")
        .covers("d", "DEBT")
        .covers("e", "DEBT")
        .covers("f", "DEBT");
  }

  @Test
  void everyWayOfLeastBurdenIsRightAndHeavierOnesAreNot() {
    LiveQuestions live = on(threeWays().network());
    Set<String> seenRight = new TreeSet<>();
    for (long seed = 0; seed < 20; seed++) {
      LiveDraw draw = live.draw(route("DEBT"), seed).orElseThrow();
      assertEquals("a", draw.subject());
      assertEquals(Set.of("a~p1~b~p2~e", "a~p3~c~p4~f", "a~p5~d"), Set.copyOf(draw.options()));
      seenRight.addAll(draw.right());
      Posed posed = live.pose(route("DEBT"), draw);
      assertEquals(1, posed.points(Answer.of("a", "a~p1~b~p2~e")));
      assertEquals(1, posed.points(Answer.of("a", "a~p3~c~p4~f")));
      assertEquals(0, posed.points(Answer.of("a", "a~p5~d")));
    }
    assertEquals(Set.of("a~p1~b~p2~e", "a~p3~c~p4~f"), seenRight);
  }

  @Test
  void whenTheMapChangesOtherWaysAreRight() {
    Question question = route("DEBT");
    LiveDraw draw = on(threeWays().network()).draw(question, 1).orElseThrow();
    LiveQuestions later = on(threeWays().threshold("e", 3).network());
    Now now = later.now(question, draw, 1).orElseThrow();
    assertEquals(Change.RIGHT, now.change());
    assertEquals(Set.of("a~p3~c~p4~f"), now.draw().right());
    assertEquals(draw.options(), now.draw().options());
    assertEquals(
        Change.NONE, on(threeWays().network()).now(question, draw, 1).orElseThrow().change());
  }

  @Test
  void aWayThatIsNotThereAnyMoreGivesOtherOptions() {
    Question question = route("DEBT");
    LiveDraw draw = on(threeWays().network()).draw(question, 1).orElseThrow();
    Network without =
        DrawnNetwork.of("a -WARM-> b", "b -WARM-> e", "a -COLD-> d")
            .type("a", "INFO")
            .covers("d", "DEBT")
            .covers("e", "DEBT")
            .network();
    Now now = on(without).now(question, draw, 1).orElseThrow();
    assertEquals(Change.REDRAWN, now.change());
    assertEquals(Set.of("a~p1~b~p2~e"), now.draw().right());
  }

  @Test
  void aMapWithOneWayIsTooThin() {
    Network thin = DrawnNetwork.of("a -WARM-> b").type("a", "INFO").covers("b", "DEBT").network();
    assertEquals(Optional.empty(), on(thin).draw(route("DEBT"), 1));
    assertEquals(Optional.empty(), on(thin).draw(route("WORK"), 1), "nobody helps with that");
  }

  /** Whatever the map: what is called right is what the route finder calls least burdening. */
  @Property(tries = 60)
  void rightIsWhatTheRouteFinderFinds(
      @ForAll @IntRange(max = 5) int heavy, @ForAll long seed, @ForAll("maps") List<String> lines) {
    Network network =
        DrawnNetwork.of(lines.toArray(String[]::new))
            .draw("a", "e", "f")
            .type("a", "INFO")
            .threshold("e", Math.min(heavy, 3))
            .covers("e", "DEBT")
            .covers("f", "DEBT")
            .network();
    LiveQuestions live = on(network);
    Optional<LiveDraw> draw = live.draw(route("DEBT"), seed);
    if (draw.isEmpty()) {
      return;
    }
    RouteAnswer.Found found =
        (RouteAnswer.Found)
            RouteFinder.answer(
                network,
                new be.knooppunt.referral.entity.RouteQuestion(
                    new Start.AtService(new ServiceId("a")), "DEBT", Situation.on(DAY)));
    int least = found.recommended().burden();
    for (String option : draw.get().options()) {
      int weight = weight(network, option);
      assertEquals(weight == least, draw.get().right().contains(option), option);
      assertTrue(weight >= least, option);
    }
    assertTrue(draw.get().right().size() < draw.get().options().size());
    assertEquals(
        draw.get(), live.now(route("DEBT"), draw.get(), seed).orElseThrow().draw(), "stays so");
  }

  /** The burden of a way, added up by hand: weights of its paths and thresholds of its stops. */
  private static int weight(Network network, String option) {
    int weight = 0;
    List<String> parts = List.of(option.split("~"));
    for (int i = 1; i < parts.size(); i++) {
      String part = parts.get(i);
      weight +=
          network.findService(new ServiceId(part)).isPresent()
              ? network.getService(new ServiceId(part)).highestThreshold()
              : network.paths().stream()
                  .filter(path -> path.id().value().equals(part))
                  .findFirst()
                  .orElseThrow()
                  .handover()
                  .weight()
                  .orElseThrow();
    }
    return weight;
  }

  /** Lines between six services. */
  @Provide
  Arbitrary<List<String>> maps() {
    Arbitrary<String> service = Arbitraries.of("a", "b", "c", "d", "e", "f");
    return Combinators.combine(
            service, Arbitraries.of("WARM", "COLD", "GUIDANCE", "JOINT"), service)
        .as((one, kind, other) -> one + " -" + kind + "-> " + other)
        .filter(line -> line.charAt(0) != line.charAt(line.length() - 1))
        .list()
        .uniqueElements()
        .ofMinSize(4)
        .ofMaxSize(14);
  }

  @Test
  void whatIsOnlyAssumedIsNeitherRightNorWrong() {
    Network network =
        DrawnNetwork.of("a", "b", "c", "d", "e")
            .type("a", "SHELTER")
            .type("b", "SHELTER")
            .rests("b", Evidence.ASSUMED)
            .type("c", "INFO")
            .type("d", "INFO")
            .type("e", "INFO")
            .network();
    Question question = new NetworkQuestion(head(), NetworkTemplate.OFFERS_TYPE);
    boolean isSeen = false;
    for (long seed = 0; seed < 20; seed++) {
      LiveDraw draw = on(network).draw(question, seed).orElseThrow();
      if (draw.subject().equals("SHELTER")) {
        isSeen = true;
        assertEquals(Set.of("o-a"), draw.right());
        assertTrue(!draw.options().contains("o-b"), draw.text());
        assertTrue(draw.options().size() >= 3, draw.text());
      }
    }
    assertTrue(isSeen);
  }

  /** On the shipped sample: every template, or too thin; right is what the map says. */
  @Test
  void theSampleIsAskedAboutItself() {
    Network network = Samples.network("roeselare");
    LiveQuestions live = on(network);
    for (long seed = 0; seed < 12; seed++) {
      LiveDraw holder =
          live.draw(new NetworkQuestion(head(), NetworkTemplate.MANDATE_HOLDER), seed)
              .orElseThrow();
      for (String option : holder.options()) {
        boolean isHolder =
            network.mandates().stream()
                .filter(mandate -> mandate.function().equals(holder.subject()))
                .filter(mandate -> mandate.validity().holdsOn(DAY))
                .anyMatch(mandate -> mandate.organisation().value().equals(option));
        assertEquals(isHolder, holder.right().contains(option), option);
      }
      LiveDraw sector =
          live.draw(new NetworkQuestion(head(), NetworkTemplate.SECTOR_OF), seed).orElseThrow();
      assertEquals(
          Set.of(network.getOrganisation(new OrganisationId(sector.subject())).sector()),
          sector.right());
      assertEquals(Optional.of(sector), LiveDraw.parse(sector.text()), "can be kept");
    }
  }
}
