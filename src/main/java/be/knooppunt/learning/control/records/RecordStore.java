package be.knooppunt.learning.control.records;

import be.knooppunt.platform.config.RecordStoreAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/**
 * The record store of the settings, over HTTP as xAPI 1.0.3 describes it (part three, 2.1.1): each
 * statement is put under its own id, so that putting it again changes nothing.
 */
final class RecordStore {
  /** What became of a statement. */
  enum Outcome {
    /** The store has it, now or since before. */
    TAKEN,
    /** The store will not have this one, for what it says. */
    REFUSED,
    /** Nothing can be told at this moment. */
    TROUBLE
  }

  /** What became of it, with a few words for whoever runs the portal. */
  record Answer(Outcome outcome, String why) {}

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Conflict: there is one with this id, and ours never changes. */
  private static final Set<Integer> TAKEN = Set.of(200, 204, 409);

  private static final Set<Integer> REFUSED = Set.of(400, 413, 422);

  private final RecordStoreAddress address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  RecordStore(RecordStoreAddress address) {
    this.address = address;
  }

  /** Tells a statement. */
  Answer tell(String id, String statement) {
    String pass = address.key() + ":" + address.secret();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address.url() + "/statements?statementId=" + id))
            .timeout(PATIENCE)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pass.getBytes(StandardCharsets.UTF_8)))
            .header("X-Experience-API-Version", "1.0.3")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(statement))
            .build();
    try {
      HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
      int status = response.statusCode();
      Outcome outcome =
          TAKEN.contains(status)
              ? Outcome.TAKEN
              : REFUSED.contains(status) ? Outcome.REFUSED : Outcome.TROUBLE;
      return new Answer(outcome, "answers " + status);
    } catch (IOException e) {
      return new Answer(
          Outcome.TROUBLE, "cannot be reached (" + e.getClass().getSimpleName() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(Outcome.TROUBLE, "was not waited for, the portal stops");
    }
  }
}
