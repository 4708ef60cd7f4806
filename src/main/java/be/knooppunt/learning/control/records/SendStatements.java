package be.knooppunt.learning.control.records;

import be.knooppunt.learning.entity.records.WaitingStatement;
import be.knooppunt.platform.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/**
 * Tells the record store what waits in the outbox, in its order. A statement leaves the outbox when
 * the store took it. The log never holds a statement.
 */
@ApplicationScoped
public class SendStatements {
  private static final Logger LOG = System.getLogger(SendStatements.class.getName());

  @Inject private Settings settings;
  @Inject private KeepStatements keep;
  @Inject private Clock clock;

  private Optional<RecordStore> store = Optional.empty();

  /** For the container. */
  protected SendStatements() {}

  /** Tells a store. */
  SendStatements(RecordStore store, KeepStatements keep, Clock clock) {
    this.store = Optional.of(store);
    this.keep = keep;
    this.clock = clock;
  }

  @PostConstruct
  void begin() {
    store = settings.recordStore().map(RecordStore::new);
  }

  /** Tells whether there is a store to tell anything to. */
  public boolean hasStore() {
    return store.isPresent();
  }

  /** Tells what can be told now. The first trouble ends the round: what follows has to wait too. */
  public void sendDue() {
    store.ifPresent(
        to -> {
          Optional<WaitingStatement> due = keep.takeDue(clock.instant());
          while (due.isPresent() && isTold(to, due.get())) {
            due = keep.takeDue(clock.instant());
          }
        });
  }

  private boolean isTold(RecordStore to, WaitingStatement waiting) {
    RecordStore.Answer answer = to.tell(waiting.id(), waiting.statement());
    switch (answer.outcome()) {
      case TAKEN -> keep.remove(waiting.id());
      case REFUSED -> {
        keep.failed(waiting.id(), answer.why(), true, clock.instant());
        LOG.log(
            Level.ERROR,
            "The record store {0} to a statement, which is set aside; it is tried once a day.",
            answer.why());
      }
      case TROUBLE -> {
        keep.failed(waiting.id(), answer.why(), false, clock.instant());
        LOG.log(
            Level.WARNING,
            "Statements wait: the record store {0}. The next try is at {1}.",
            answer.why(),
            waiting.nextTry());
      }
    }
    return answer.outcome() != RecordStore.Outcome.TROUBLE;
  }
}
