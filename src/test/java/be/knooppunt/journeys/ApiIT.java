package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API keeps what src/docs/api.md promises. */
@ExtendWith(RunningPortal.class)
class ApiIT {
  private static final String DAY = "date=2019-06-30";

  /** Each address with the members its answer must have; {@code a/b} looks inside. */
  private static final String ADDRESSES =
      """
      /partnerships | total items/0/id items/0/name items/0/area
      /partnerships/roeselare | id name area/0 description
      /partnerships/roeselare/network | partnership/id networkVersion date evidence \
         organisations/0/id services/0/id mandates/0/id paths/0/id categoryPaths ties
      /organisations | total items/0/id items/0/name items/0/names/0/name items/0/sector \
         items/0/evidence items/0/identifiers
      /organisations/R-OCMW | id name names/0/name sector lens
      /services | total items/0/id items/0/name items/0/organisations/0/name items/0/type \
         items/0/covers/0 items/0/waitingBand items/0/structural
      /services/R-S6 | id number name organisations/0/id mapSector frontDoor channels languages \
         documents capacityState covers/0 serves availableIn thresholds outside evidence source
      /mandates | total items/0/id items/0/organisation/id items/0/services items/0/function \
         items/0/powers items/0/over items/0/for items/0/within
      /paths | total items/0/id items/0/from/id items/0/to/name items/0/handover items/0/status \
         items/0/feedback items/0/consent items/0/firstContact items/0/evidence
      /vocabularies | items/0
      /vocabularies/life-domains | list items/0/code items/0/labelNl items/0/labelEn \
         items/0/definitionNl items/0/definitionEn
      /municipalities | total items/0/nisCode items/0/name items/0/latitude items/0/longitude \
         items/0/postalCodes items/0/regions
      /routes?from=any&need=DEBT&partnership=roeselare | found date evidence maxHandovers \
         networkVersion itineraries reasons nearest unconfirmed setAside
      """;

  private final Api api;

  ApiIT(PortalProcess portal) {
    api = new Api(portal);
  }

  static Stream<Arguments> addresses() {
    return ADDRESSES
        .lines()
        .map(line -> line.split(" \\|\\s+", 2))
        .map(parts -> Arguments.of(parts[0], List.of(parts[1].split("\\s+", -1))));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void everyAddressGivesItsMembers(String address, List<String> members) {
    JsonNode answer = api.ok(address);
    for (String member : members) {
      assertFalse(answer.at("/" + member).isMissingNode(), () -> member + " is not in " + answer);
    }
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void everyAddressIsSentOnlyWhenItChanged(String address, List<String> members) {
    HttpResponse<String> first = api.portal().get(Api.BASE + address);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertTrue(first.headers().firstValue("Cache-Control").orElse("").contains("no-cache"));
    HttpResponse<String> again = api.portal().get(Api.BASE + address, "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, again.headers().firstValue("ETag").orElse(""));
    assertEquals(
        200,
        api.portal().get(Api.BASE + address, "If-None-Match", "\"0.1999-01-01\"").statusCode());
  }

  @Test
  void theTagTellsTheDayApart() {
    assertNotEquals(tag("/services?date=2019-12-31"), tag("/services?date=2020-01-01"));
  }

  private String tag(String address) {
    return api.portal().get(Api.BASE + address).headers().firstValue("ETag").orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void everyAddressMayBeReadFromOtherSites(String address, List<String> members) {
    HttpResponse<String> answer =
        api.portal().get(Api.BASE + address, "Origin", "https://elsewhere.example");
    assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    assertTrue(
        answer.headers().firstValue("Access-Control-Expose-Headers").orElse("").contains("ETag"));
    assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
  }

  @Test
  void aBrowserMayAskBeforehand() {
    HttpResponse<String> answer =
        api.portal()
            .send(
                "OPTIONS",
                Api.BASE + "/services",
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
    assertEquals(204, answer.statusCode());
    assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    assertEquals(
        "GET, HEAD", answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""));
    assertTrue(
        answer
            .headers()
            .firstValue("Access-Control-Allow-Headers")
            .orElse("")
            .contains("If-None-Match"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"organisations", "services", "mandates", "paths"})
  void pagesTogetherAreTheWholeList(String list) {
    String address = "/" + list + "?partnership=roeselare&" + DAY;
    JsonNode whole = api.ok(address + "&limit=200");
    List<JsonNode> items = api.all(address + "&limit=3");
    List<String> ids = items.stream().map(item -> item.path("id").asText()).toList();
    assertTrue(ids.size() > 3, "more than one page");
    assertEquals(whole.path("total").asInt(), ids.size());
    assertEquals(ids.size(), new HashSet<>(ids).size(), "none twice");
    assertEquals(ids.stream().sorted().toList(), ids, "in the order of ids");
    assertEquals(Api.each(whole.path("items"), "/id"), ids);
  }

  @ParameterizedTest
  @CsvSource({"municipalities,nisCode,200", "partnerships,id,1"})
  void theOtherListsHavePagesToo(String list, String id, int limit) {
    int total = api.ok("/" + list).path("total").asInt();
    List<JsonNode> items = api.all("/" + list + "?limit=" + limit);
    assertEquals(total, items.stream().map(item -> item.path(id).asText()).distinct().count());
    assertEquals(total, items.size());
  }

  @Test
  void aPageAfterAnIdThatIsGoneGoesOnFromItsPlace() {
    List<String> all = Api.each(api.ok("/services?limit=200").path("items"), "/id");
    String between = all.get(2) + "-gone";
    assertEquals(
        all.stream().filter(id -> id.compareTo(between) > 0).toList(),
        Api.each(api.ok("/services?limit=200&after=" + between).path("items"), "/id"));
  }

  @Test
  void lessEvidenceIsASmallerMap() {
    String address = "/paths?partnership=roeselare&limit=200&" + DAY + "&evidence=";
    List<String> all = Api.each(api.ok(address + "all").path("items"), "/id");
    List<String> stated = Api.each(api.ok(address + "stated").path("items"), "/id");
    List<String> confirmed = Api.each(api.ok(address + "CONFIRMED").path("items"), "/id");
    assertTrue(all.containsAll(stated) && stated.containsAll(confirmed));
    assertTrue(all.size() > stated.size(), "the sample has assumed paths");
    assertFalse(
        Api.each(api.ok(address + "stated").path("items"), "/evidence").contains("ASSUMED"));
  }

  @Test
  void anEndedServiceIsNoLongerListedButStillTold() {
    assertTrue(listed("2019-12-31").contains("R-S3"));
    assertFalse(listed("2020-01-01").contains("R-S3"));
    assertEquals("2019-12-31", api.ok("/services/R-S3").path("validUntil").asText());
  }

  private List<String> listed(String day) {
    return Api.each(
        api.ok("/services?partnership=roeselare&limit=200&date=" + day).path("items"), "/id");
  }

  @Test
  void everyVocabularyThatIsNamedCanBeRead() {
    for (JsonNode name : api.ok("/vocabularies").path("items")) {
      JsonNode list = api.ok("/vocabularies/" + name.asText());
      assertTrue(list.path("items").size() > 1, name.asText());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void theApiOnlyReads(String method) {
    HttpResponse<String> answer = api.portal().send(method, Api.BASE + "/services/R-S6");
    assertEquals(405, answer.statusCode());
    assertEquals("application/problem+json", Api.type(answer));
  }
}
