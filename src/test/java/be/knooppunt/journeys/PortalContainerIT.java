package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.platform.relational.PortalDatabase;
import be.knooppunt.platform.start.PortalStart;
import be.knooppunt.referral.control.Asked;
import be.knooppunt.referral.control.FindRoute;
import be.knooppunt.referral.entity.RouteAnswer;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  @Inject private Networks networks;
  @Inject private FindRoute findRoute;
  @Inject private PortalDatabase database;
  @Inject private PortalStart start;
  @Inject private Accounts accounts;

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
}
