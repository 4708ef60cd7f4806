package be.knooppunt.platform.mail.control;

import be.knooppunt.platform.mail.Letter;
import be.knooppunt.platform.mail.WaitingLetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/** The steps of {@link SendLetters} that the database has to remember. */
@ApplicationScoped
public class KeepLetters {
  @Inject private Outbox outbox;

  /** For the container. */
  KeepLetters() {}

  KeepLetters(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Keeps a letter, if the transaction of the caller succeeds. */
  @Transactional
  public void add(Letter letter, Instant now) {
    outbox.add(new WaitingLetter(letter, now));
  }

  /**
   * Takes a letter that is to be tried now; the moment after which it may be tried again is set.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<WaitingLetter> takeDue(Instant now) {
    Optional<WaitingLetter> due = outbox.findDue(now);
    due.ifPresent(letter -> letter.begin(now));
    return due;
  }

  /** Lets go of a letter that was sent or given up. */
  @Transactional(TxType.REQUIRES_NEW)
  public void remove(String id) {
    outbox.remove(id);
  }
}
