package be.knooppunt.portal.control;

import be.knooppunt.compare.control.MakePlannedSnapshots;
import be.knooppunt.gaps.control.FollowFindings;
import be.knooppunt.learning.control.progress.RemindLearners;
import be.knooppunt.platform.start.StoresReady;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says when gaps are compared with the map by themselves, planned snapshots are made and reminders
 * go out: hourly.
 */
@ApplicationScoped
public class FollowUpRounds {
  private static final Logger LOG = System.getLogger(FollowUpRounds.class.getName());
  private static final long FIRST_MINUTE = 10;
  private static final long MINUTES = 60;

  @Inject private FollowFindings followFindings;
  @Inject private MakePlannedSnapshots plannedSnapshots;
  @Inject private SendReminders sendReminders;
  @Inject private RemindLearners remindLearners;

  @Resource private ManagedScheduledExecutorService executor;

  private @Nullable Future<?> rounds;

  void begin(@Observes StoresReady ready) {
    rounds = executor.scheduleWithFixedDelay(this::round, FIRST_MINUTE, MINUTES, TimeUnit.MINUTES);
  }

  private void round() {
    try {
      followFindings.followAll();
      plannedSnapshots.makeDue();
      sendReminders.sendDue();
      remindLearners.sendDue();
    } catch (RuntimeException e) {
      // a round that throws would be the last one; what was not done is done in the next
      LOG.log(Level.WARNING, "A round of following up failed: {0}", e.getClass().getSimpleName());
    }
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }
}
