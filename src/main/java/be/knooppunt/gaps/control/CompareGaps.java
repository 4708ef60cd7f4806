package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapCheck;
import be.knooppunt.gaps.entity.register.GapEvent;
import be.knooppunt.network.entity.EvidenceFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps of {@link FollowFindings} that the database has to remember. */
@ApplicationScoped
public class CompareGaps {
  @Inject private Gaps gaps;
  @Inject private Clock clock;

  /** For the container. */
  protected CompareGaps() {}

  /** Compares gaps in a store. */
  public CompareGaps(Gaps gaps, Clock clock) {
    this.gaps = gaps;
    this.clock = clock;
  }

  /** The map of a partnership as it was looked at. */
  public record Seen(String partnership, long networkVersion, LocalDate day) {}

  /** The evidence filters to look at the map with; none when there is nothing to compare. */
  @Transactional
  public Set<EvidenceFilter> due(Seen seen) {
    Set<EvidenceFilter> filters = EnumSet.noneOf(EvidenceFilter.class);
    boolean isDue =
        gaps.findCheck(seen.partnership())
            .map(check -> check.isBefore(seen.networkVersion(), seen.day()))
            .orElse(true);
    if (isDue) {
      gaps.listIn(seen.partnership()).forEach(gap -> filters.add(gap.evidence()));
    }
    return filters;
  }

  /**
   * Makes the row that says how far a partnership is, in a transaction of its own: two portals may
   * do so at once, and one of them fails.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void begin(Seen seen) {
    if (gaps.findCheck(seen.partnership()).isEmpty()) {
      gaps.add(new GapCheck(seen.partnership(), seen.day()));
    }
  }

  /**
   * Compares all gaps of a partnership in one transaction. Whoever comes second waits, and then
   * finds it done.
   *
   * @param shown how urgent each finding is, by evidence filter and key
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void compare(Seen seen, Map<EvidenceFilter, Map<String, Severity>> shown) {
    GapCheck check = gaps.lockCheck(seen.partnership()).orElseThrow();
    if (!check.isBefore(seen.networkVersion(), seen.day())) {
      return;
    }
    LocalDate lastSeen = check.networkVersion() < 0 ? seen.day() : check.day();
    for (Gap gap : gaps.listIn(seen.partnership())) {
      Map<String, Severity> findings = shown.get(gap.evidence());
      // one that was taken up meanwhile is compared at the next version
      if (findings != null && gap.seenVersion() <= seen.networkVersion()) {
        List<GapEvent> events = gaps.listEvents(gap.id());
        gap.follow(
                Optional.ofNullable(findings.get(gap.findingKey())),
                seen.networkVersion(),
                lastSeen,
                clock.instant(),
                events.size())
            .ifPresent(gaps::add);
      }
    }
    check.reach(seen.networkVersion(), seen.day());
  }
}
