package be.knooppunt.learning.entity.attempts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often one may try: two attempts, then a pause of a day, then two again. An attempt that was
 * passed begins the count anew.
 *
 * @param last the attempt made last; empty when there is none
 * @param failed how many failed since the last pause or pass
 * @param pausedUntil when the next may begin; empty when it may now
 */
public record Turns(Optional<QuizAttempt> last, int failed, Optional<Instant> pausedUntil) {
  /** How many attempts there are before a pause. */
  public static final int BEFORE_PAUSE = 2;

  /** How long a pause lasts. */
  public static final Duration PAUSE = Duration.ofHours(24);

  /**
   * Counts attempts.
   *
   * @param attempts those of one account at one module, the first first
   */
  public static Turns of(List<QuizAttempt> attempts, Instant now) {
    int failed = 0;
    Optional<QuizAttempt> last = Optional.empty();
    for (QuizAttempt attempt : attempts) {
      boolean isAfterPause = failed == BEFORE_PAUSE;
      last = Optional.of(attempt);
      if (attempt.isPassed() || isAfterPause) {
        failed = 0;
      }
      failed += attempt.isOpen() || attempt.isPassed() ? 0 : 1;
    }
    boolean isDue = failed == BEFORE_PAUSE && last.filter(a -> !a.isOpen()).isPresent();
    Optional<Instant> until =
        isDue ? last.map(attempt -> attempt.pauseFrom(now).plus(PAUSE)) : Optional.empty();
    if (until.filter(now::isBefore).isEmpty()) {
      return new Turns(last, isDue ? 0 : failed, Optional.empty());
    }
    return new Turns(last, failed, until);
  }

  /** The attempt that goes on. */
  public Optional<QuizAttempt> open() {
    return last.filter(QuizAttempt::isOpen);
  }

  /** How many attempts are left before a pause. */
  public int left() {
    return BEFORE_PAUSE - failed;
  }

  /** Tells whether one may begin. */
  public boolean mayBegin() {
    return open().isEmpty() && pausedUntil.isEmpty();
  }
}
