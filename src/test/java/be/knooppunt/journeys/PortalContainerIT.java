package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.platform.mail.Letters;
import be.knooppunt.platform.relational.PortalDatabase;
import be.knooppunt.platform.start.PortalStart;
import be.knooppunt.referral.control.Asked;
import be.knooppunt.referral.control.FindRoute;
import be.knooppunt.referral.entity.RouteAnswer;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The finished WAR in its server: one class, because the server starts anew for each. */
@ArquillianTest
class PortalContainerIT {
  private static final String WEB_XML = "/WEB-INF/web.xml";

  /** As arquillian.xml tells the server. */
  private static final int MAIL_PORT = 19025;

  @Inject private Networks networks;
  @Inject private FindRoute findRoute;
  @Inject private PortalDatabase database;
  @Inject private PortalStart start;
  @Inject private Accounts accounts;
  @Inject private Letters letters;
  @Inject private UserTransaction transaction;

  @Deployment
  static WebArchive portal() {
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, "ROOT.war")
            .importFrom(new File(System.getProperty("knooppunt.war")))
            .as(WebArchive.class);
    String web = text(war);
    war.delete(WEB_XML);
    // the pages take every address that is not named here; the runner of this test needs one too
    return war.setWebXML(
        new StringAsset(web.replace("/(assets|", "/(ArquillianServletRunner.*|assets|")));
  }

  private static String text(WebArchive war) {
    try (var in = war.get(WEB_XML).getAsset().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stores come up beside the deployment; waits for them, at most two minutes. */
  private void awaitStores() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    CountDownLatch never = new CountDownLatch(1);
    boolean isInTime = true;
    while (isInTime && !start.isReady()) {
      isInTime = !never.await(200, TimeUnit.MILLISECONDS) && System.nanoTime() < end;
    }
    assertTrue(start.isReady(), "the stores are up");
  }

  @Test
  void bothStoresAnswerAndHoldWhatTheyNeedAtFirst() throws InterruptedException {
    awaitStores();
    assertTrue(database.answers());
    Network roeselare = networks.find(new PartnershipId("roeselare")).orElseThrow();
    assertTrue(roeselare.paths().size() >= 34);
    assertTrue(accounts.findByName("admin").isPresent(), "the first administrator");
  }

  @Test
  void aQuestionIsAnsweredThroughAllLayers() throws InterruptedException {
    awaitStores();
    FindRoute.Reply reply =
        findRoute.answer(
            new Asked(
                Optional.of("roeselare"),
                "R-LINEA",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2019, 6, 30))),
            "WORK");
    RouteAnswer.Found found = assertInstanceOf(RouteAnswer.Found.class, reply.answer());
    assertEquals(2, found.itineraries().get(0).handovers());
  }

  /** Says yes to everything, as a mail server, and gives the text of the first letter. */
  private static String firstLetter(ServerSocket server) throws IOException {
    try (Socket client = server.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      StringBuilder letter = new StringBuilder();
      boolean isData = false;
      say(client, "220 ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (isData && !line.equals(".")) {
          letter.append(line).append('\n');
        } else {
          isData = line.equals("DATA");
          say(client, isData ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok");
        }
      }
      return letter.toString();
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void aLetterGoesOutOnlyWhenWhatItTellsOfIsTrue() throws Exception {
    awaitStores();
    assertTrue(letters.canSend());
    try (ServerSocket server = new ServerSocket(MAIL_PORT, 5, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(30_000);
      transaction.begin();
      letters.send("an@example.org", "Eerste", "Teruggedraaid");
      transaction.rollback();
      transaction.begin();
      letters.send("an@example.org", "Tweede", "Dit klopt");
      transaction.commit();
      String letter = firstLetter(server);
      assertTrue(letter.contains("Subject: Tweede"), letter);
      assertTrue(letter.contains("Dit klopt"), letter);
    }
  }
}
