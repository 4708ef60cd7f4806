package be.knooppunt.network.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.DrawnNetwork;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in someone's way at a service, and for which rungs a service works. */
class ObstacleAndRungTest {
  private static Service b(DrawnNetwork drawn) {
    return drawn.network().getService(new ServiceId("b"));
  }

  @Test
  void anObstacleIsAsHardAsTheHighestThresholdOfItsKind() {
    Service b =
        b(
            DrawnNetwork.of("b")
                .threshold("b", "REACH", 1)
                .threshold("b", "REACH", 2)
                .threshold("b", "AFFORD", 3));
    assertEquals(2, Obstacle.TRANSPORT.severityAt(b));
    assertEquals(2, Obstacle.HOURS.severityAt(b));
    assertEquals(3, Obstacle.COST.severityAt(b));
    assertEquals(0, Obstacle.TRUST.severityAt(b));
    assertEquals(3, b.highestThreshold());
  }

  @Test
  void onlyWhatWorksOnlineOnlyIsImpossibleForWhoIsNotOnline() {
    DrawnNetwork drawn = DrawnNetwork.of("b");
    assertEquals(0, Obstacle.DIGITAL_ONLY.severityAt(b(drawn)), "nobody recorded how");
    assertEquals(
        Obstacle.BLOCKING,
        Obstacle.DIGITAL_ONLY.severityAt(b(drawn.reachedBy("b", Channel.ONLINE))));
    assertEquals(
        0,
        Obstacle.DIGITAL_ONLY.severityAt(b(drawn.reachedBy("b", Channel.ONLINE, Channel.PHONE))));
  }

  @ParameterizedTest
  @CsvSource({
    "SOCIAL_OUT,TEMP_ACTIVATION,ISOLATED,false",
    "SOCIAL_OUT,TEMP_ACTIVATION,SOCIAL_OUT,true",
    "SOCIAL_OUT,TEMP_ACTIVATION,TEMP_ACTIVATION,true",
    "SOCIAL_OUT,TEMP_ACTIVATION,PAID,false",
    "WORKLIKE,,PAID,true",
    "WORKLIKE,,SOCIAL_OUT,false",
    ",WORKLIKE,ISOLATED,true",
    ",WORKLIKE,PAID,false",
    ",,PAID,true"
  })
  void aServiceWorksFromItsFirstToItsLastRung(
      String first, String last, Rung asked, boolean works) {
    Service b =
        b(
            DrawnNetwork.of("b")
                .rungs("b", Rung.find(first).orElse(null), Rung.find(last).orElse(null)));
    assertEquals(works, b.worksFor(asked));
    assertEquals(first != null || last != null, b.isRungKnown());
  }

  @Test
  void aRungIsFoundByItsCodeOnly() {
    assertEquals(Optional.of(Rung.PAID), Rung.find("PAID"));
    assertEquals(Optional.empty(), Rung.find("paid"));
    assertEquals(Optional.empty(), Rung.find(null));
    assertTrue(Rung.ISOLATED.step() < Rung.PAID.step());
    assertFalse(b(DrawnNetwork.of("b")).isRungKnown());
  }
}
