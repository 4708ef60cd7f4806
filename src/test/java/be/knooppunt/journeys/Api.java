package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.PortalProcess;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Asks the API as a program of somebody else does. */
record Api(PortalProcess portal) {
  static final String BASE = "/api/v1";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The answer of an address that must answer. */
  JsonNode ok(String address) {
    HttpResponse<String> answer = portal.get(BASE + address);
    assertEquals(200, answer.statusCode(), () -> address + ": " + answer.body());
    assertEquals("application/json", type(answer));
    return json(answer.body());
  }

  /** The problem of an address that must refuse. */
  JsonNode problem(int status, String address) {
    HttpResponse<String> answer = portal.get(BASE + address);
    assertEquals(status, answer.statusCode(), () -> address + ": " + answer.body());
    assertEquals("application/problem+json", type(answer), address);
    JsonNode problem = json(answer.body());
    assertEquals("about:blank", problem.path("type").asText());
    assertEquals(status, problem.path("status").asInt());
    assertTrue(problem.path("title").asText().length() > 3, answer.body());
    assertTrue(problem.path("detail").asText().length() > 10, answer.body());
    assertTrue(problem.path("instance").asText().startsWith(BASE), answer.body());
    return problem;
  }

  /** All items of a list, page after page. */
  List<JsonNode> all(String address) {
    List<JsonNode> items = new ArrayList<>();
    String next = address;
    while (!next.isEmpty()) {
      JsonNode page = ok(next);
      page.path("items").forEach(items::add);
      String more = page.path("next").asText();
      next = more.isEmpty() ? "" : more.substring((portal.url() + BASE).length());
    }
    return items;
  }

  static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + text, e);
    }
  }

  /** The texts of a member of each element of an array. */
  static List<String> each(JsonNode array, String pointer) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(one -> one.at(pointer).asText())
        .toList();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
