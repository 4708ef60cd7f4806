package be.knooppunt.referral.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.referral.entity.Statement.Kind;
import be.knooppunt.testing.DrawnNetwork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the change log tells about the agreement on a path. */
class StandingTest {
  private static ReferralPath path(String status) {
    return DrawnNetwork.of("a -WARM-> b " + status + " STATED").network().paths().get(0);
  }

  private static Change change(int version, String before, String after, String reason) {
    return new Change(
        "c" + version,
        Instant.EPOCH.plusSeconds(version),
        version,
        0,
        "account",
        "batch" + version,
        Optional.empty(),
        path(after).key(),
        Optional.of(Fields.of(Map.of("status", before))),
        Optional.of(Fields.of(Map.of("status", after))),
        reason,
        Optional.empty());
  }

  @Test
  void knowsWhoDisputesItAndWhatItWasBefore() {
    Standing standing =
        Standing.of(
            path("DISPUTED"),
            List.of(
                change(4, "DISPUTED", "DISPUTED", "CONFIRM SENDER"),
                change(3, "WAITLIST", "DISPUTED", "DISPUTE RECEIVER: dit doen we niet: nooit"),
                change(2, "ACTIVE", "WAITLIST", "Er is nu een wachtlijst")));
    assertEquals(PathStatus.WAITLIST, standing.lastUsable());
    assertEquals(
        Optional.of(new Statement(Kind.DISPUTE, Side.RECEIVER, "dit doen we niet: nooit")),
        standing.dispute().map(Standing.Spoken::statement));
    assertEquals(2, standing.spoken().size());
  }

  @Test
  void anOldDisputeIsOnlyHistory() {
    Standing standing =
        Standing.of(
            path("ACTIVE"),
            List.of(
                change(3, "DISPUTED", "ACTIVE", "CONFIRM RECEIVER"),
                change(2, "ACTIVE", "DISPUTED", "DISPUTE RECEIVER: nee")));
    assertEquals(Optional.empty(), standing.dispute());
    assertEquals(PathStatus.ACTIVE, standing.lastUsable());
  }

  @Test
  void aDisputeThatCameInAFileHasNoKnownSide() {
    assertEquals(Optional.empty(), Standing.of(path("DISPUTED"), List.of()).dispute());
  }

  @Test
  void aStatementIsReadBackAsItWasWritten() {
    for (Kind kind : Kind.values()) {
      for (Side side : Side.values()) {
        for (String words : List.of("", "omdat: zo", "CONFIRM SENDER")) {
          Statement statement = new Statement(kind, side, words);
          assertEquals(Optional.of(statement), Statement.parse(statement.text()));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "CONFIRM", "confirm SENDER", "CONFIRM SENDERS", "DISPUTE SENDER words"})
  void anythingElseIsNoStatement(String text) {
    assertEquals(Optional.empty(), Statement.parse(text));
  }
}
