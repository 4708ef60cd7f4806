package be.knooppunt.learning.control.records;

import be.knooppunt.learning.entity.records.WaitingStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;

/** The steps of {@link SendStatements} that the database has to remember. */
@ApplicationScoped
public class KeepStatements {
  private static final Logger LOG = System.getLogger(KeepStatements.class.getName());

  @Inject private RecordOutbox outbox;

  /** For the container. */
  protected KeepStatements() {}

  /** Keeps them in a store. */
  public KeepStatements(RecordOutbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Keeps a statement, if the transaction of the caller succeeds.
   *
   * @param most how many may wait: for one too many the oldest goes
   */
  @Transactional
  public void add(WaitingStatement statement, int most) {
    long tooMany = outbox.count(false) + outbox.count(true) - most + 1;
    if (tooMany > 0) {
      boolean hasAside = outbox.count(true) > 0;
      outbox.list(hasAside, (int) tooMany).forEach(oldest -> outbox.remove(oldest.id()));
      LOG.log(Level.ERROR, "The outbox of the record store is full: the oldest statement went.");
    }
    outbox.add(statement);
  }

  /** Takes the statement that is to be tried now. */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<WaitingStatement> takeDue(Instant now) {
    Optional<WaitingStatement> due = outbox.findDue(now);
    due.ifPresent(statement -> statement.begin(now));
    return due;
  }

  /** Lets go of a statement that was taken. */
  @Transactional(TxType.REQUIRES_NEW)
  public void remove(String id) {
    outbox.remove(id);
  }

  /** Notes why a statement was not taken; nothing when it is gone meanwhile. */
  @Transactional(TxType.REQUIRES_NEW)
  public void failed(String id, String why, boolean aside, Instant now) {
    outbox.find(id).ifPresent(statement -> statement.failed(why, aside, now));
  }
}
