package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.FloorSignal;
import be.knooppunt.mapping.entity.SignalCounts;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.people.control.LimitTries;
import be.knooppunt.people.control.LimitTries.Admission;
import be.knooppunt.people.entity.PersonalData;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Takes signals from the floor and keeps what became of them. An account only limits how many can
 * be given; it is not kept with the signal. A text that is refused is not kept either.
 */
@ApplicationScoped
public class KeepSignals {
  /** How long the words of a signal may be. */
  public static final int LONGEST = 500;

  private static final int ALLOWED = 30;

  @Inject private FloorSignals signals;
  @Inject private LimitTries limit;
  @Inject private Clock clock;
  private Consumer<SignalGiven> listeners = given -> {};

  /** For the container. */
  protected KeepSignals() {}

  /** Keeps signals in a store. */
  public KeepSignals(FloorSignals signals, LimitTries limit, Clock clock) {
    this.signals = signals;
    this.limit = limit;
    this.clock = clock;
  }

  @Inject
  void tell(Event<SignalGiven> event) {
    listeners = event::fire;
  }

  /** What came of giving a signal. */
  public sealed interface Outcome {
    /** It was kept. */
    record Kept(String id) implements Outcome {}

    /** It was not, because its words seem to hold these. */
    record Personal(Set<PersonalData> found) implements Outcome {}

    /** It was not, because this account gave too many. */
    record Wait(Duration left) implements Outcome {}
  }

  /**
   * Gives a signal.
   *
   * @param reason a code of the vocabulary {@code signal-reasons}, checked before
   * @param words may be empty
   * @param account whom to count it for
   */
  @Transactional
  public Outcome give(
      String partnership, RecordKey subject, String reason, String words, String account) {
    if (words.length() > LONGEST) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE,
          "words",
          "The words are too long.",
          "Write at most " + LONGEST + " signs.");
    }
    Set<PersonalData> found = PersonalData.in(words);
    if (!found.isEmpty()) {
      return new Outcome.Personal(found);
    }
    if (limit.admit("signal", account, ALLOWED) instanceof Admission.Wait wait) {
      return new Outcome.Wait(wait.left());
    }
    String id = UUID.randomUUID().toString();
    keep(id, partnership, subject, reason, words);
    listeners.accept(new SignalGiven(account, partnership));
    return new Outcome.Kept(id);
  }

  /** Keeps a signal that came by a link, once for each link. */
  @Transactional
  public void keep(String id, String partnership, RecordKey subject, String reason, String words) {
    signals.add(
        new FloorSignal(
            id,
            partnership,
            subject,
            reason,
            words.isBlank() ? null : words.strip(),
            TimeSource.today(clock)));
  }

  /** The signals of a partnership, the latest first. */
  @Transactional
  public List<FloorSignal> list(String partnership) {
    return signals.listIn(partnership);
  }

  /** A signal of a partnership. */
  @Transactional
  public Optional<FloorSignal> find(String partnership, String id) {
    return signals.find(id).filter(s -> s.partnershipId().equals(partnership));
  }

  /**
   * Says what became of a signal; the first who says it is the one who did it.
   *
   * @return false when it was handled before
   */
  @Transactional
  public boolean handle(
      String partnership, String id, FloorSignal.State outcome, String account, String why) {
    Optional<FloorSignal> found = find(partnership, id);
    if (found.isEmpty()) {
      throw new Problem(
          Problem.Kind.UNKNOWN, "signal", "There is no such signal.", "Look it up in the list.");
    }
    if (found.get().state() != FloorSignal.State.OPEN) {
      return false;
    }
    found.get().handle(outcome, account, TimeSource.today(clock), why);
    return true;
  }

  /** How many signals a partnership has had, by subject and reason. */
  @Transactional
  public SignalCounts count(String partnership) {
    return SignalCounts.of(signals.listIn(partnership));
  }
}
