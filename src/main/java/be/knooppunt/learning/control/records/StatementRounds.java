package be.knooppunt.learning.control.records;

import be.knooppunt.platform.start.StoresReady;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Says when statements are told: at once after the transaction that wrote them, and every half
 * minute for those that wait. Without a record store nothing runs.
 */
@ApplicationScoped
public class StatementRounds {
  private static final Logger LOG = System.getLogger(StatementRounds.class.getName());
  private static final long SECONDS = 30;

  @Inject private SendStatements sendStatements;

  @Resource private ManagedScheduledExecutorService executor;

  private final ReentrantLock oneAtATime = new ReentrantLock();
  private @Nullable Future<?> rounds;

  void begin(@Observes StoresReady ready) {
    if (sendStatements.hasStore()) {
      rounds = executor.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatementKept kept) {
    executor.execute(this::round);
  }

  private void round() {
    oneAtATime.lock();
    try {
      sendStatements.sendDue();
    } catch (RuntimeException e) {
      // a round that throws would be the last one; the statements are kept
      LOG.log(Level.WARNING, "Statements cannot be read: {0}", e.getClass().getSimpleName());
    } finally {
      oneAtATime.unlock();
    }
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }
}
