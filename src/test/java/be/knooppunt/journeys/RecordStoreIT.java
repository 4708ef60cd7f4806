package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.PortalProcess;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A learner agrees, learns and withdraws, with a record store that listens. Modules leave as files.
 */
class RecordStoreIT {
  private static final String CHOICE = "/account/leren-delen";
  private static final String LESSON = "/roeselare/leren/M5/1-van-het-kastje";

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  private void listen(HttpExchange exchange) throws IOException {
    try (exchange) {
      told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  @Test
  void whatSomebodyAgreedToIsToldAndNothingElse(@TempDir Path folder) throws Exception {
    HttpServer store =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    store.createContext("/xapi/statements", this::listen);
    store.start();
    PortalProcess portal =
        PortalProcess.start(
            folder.resolve("data"),
            PortalProcess.freePort(),
            Map.of(
                "KNOOPPUNT_SAMPLES", "roeselare",
                "KNOOPPUNT_XAPI_URL", "http://127.0.0.1:" + store.getAddress().getPort() + "/xapi",
                "KNOOPPUNT_XAPI_KEY", "key",
                "KNOOPPUNT_XAPI_SECRET", "geheim"));
    try {
      portal.awaitReady();
      Member learner = Member.administrator(portal);
      learn(learner, portal.url());
      packages(portal);
    } finally {
      portal.kill();
      store.stop(0);
    }
  }

  private void learn(Member learner, String home) throws InterruptedException {
    assertEquals(303, learner.post(LESSON, LESSON, Map.of()).statusCode());
    assertTrue(learner.get("/account").body().contains(CHOICE));
    assertEquals(303, learner.post(CHOICE, CHOICE, Map.of("delen", "ja")).statusCode());
    String second = "/roeselare/leren/M5/2-van-koud-naar-warm";
    assertEquals(303, learner.post(second, second, Map.of()).statusCode());

    String statement = Objects.requireNonNull(told.poll(60, TimeUnit.SECONDS), "nothing was told");
    assertTrue(statement.contains("http://adlnet.gov/expapi/verbs/experienced"), statement);
    assertTrue(
        statement.contains(home + "/api/v1/learning/modules/M5#2-van-koud-naar-warm"), statement);
    assertFalse(statement.contains("admin"), statement);
    assertEquals(0, told.size(), "what was before the consent stays here");
    String kept = learner.get("/account/gegevens.json").body();
    assertTrue(kept.contains("\"nameThere\""), kept);
    assertTrue(learner.get("/beheer/leerregister").body().contains("127.0.0.1"));

    assertEquals(303, learner.post(CHOICE, CHOICE, Map.of()).statusCode());
    String third = "/roeselare/leren/M5/3-toestemming";
    assertEquals(303, learner.post(third, third, Map.of()).statusCode());
    assertFalse(learner.get("/account/gegevens.json").body().contains("nameThere"));
    assertTrue(told.isEmpty(), "nothing after the withdrawal");
  }

  private static void packages(PortalProcess portal) {
    HttpResponse<String> page = portal.get("/roeselare/leren/M5");
    assertTrue(page.body().contains("/roeselare/leren/M5/scorm.zip?taal=nl"));
    assertTrue(page.body().contains("rel=\"license noopener noreferrer external\""));
    HttpResponse<String> zip = portal.get("/roeselare/leren/M5/scorm.zip?taal=en");
    assertEquals(200, zip.statusCode());
    assertEquals("application/zip", zip.headers().firstValue("Content-Type").orElse(""));
    assertTrue(
        zip.headers().firstValue("Content-Disposition").orElse("").contains("knooppunt-M5-en.zip"));
    assertTrue(zip.body().startsWith("PK"));
    assertEquals(404, portal.get("/roeselare/leren/M99/scorm.zip").statusCode());

    String list = portal.get("/api/v1/learning/modules").body();
    assertTrue(list.contains("\"id\":\"M10\""), list);
    String module = portal.get("/api/v1/learning/modules/M5?partnership=roeselare").body();
    assertTrue(module.contains("\"id\":\"CC-BY-4.0\""), module);
    assertTrue(module.contains("/roeselare/leren/M5/scorm.zip?taal=nl"), module);
    assertTrue(module.contains("\"minutes\":60"), module);
    assertEquals(404, portal.get("/api/v1/learning/modules/M99").statusCode());
  }
}
