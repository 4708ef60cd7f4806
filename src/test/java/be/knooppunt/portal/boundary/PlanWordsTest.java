package be.knooppunt.portal.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.referral.entity.NotFoundReason;
import be.knooppunt.referral.entity.PlanAnswer;
import be.knooppunt.referral.entity.PlanFinder;
import be.knooppunt.referral.entity.PlanQuestion;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanWordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Network NETWORK = Samples.network("roeselare");

  private final Texts dutch = new Texts(Language.NL);

  private static PlanAnswer plan(String from, String... needs) {
    return PlanFinder.answer(
        NETWORK,
        new PlanQuestion(
            new Start.AtService(new ServiceId(from)), List.of(needs), Situation.on(DAY)));
  }

  private static PlanCard card(PlanAnswer answer, Texts texts) {
    Labels labels = new Labels(Samples.facts(), texts);
    return new PlanCards(labels, texts, new RouteCards(labels, texts))
        .of(NETWORK, answer, DAY, 0, i -> "")
        .get(0);
  }

  @Test
  void aSavingIsClaimedOnlyWhenThereIsOne() {
    assertEquals(
        "Eén plan: 3 diensten, 2 overdrachten.",
        card(plan("R-S11", "HOUSING", "DEBT", "WORK"), dutch).headline());
    assertEquals(
        "Eén plan: 4 diensten, 2 overdrachten. Apart geregeld waren dat 5 overdrachten.",
        card(plan("R-S20", "HOUSING", "DEBT", "WORK", "BASIC_NEEDS"), dutch).headline());
  }

  @Test
  void whyAStopComesNowIsSaidAndNoHandoverWithinOneHouse() {
    List<PlanCard.Stop> stops = card(plan("R-S11", "HOUSING", "DEBT", "WORK"), dutch).stops();
    assertEquals("", stops.get(0).because());
    assertEquals("", stops.get(1).because());
    assertEquals("12 Hulp CAW draagt over. Begin dus daar.", stops.get(2).because());
    assertEquals("11 Hulp OCMW moet eerst beslissen.", stops.get(3).because());
    assertEquals(List.of("Schulden, via inkomen"), stops.get(2).meets());
  }

  @Test
  void theDrawingHasALineForEachStopThatOneIsSentTo() {
    PlanCard card = card(plan("R-S20", "HOUSING", "DEBT", "WORK", "BASIC_NEEDS"), dutch);
    int stops = card.plan().stops().size();
    assertEquals(stops, card.drawing().dots().size());
    assertEquals(stops - 1, card.drawing().lines().size());
    assertEquals(
        stops, card.drawing().dots().stream().mapToInt(PlanDrawing.Dot::y).distinct().count());
  }

  @Test
  void theTextHasEveryStopInOrderAndNothingOfThePage() {
    PlanCard card = card(plan("R-S11", "HOUSING", "DEBT", "WORK"), dutch);
    Labels labels = new Labels(Samples.facts(), dutch);
    RouteText.Head head = new RouteText.Head("hier", List.of("Wonen"), DAY, "Roeselare");
    String text = new RouteText(labels, dutch).of(head, card, List.of());
    int at = 0;
    for (PlanCard.Stop stop : card.stops()) {
      int next = text.indexOf(". " + stop.stop().node().number() + " ", at);
      assertTrue(next >= at, stop.stop().node().name() + " in " + text);
      at = next;
    }
    assertTrue(text.startsWith("Vertrek: hier\nWat speelt er: Wonen\nEén plan:"), text);
    assertTrue(text.endsWith("kaart van Roeselare, 21 november 2026. Bel voor je erop rekent."));
    assertFalse(text.contains("null") || text.contains("<"), text);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePlainWordsAreShortAndHaveNoCodes(Language language) {
    Texts texts = new Texts(language);
    PlanAnswer answer = plan("R-S11", "HOUSING", "DEBT", "WORK", "CHILDCARE", "MENTAL_HEALTH");
    PlainSheet sheet =
        new PlainWords(new Labels(Samples.facts(), texts), texts)
            .of(card(answer, texts), List.of("CHILDCARE"));
    for (PlainSheet.Part part : sheet.parts()) {
      for (PlainSheet.Sentence sentence : part.sentences()) {
        String line = sentence.text();
        assertFalse(line.matches("(?s).*([A-Z]{2,}_|\\d|[{}]).*"), line);
        assertTrue(line.split(" ", -1).length <= 20, line);
        assertFalse(sentence.before().matches("(?s).*[.?] \\p{Lu}.*"), "one sentence: " + line);
      }
    }
    List<String> lines =
        sheet.parts().stream()
            .flatMap(part -> part.sentences().stream())
            .map(PlainSheet.Sentence::text)
            .toList();
    String explained = texts.get("plain.letters.OCMW");
    assertEquals(1, lines.stream().filter(explained::equals).count(), "explained once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ma-vr 9.00-12.00 | maandag tot vrijdag 9 uur tot 12 uur",
        "di en do: 13u30 - 17u | dinsdag en donderdag: 13 uur 30 tot 17 uur",
        "elke werkdag na afspraak | elke werkdag na afspraak"
      })
  void openingHoursAreWrittenOut(String hours, String spoken) {
    assertEquals(spoken, PlainHours.of(hours, dutch));
  }

  @Test
  void anAddressKeepsTheChoicesAndLosesOneCondition() {
    RouteAddress address =
        RouteAddress.of(
            "/x/routes",
            Map.of(
                "van", List.of("S1"),
                "vraag", List.of("DEBT", "WORK"),
                "hindernis", List.of("COST", "HOURS"),
                "naam", List.of("iemand"),
                "taal", List.of("en")));
    assertEquals(
        "/x/routes?van=S1&vraag=DEBT&vraag=WORK&hindernis=COST&hindernis=HOURS",
        address.toString());
    NotFoundReason costs =
        new NotFoundReason(
            NotFoundReason.Code.OBSTACLE,
            Optional.empty(),
            Optional.of(Obstacle.COST),
            List.of(),
            Optional.empty());
    assertEquals(
        Optional.of("/x/routes?van=S1&vraag=DEBT&vraag=WORK&hindernis=HOURS"),
        address.lifting(costs).map(RouteAddress::toString));
    assertEquals(
        "/x/routes?van=S1&vraag=DEBT&hindernis=COST&hindernis=HOURS",
        address.with("vraag", "DEBT").toString());
  }
}
