package be.knooppunt.people.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import be.knooppunt.people.control.LimitTries.Admission;
import be.knooppunt.people.control.LimitTries.Admission.Admitted;
import be.knooppunt.people.control.LimitTries.Admission.Wait;
import be.knooppunt.testing.MemoryTries;
import be.knooppunt.testing.SetClock;
import java.time.Duration;
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
    assertEquals(1, tries.kept().size());
    assertEquals(64, tries.kept().get(0).who().length());
  }

  private void fail(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      Admission admission = limit.admit(name, address);
      assertInstanceOf(Admitted.class, admission, "try " + i);
    }
  }
}
