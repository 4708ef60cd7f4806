package be.knooppunt.portal.control;

import be.knooppunt.gaps.control.ReadRegister;
import be.knooppunt.mapping.entity.WorkList;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.portal.entity.WaitingCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Counts what waits in a partnership, on the map and in the register. */
@ApplicationScoped
public class CountWaiting {
  @Inject private ReadRegister register;
  @Inject private Clock clock;

  /** For the container. */
  protected CountWaiting() {}

  /** Counts with a register. */
  public CountWaiting(ReadRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** What waits today. */
  public WaitingCounts count(Network network) {
    LocalDate today = TimeSource.today(clock);
    return WaitingCounts.of(WorkList.of(network, today), register.list(network), today);
  }
}
