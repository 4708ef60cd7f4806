package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of the API, it says in plain words what is wrong and with what. */
@ExtendWith(RunningPortal.class)
class ApiProblemsIT {
  private static final List<String> BAD_CODES =
      List.of(
          "A B",
          "../..",
          "x".repeat(200),
          "x".repeat(65),
          "😀",
          "\u202Eabc",
          "שלום",
          "a\u0000b",
          "'",
          "\"",
          "`",
          "=1+1",
          "-1",
          "<b>x</b>",
          "' OR 1=1 --",
          "x'}) DETACH DELETE n //",
          "${7*7}",
          "a\nb");
  private static final List<String> BAD_DATES =
      List.of(
          "2019-13-01", "2019-02-29", "x", "30/06/2019", "20190630", "0000-01-01", "9999-12-31");
  private static final List<String> BAD_LIMITS =
      List.of("-1", "0", "999", "x", "1.5", "99999999999");
  private static final List<String> BAD_HANDOVERS = List.of("-1", "9", "x", "٣٣");
  private static final List<String> BAD_WORDS =
      List.of("foo", "WARM WARM", "=1+1", "<script>", "😀");
  private static final List<String> BAD_LANGUAGES = List.of("nld", "n", "12", "-a", "A B");
  private static final List<String> BAD_PLACES = List.of("8800", "Roeselare", "360150", "x");

  private static final Map<String, List<String>> ONE =
      Map.of("partnership", BAD_CODES, "date", BAD_DATES);
  private static final Map<String, List<String>> LIST =
      Map.of(
          "partnership", BAD_CODES,
          "date", BAD_DATES,
          "evidence", BAD_WORDS,
          "limit", BAD_LIMITS,
          "after", BAD_CODES);

  /** Each address, with values that each of its parameters must refuse. */
  private static final Map<String, List<String>> SITUATION =
      Map.of(
          "partnership", BAD_CODES,
          "municipality", BAD_PLACES,
          "group", BAD_CODES,
          "language", BAD_LANGUAGES,
          "rung", BAD_CODES,
          "avoid", BAD_CODES,
          "handover", List.of("foo", "SIGNAL", "back", "=1+1"),
          "maxHandovers", BAD_HANDOVERS,
          "evidence", BAD_WORDS,
          "date", BAD_DATES);

  private static final Map<String, List<String>> MEASURES =
      Map.of(
          "relation", BAD_WORDS,
          "level", BAD_WORDS,
          "evidence", BAD_WORDS,
          "date", BAD_DATES,
          "sector", List.of("0", "10", "welzijn", "=1+1"),
          "line", List.of("foo", "none", "=1+1"),
          "lens", BAD_WORDS,
          "projects", BAD_WORDS,
          "table", BAD_WORDS);

  private static final Map<String, Map<String, List<String>>> MALFORMED =
      Map.ofEntries(
          Map.entry("/partnerships", Map.of("limit", BAD_LIMITS, "after", BAD_CODES)),
          Map.entry(
              "/partnerships/roeselare/network", Map.of("date", BAD_DATES, "evidence", BAD_WORDS)),
          Map.entry("/partnerships/roeselare/measures", MEASURES),
          Map.entry("/partnerships/roeselare/network.csv", MEASURES),
          Map.entry("/organisations", LIST),
          Map.entry("/organisations/R-OCMW", ONE),
          Map.entry("/services", LIST),
          Map.entry("/services/R-S6", ONE),
          Map.entry("/mandates", LIST),
          Map.entry("/paths", LIST),
          Map.entry("/municipalities", Map.of("limit", BAD_LIMITS, "after", BAD_CODES)),
          Map.entry("/routes?from=R-S6&need=DEBT", SITUATION),
          Map.entry("/plans?from=R-S6&need=DEBT,WORK", SITUATION),
          Map.entry("/plans?from=R-S6", Map.of("need", BAD_CODES)),
          Map.entry("/plans?need=DEBT", Map.of("from", BAD_CODES)),
          Map.entry("/routes?from=R-S6", Map.of("need", BAD_CODES)),
          Map.entry("/routes?need=DEBT", Map.of("from", BAD_CODES)));

  private final Api api;

  ApiProblemsIT(PortalProcess portal) {
    api = new Api(portal);
  }

  @TestFactory
  Stream<DynamicNode> everyParameterThatCannotBeReadIsNamed() {
    return MALFORMED.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            address ->
                dynamicContainer(
                    address.getKey(),
                    address.getValue().entrySet().stream()
                        .flatMap(
                            parameter ->
                                refusals(
                                    address.getKey(), parameter.getKey(), parameter.getValue()))));
  }

  private Stream<DynamicNode> refusals(String address, String parameter, List<String> values) {
    return values.stream()
        .map(
            value ->
                dynamicTest(
                    parameter + "=" + Api.encoded(value),
                    () -> {
                      String separator = address.contains("?") ? "&" : "?";
                      JsonNode problem =
                          api.problem(
                              400, address + separator + parameter + "=" + Api.encoded(value));
                      assertEquals(parameter, problem.path("field").asText());
                      assertTrue(problem.path("remedy").asText().length() > 10);
                    }));
  }

  @TestFactory
  Stream<DynamicNode> everyIdThatCannotBeReadIsRefused() {
    List<DynamicNode> tests = new ArrayList<>();
    for (String list : List.of("partnerships", "organisations", "services", "mandates", "paths")) {
      String field = list.equals("partnerships") ? "partnership" : "id";
      for (String id : BAD_CODES) {
        tests.add(
            dynamicTest(
                list + "/" + Api.encoded(id), () -> refusesId("/" + list + "/", id, field)));
      }
    }
    for (String id : BAD_CODES) {
      tests.add(
          dynamicTest(
              "vocabularies/" + Api.encoded(id), () -> refusesId("/vocabularies/", id, "list")));
    }
    return tests.stream();
  }

  private void refusesId(String list, String id, String field) {
    HttpResponse<String> answer = api.portal().get(Api.BASE + list + Api.encoded(id));
    if (id.contains("..") || id.contains("\u0000")) {
      // the server itself takes such an address apart, before the portal sees it
      assertTrue(List.of(400, 404).contains(answer.statusCode()), answer::toString);
      return;
    }
    JsonNode problem = api.problem(400, list + Api.encoded(id));
    assertEquals(field, problem.path("field").asText());
    assertFalse(problem.path("remedy").asText().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "/partnerships/gent, partnership",
    "/partnerships/gent/network, partnership",
    "/partnerships/gent/measures, partnership",
    "/partnerships/gent/network.graphml, partnership",
    "/organisations/R-NOBODY, id",
    "/services/R-S999, id",
    "/mandates/NONE, id",
    "/paths/NONE, id",
    "/vocabularies/none, vocabulary",
    "/organisations?partnership=gent, partnership",
    "/services?partnership=gent, partnership",
    "/services/R-S6?partnership=sint-niklaas, id",
    "/mandates?partnership=gent, partnership",
    "/paths?partnership=gent, partnership",
    "/routes?from=R-S999&need=DEBT, from",
    "/routes?from=R-S6&need=LUCK, need",
    "/routes?from=R-S6&need=debt, need",
    "/routes?from=R-S6&need=DEBT&partnership=gent, partnership",
    "/routes?from=R-S6&need=DEBT&municipality=99999, municipality",
    "/routes?from=R-S6&need=DEBT&group=NOBODY, group",
    "/routes?from=R-S6&need=DEBT&group=LONE_PARENT&group=NOBODY, group",
    "/routes?from=R-S6&need=DEBT&rung=SEVENTH, rung",
    "/routes?from=R-S6&need=DEBT&avoid=WEATHER, avoid",
    "/plans?from=R-S999&need=DEBT, from",
    "/plans?from=R-S6&need=DEBT&need=LUCK, need",
    "/plans?from=R-S6&need=DEBT&avoid=WEATHER, avoid"
  })
  void whatIsNotThereIsNamed(String address, String field) {
    JsonNode problem = api.problem(404, address);
    assertEquals(field, problem.path("field").asText());
    assertTrue(problem.path("remedy").asText().length() > 10);
  }

  @ParameterizedTest
  @CsvSource({
    "/routes, from",
    "/routes?need=DEBT, from",
    "/routes?from=any, need",
    "/plans?need=DEBT, from",
    "/plans?from=any, need"
  })
  void aRouteNeedsAStartAndANeed(String address, String field) {
    JsonNode problem = api.problem(400, address);
    assertEquals(field, problem.path("field").asText());
    assertEquals(field + " is missing.", problem.path("detail").asText());
  }

  @Test
  void aPlanHasAtMostEightNeeds() {
    JsonNode problem =
        api.problem(
            400,
            "/plans?from=any&need=WORK,INCOME,DEBT,HOUSING,FAMILY,LEGAL,DIGITAL,LANGUAGE,MOBILITY");
    assertEquals("need", problem.path("field").asText());
    assertTrue(problem.path("remedy").asText().contains("1 to 8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/services/R-S6/nothing", "/", ""})
  void anAddressThatIsNotThereIsAProblemToo(String address) {
    api.problem(404, address);
  }

  @Test
  void aFormatThatIsNotThereIsAProblemToo() {
    HttpResponse<String> answer =
        api.portal().get(Api.BASE + "/services", "Accept", "application/pdf");
    assertEquals(406, answer.statusCode());
    assertEquals("application/problem+json", Api.type(answer));
  }

  @Test
  void emptyParametersAreAsGoodAsNone() {
    assertEquals(
        api.ok("/services").path("total"),
        api.ok("/services?partnership=&date=&evidence=&limit=&after=").path("total"));
  }

  @Test
  void aProblemSaysNothingOfTheInside() {
    for (String id : BAD_CODES) {
      String body = api.portal().get(Api.BASE + "/routes?need=DEBT&from=" + Api.encoded(id)).body();
      assertFalse(body.contains("Exception") || body.contains("be.knooppunt"), body);
    }
  }
}
