package be.knooppunt.people.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import be.knooppunt.people.control.LimitTries.Admission;
import be.knooppunt.people.control.LimitTries.Admission.Admitted;
import be.knooppunt.people.control.LimitTries.Admission.Wait;
import be.knooppunt.people.entity.FailedTry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often a name can be tried from an address. */
class LimitTriesTest {
  private static final String HERE = "198.51.100.7";
  private static final String ELSEWHERE = "203.0.113.9";

  private final SetClock clock = new SetClock();
  private final MemoryTries tries = new MemoryTries();
  private final LimitTries limit = new LimitTries(new NoteTries(tries), clock);

  @Test
  void letsFiveFailAndThenAsksToWait() {
    fail("an", HERE, 5);
    clock.pass(Duration.ofMinutes(2));
    Wait wait = assertInstanceOf(Wait.class, limit.admit("an", HERE));
    assertEquals(Duration.ofMinutes(13), wait.left());
  }

  @Test
  void takesTheNameAsItIsKept() {
    fail("An ", HERE, 5);
    assertInstanceOf(Wait.class, limit.admit("an", HERE));
  }

  @Test
  void letsOtherAddressesAndOtherNamesIn() {
    fail("an", HERE, 5);
    assertInstanceOf(Admitted.class, limit.admit("an", ELSEWHERE));
    assertInstanceOf(Admitted.class, limit.admit("bert", HERE));
  }

  @Test
  void endsTheWaitThoughSomebodyKeepsTrying() {
    fail("an", HERE, 5);
    for (int i = 0; i < 14; i++) {
      clock.pass(Duration.ofMinutes(1));
      assertInstanceOf(Wait.class, limit.admit("an", HERE));
    }
    clock.pass(Duration.ofMinutes(1));
    assertInstanceOf(Admitted.class, limit.admit("an", HERE));
  }

  @Test
  void beginsAgainAfterASuccess() {
    fail("an", HERE, 4);
    limit.succeeded(assertInstanceOf(Admitted.class, limit.admit("an", HERE)));
    fail("an", HERE, 5);
    assertInstanceOf(Wait.class, limit.admit("an", HERE));
  }

  @Test
  void forgetsWhatIsOlderThanADayAndKeepsNoNameOrAddress() {
    fail("an", HERE, 3);
    clock.pass(Duration.ofHours(25));
    fail("bert", ELSEWHERE, 1);
    assertEquals(1, tries.kept.size());
    assertEquals(64, tries.kept.get(0).who().length());
  }

  private void fail(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      Admission admission = limit.admit(name, address);
      assertInstanceOf(Admitted.class, admission, "try " + i);
    }
  }

  /** A clock that stands still until it is moved. */
  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Tries in memory. */
  private static final class MemoryTries implements FailedTries {
    private final List<FailedTry> kept = new ArrayList<>();

    @Override
    public void add(FailedTry failed) {
      kept.add(failed);
    }

    @Override
    public List<FailedTry> listSince(String who, Instant since) {
      return kept.stream()
          .filter(failed -> failed.who().equals(who) && failed.triedAt().isAfter(since))
          .sorted(Comparator.comparing(FailedTry::triedAt).reversed())
          .toList();
    }

    @Override
    public void forget(String id) {
      kept.removeIf(failed -> failed.id().equals(id));
    }

    @Override
    public void forgetAll(String who) {
      kept.removeIf(failed -> failed.who().equals(who));
    }

    @Override
    public void forgetBefore(Instant moment) {
      kept.removeIf(failed -> failed.triedAt().isBefore(moment));
    }
  }
}
