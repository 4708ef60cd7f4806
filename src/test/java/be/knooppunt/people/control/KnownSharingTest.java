package be.knooppunt.people.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import be.knooppunt.people.entity.Sharing;
import be.knooppunt.platform.relational.DatabaseUnavailable;
import be.knooppunt.testing.MemorySharing;
import be.knooppunt.testing.SetClock;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is remembered of what partnerships share, with a database that comes and goes. */
class KnownSharingTest {
  private final MemorySharing store = new MemorySharing().with("a", Sharing.NOTHING);
  private final SetClock clock = new SetClock();
  private final KnownSharing known = new KnownSharing(store, clock);

  private static RuntimeException away() {
    return new IllegalStateException(new SQLException("away", "08001"));
  }

  @Test
  void aPartnershipThatNeverChoseSharesItsMap() {
    assertEquals(Sharing.NOTHING, known.of("a"));
    assertEquals(Sharing.MAP, known.of("b"));
    assertEquals(1, store.reads(), "one question for all");
  }

  @Test
  void whatAnotherPortalChoseIsSeenWithinSeconds() {
    known.of("a");
    store.with("a", Sharing.FIGURES);
    assertEquals(Sharing.NOTHING, known.of("a"));
    clock.pass(KnownSharing.FRESH);
    assertEquals(Sharing.FIGURES, known.of("a"));
  }

  @Test
  void whatWasChosenHereHoldsAtOnce() {
    known.of("a");
    store.with("a", Sharing.MAP);
    known.forget();
    assertEquals(Sharing.MAP, known.of("a"));
  }

  @Test
  void goesOnWithWhatItKnowsWhileTheDatabaseIsAway() {
    known.of("a");
    clock.pass(KnownSharing.FRESH);
    store.fail(Optional.of(away()));
    assertEquals(Sharing.NOTHING, known.of("a"));
    assertEquals(Sharing.NOTHING, known.of("a"));
    assertEquals(2, store.reads(), "the database is left in peace");
    store.fail(Optional.empty());
    store.with("a", Sharing.MAP);
    clock.pass(KnownSharing.PAUSE);
    assertEquals(Sharing.MAP, known.of("a"));
  }

  @Test
  void sharesNothingThatItCannotKnow() {
    store.fail(Optional.of(away()));
    assertThrows(DatabaseUnavailable.class, () -> known.of("a"), "never read");
    assertThrows(DatabaseUnavailable.class, () -> known.of("a"));
    assertEquals(1, store.reads(), "those who wait do not queue up for it");
    store.fail(Optional.empty());
    clock.pass(KnownSharing.FRESH);
    known.of("a");
    known.forget();
    store.fail(Optional.of(away()));
    assertThrows(IllegalStateException.class, () -> known.of("a"), "changed since it was read");
  }
}
