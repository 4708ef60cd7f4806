package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The known routes of Roeselare, asked over HTTP. */
@ExtendWith(RunningPortal.class)
class ApiRoutesIT {
  private static final String THEN = "&date=2019-06-30";

  private final Api api;

  ApiRoutesIT(PortalProcess portal) {
    api = new Api(portal);
  }

  private JsonNode route(String question) {
    return api.ok("/routes?partnership=roeselare&" + question);
  }

  private static List<String> codes(JsonNode answer) {
    return Api.each(answer.path("reasons"), "/code");
  }

  private static List<String> services(JsonNode itinerary) {
    return Api.each(itinerary.path("steps"), "/service/id");
  }

  private static List<String> organisations(JsonNode itinerary) {
    return Api.each(itinerary.path("steps"), "/organisation/id");
  }

  private static List<String> handovers(JsonNode itinerary) {
    return Api.each(itinerary.path("steps"), "/handover").stream()
        .filter(handover -> !handover.isEmpty())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEBT", "INCOME"})
  void theProjectReachedTheSocialHouseInOneWarmHandover(String need) {
    JsonNode answer = route("from=R-SAAMO&need=" + need + THEN);
    assertTrue(answer.path("found").asBoolean());
    JsonNode best = answer.at("/itineraries/0");
    assertEquals(1, best.path("handovers").asInt());
    assertEquals(List.of("WARM"), handovers(best));
    List<String> organisations = organisations(best);
    assertEquals("R-SAAMO", organisations.get(0));
    assertEquals("R-OCMW", organisations.get(organisations.size() - 1));
    assertEquals(need, best.path("meets").asText());
  }

  @Test
  void theCityReachesChildcareByTheHouseOfTheChild() {
    JsonNode answer = route("from=R-STAD&need=CHILDCARE" + THEN);
    assertTrue(answer.path("found").asBoolean());
    assertEquals(List.of("R-STAD", "R-HVK", "R-CARE"), organisations(answer.at("/itineraries/0")));
  }

  @Test
  void theSocialHouseHasNoPathToChildcare() {
    JsonNode answer = route("from=R-OCMW&need=CHILDCARE" + THEN);
    assertFalse(answer.path("found").asBoolean());
    assertEquals(List.of("NO_PATH"), codes(answer));
    assertTrue(Api.each(answer.path("nearest"), "/service/id").contains("R-S24"));
    assertTrue(answer.path("itineraries").isEmpty());
  }

  @Test
  void theFamilyDoctorReachesWorkButNotWarmly() {
    JsonNode any = route("from=R-LINEA&need=WORK" + THEN);
    assertTrue(any.path("found").asBoolean());
    assertEquals("R-VDAB", last(organisations(any.at("/itineraries/0"))));
    JsonNode warm = route("from=R-LINEA&need=WORK&handover=WARM" + THEN);
    assertFalse(warm.path("found").asBoolean());
    assertEquals(List.of("TOO_COLD"), codes(warm));
  }

  private static String last(List<String> texts) {
    return texts.get(texts.size() - 1);
  }

  @Test
  void codesMayBeInLowerCase() {
    assertEquals(
        route("from=R-LINEA&need=WORK&handover=WARM" + THEN),
        route("from=R-LINEA&need=WORK&handover=warm" + THEN));
  }

  @Test
  void todayTheProjectIsNamedWithTheDayItEnded() {
    JsonNode answer = route("from=R-SAAMO&need=DEBT");
    assertFalse(answer.path("found").asBoolean());
    assertEquals(List.of("START_ENDED", "ENDED"), codes(answer));
    assertEquals(List.of("2019-12-31", "2019-12-31"), Api.each(answer.path("reasons"), "/endedOn"));
  }

  @Test
  void whatIsStatedIsEnoughForWork() {
    JsonNode answer = route("from=R-OCMW&need=WORK&evidence=stated" + THEN);
    assertTrue(answer.path("found").asBoolean());
    assertEquals("stated", answer.path("evidence").asText());
    for (JsonNode step : answer.at("/itineraries/0/steps")) {
      assertFalse(step.path("evidence").asText().equals("ASSUMED"), step::toString);
      assertFalse(step.at("/path/evidence").asText().equals("ASSUMED"), step::toString);
    }
  }

  @Test
  void childcareLeansOnAnAssumptionFromAnyDoor() {
    JsonNode answer = route("from=any&need=CHILDCARE&evidence=stated" + THEN);
    assertFalse(answer.path("found").asBoolean());
    assertEquals(List.of("NOT_CONFIRMED"), codes(answer));
    assertEquals("R-STAD", organisations(answer.at("/unconfirmed/0")).get(0));
    assertTrue(answer.path("itineraries").isEmpty());
  }

  @Test
  void theExamplesOfTheDocumentationHold() {
    JsonNode debt = route("from=R-SAAMO&need=DEBT" + THEN).at("/itineraries/0");
    assertEquals(List.of("R-S3", "R-S6", "R-S8"), services(debt));
    assertEquals(1, debt.path("burden").asInt());
    assertTrue(debt.path("waitingDays").isNull());

    assertEquals(
        List.of("NOT_CONFIRMED"), codes(route("from=R-SAAMO&need=DEBT&evidence=stated" + THEN)));

    JsonNode care = route("from=R-STAD&need=CHILDCARE&municipality=36015" + THEN);
    assertEquals(List.of("R-S18", "R-S27", "R-S24"), services(care.at("/itineraries/0")));
    assertEquals(8, care.at("/itineraries/0/burden").asInt());

    JsonNode food = route("from=R-CAW&need=BASIC_NEEDS" + THEN);
    assertEquals(List.of("R-S10", "R-S6", "R-S7"), services(food.at("/itineraries/0")));
    assertEquals(3, food.at("/itineraries/0/burden").asInt());
    JsonNode aside = food.path("setAside");
    assertEquals(
        "LONGER_WAY",
        Api.each(aside, "/notice").get(Api.each(aside, "/service/id").indexOf("R-S23")));
  }

  @Test
  void theAnswerSaysHowTheQuestionWasUnderstood() {
    JsonNode answer = route("from=R-S6&need=WORK&maxHandovers=0" + THEN);
    assertEquals("2019-06-30", answer.path("date").asText());
    assertEquals("all", answer.path("evidence").asText());
    assertEquals(0, answer.path("maxHandovers").asInt());
    assertTrue(answer.path("networkVersion").asInt() > 0);
  }

  @Test
  void oneWordSaysWhyTheFirstWayIsRecommended() {
    JsonNode answer = route("from=R-SAAMO&need=DEBT" + THEN);
    assertEquals("ONLY_WAY", answer.at("/recommendation/why").asText());
    assertEquals(0, answer.at("/recommendation/moreHandovers").asInt());
  }

  @Test
  void aWishedPathIsShownAsAWish() {
    JsonNode wish = route("from=R-CAW&need=BASIC_NEEDS" + THEN).at("/wished/0");
    assertEquals(List.of("R-S10", "R-S23"), services(wish));
    assertEquals("WISHED", wish.at("/steps/1/path/status").asText());
  }

  @Test
  void theOneThingThatStandsInTheWayIsNamedWithTheWayThereWouldBe() {
    JsonNode answer = route("from=R-SAAMO&need=DEBT&evidence=stated" + THEN);
    assertEquals(List.of("R-S3", "R-S6", "R-S8"), services(answer.at("/reasons/0/possible/0")));
  }

  @Test
  void severalNeedsGetOnePlan() {
    String question = "/plans?partnership=roeselare&from=R-S11&date=2026-11-21&need=";
    JsonNode answer = api.ok(question + "HOUSING,DEBT,WORK,CHILDCARE");
    JsonNode plan = answer.at("/plans/0");
    assertEquals(1, answer.path("plans").size(), "fewest services and least burden are one plan");
    assertEquals(
        List.of("R-S11", "R-S10", "R-S6", "R-S12"),
        Api.each(plan.path("stops"), "/step/service/id"));
    assertEquals(List.of("0", "1", "2", "3"), Api.each(plan.path("stops"), "/moment"));
    assertEquals(3, plan.path("services").asInt());
    assertEquals(2, plan.path("handovers").asInt());
    assertTrue(plan.path("provenBest").asBoolean());
    assertEquals("MANDATED", plan.at("/stops/3/waitsFor/0/why").asText());
    assertEquals(List.of("CHILDCARE"), Api.each(answer.path("unmet"), "/need"));
    assertEquals(List.of("NO_PATH"), codes(answer.at("/unmet/0")));
    assertEquals(
        answer,
        api.ok(question + "CHILDCARE&need=WORK&need=DEBT&need=HOUSING"),
        "the order of the needs does not matter");
  }
}
