package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The portal is killed, as by a power cut, while four editors write: what was acknowledged is
 * there, nothing is there by half, and the log tells exactly what there is.
 */
class KilledEditsIT {
  private static final int EDITORS = 4;
  private static final int EDITS = 200;
  private static final String RECORDS = "/api/v1/partnerships/roeselare/records";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Path folder = Path.of("");
  private Optional<PortalProcess> running = Optional.empty();

  @BeforeEach
  void folder() throws IOException {
    folder = Files.createTempDirectory("killed");
  }

  @AfterEach
  void end() throws IOException {
    running.ifPresent(PortalProcess::kill);
    RunningPortal.remove(folder);
  }

  private PortalProcess start() {
    PortalProcess portal =
        PortalProcess.start(folder.resolve("data"), PortalProcess.freePort(), Map.of())
            .awaitReady();
    running = Optional.of(portal);
    return portal;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A path between two services, and its reason: each edit is a batch of its own. */
  private static ObjectNode path(int edit) {
    ObjectNode path = JSON.createObjectNode();
    path.put("from", "R-S" + (4 + edit % 4));
    path.put("to", "R-S" + (10 + edit % 3));
    path.put("handover", "WARM");
    path.put("status", "PROPOSED");
    path.put("evidence", "STATED");
    path.put("note", "edit " + edit);
    return path;
  }

  private static void write(
      Member member, String token, int edit, Map<Integer, String> acknowledged) {
    try {
      HttpResponse<String> answer =
          member.send(
              "POST",
              RECORDS + "/paths?reason=edit" + edit,
              path(edit).toString(),
              "Content-Type",
              "application/json",
              "X-CSRF-TOKEN",
              token);
      if (answer.statusCode() == 201) {
        acknowledged.put(edit, json(answer.body()).path("id").asText());
      }
    } catch (UncheckedIOException e) {
      // the portal is gone: this edit was never acknowledged
    }
  }

  @Test
  void whatWasAcknowledgedIsThereAndNothingByHalf() throws InterruptedException {
    PortalProcess portal = start();
    Member administrator = Member.administrator(portal);
    String token = json(administrator.get("/api/v1/me").body()).path("csrfToken").asText();
    Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    Semaphore enough = new Semaphore(0);
    ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
    for (int i = 0; i < EDITS; i++) {
      int edit = i;
      editors.execute(
          () -> {
            write(administrator, token, edit, acknowledged);
            enough.release();
          });
    }
    assertTrue(enough.tryAcquire(EDITS / 3, 3, TimeUnit.MINUTES), portal::console);
    portal.kill();
    editors.shutdown();
    assertTrue(editors.awaitTermination(3, TimeUnit.MINUTES));
    assertTrue(acknowledged.size() >= EDITS / 4, acknowledged::toString);
    assertTrue(acknowledged.size() < EDITS, "killed before the last edit");

    PortalProcess again = start();
    Member reader = Member.visitor(again).signIn("admin", Member.PASSWORD);
    Map<String, String> logged = logged(reader);
    acknowledged.forEach(
        (edit, id) -> {
          JsonNode there = json(reader.get(RECORDS + "/paths/" + id).body());
          ObjectNode fields = (ObjectNode) there.path("fields");
          path(edit)
              .fields()
              .forEachRemaining(
                  field ->
                      assertEquals(field.getValue(), fields.path(field.getKey()), there::toString));
          assertEquals("edit" + edit, logged.get(id), "logged with its reason");
        });
    logged.forEach(
        (id, reason) ->
            assertEquals(200, reader.get(RECORDS + "/paths/" + id).statusCode(), reason));
    assertEquals(logged.size(), drawn(reader), "a path for every entry of the log, and no other");
  }

  /** The reason of every path that the log says was drawn by these edits. */
  private static Map<String, String> logged(Member reader) {
    Map<String, String> logged = new ConcurrentHashMap<>();
    long before = Integer.MAX_VALUE;
    boolean hasMore = true;
    while (hasMore) {
      JsonNode items =
          json(reader
                  .get("/api/v1/partnerships/roeselare/changes?limit=100&before=" + before)
                  .body())
              .path("items");
      for (JsonNode item : items) {
        if (item.path("reason").asText().startsWith("edit")) {
          logged.put(item.path("record").asText(), item.path("reason").asText());
        }
        before = item.path("version").asLong();
      }
      hasMore = items.size() == 100 && items.get(99).path("reason").asText().startsWith("edit");
    }
    return logged;
  }

  private static int drawn(Member reader) {
    int drawn = 0;
    Optional<String> next = Optional.of("/api/v1/paths?partnership=roeselare&limit=200");
    while (next.isPresent()) {
      JsonNode page = json(reader.get(next.get()).body());
      for (JsonNode path : page.path("items")) {
        drawn += path.path("note").asText().startsWith("edit ") ? 1 : 0;
      }
      String address = page.path("next").asText();
      next =
          address.isEmpty()
              ? Optional.empty()
              : Optional.of(address.substring(address.indexOf("/api/")));
    }
    return drawn;
  }
}
