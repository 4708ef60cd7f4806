package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.FailedTry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Lets a name be tried from one address five times in a quarter of an hour. The same name stays
 * free from every other address, so that nobody can be locked out by somebody else.
 */
@ApplicationScoped
public class LimitTries {
  /** How many tries may fail. */
  public static final int ALLOWED = 5;

  /** Within how long. */
  public static final Duration WINDOW = Duration.ofMinutes(15);

  private static final Duration KEPT = Duration.ofDays(1);

  @Inject private NoteTries notes;
  @Inject private Clock clock;

  /** For the container. */
  LimitTries() {}

  /** Limits with notes of tries. */
  public LimitTries(NoteTries notes, Clock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  /** Says whether a password may be tried now. */
  public sealed interface Admission {
    /** Try it, and tell when it was right; the last of a row is followed by a wait. */
    record Admitted(String who, String tryId, boolean isLast) implements Admission {}

    /** Not before this has passed. */
    record Wait(Duration left) implements Admission {}
  }

  /**
   * Counts a try before it is made, in a transaction of its own: of many tries at the same moment
   * no more than five get through.
   */
  public Admission admit(String signInName, String address) {
    return admit(Account.normalise(signInName), address, ALLOWED);
  }

  /**
   * Counts a try at something else than a password, in the same way.
   *
   * @param what what is tried, such as the secret of a link
   * @param allowed how many tries may fail within {@link #WINDOW}
   */
  public Admission admit(String what, String address, int allowed) {
    String who = Hashes.of(what + "\n" + address);
    Instant now = clock.instant();
    FailedTry mine = new FailedTry(who, now);
    notes.add(mine, now.minus(KEPT));
    List<FailedTry> recent = notes.listSince(who, now.minus(WINDOW));
    if (recent.size() <= allowed) {
      return new Admission.Admitted(who, mine.id(), recent.size() == allowed);
    }
    // a try that was not made does not make the wait longer
    notes.forget(mine.id());
    List<FailedTry> others =
        recent.stream().filter(failed -> !failed.id().equals(mine.id())).toList();
    Instant free = others.get(allowed - 1).triedAt().plus(WINDOW);
    return new Admission.Wait(Duration.between(now, free));
  }

  /** Forgets one try that succeeded, and keeps the failed ones of before. */
  public void passed(Admission.Admitted admitted) {
    notes.forget(admitted.tryId());
  }

  /** Forgets the failed tries after one that succeeded. */
  public void succeeded(Admission.Admitted admitted) {
    notes.forgetAll(admitted.who());
  }
}
