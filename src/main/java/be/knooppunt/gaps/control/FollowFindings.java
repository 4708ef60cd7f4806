package be.knooppunt.gaps.control;

import be.knooppunt.gaps.control.CompareGaps.Seen;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.platform.config.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Closes gaps that the map no longer shows and opens again those that it shows again. Done once for
 * each version of the map and each day, by whoever looks first.
 */
@ApplicationScoped
public class FollowFindings {
  @Inject private CompareGaps compareGaps;
  @Inject private CurrentFindings findings;
  @Inject private Gaps gaps;
  @Inject private Networks networks;
  @Inject private Clock clock;

  /** For the container. */
  protected FollowFindings() {}

  /** Follows findings with gaps in a store. */
  public FollowFindings(
      CompareGaps compareGaps,
      CurrentFindings findings,
      Gaps gaps,
      Networks networks,
      Clock clock) {
    this.compareGaps = compareGaps;
    this.findings = findings;
    this.gaps = gaps;
    this.networks = networks;
    this.clock = clock;
  }

  /** Compares the gaps of a partnership with its map of today, where that was not done yet. */
  public void follow(Network network) {
    LocalDate today = TimeSource.today(clock);
    String partnership = network.partnership().orElseThrow().id().value();
    Seen seen = new Seen(partnership, network.version().value(), today);
    Set<EvidenceFilter> filters = compareGaps.due(seen);
    if (filters.isEmpty()) {
      return;
    }
    Map<EvidenceFilter, Map<String, Severity>> shown = new EnumMap<>(EvidenceFilter.class);
    for (EvidenceFilter filter : filters) {
      Map<String, Severity> keys = new HashMap<>();
      for (Finding finding : findings.list(network, today, filter)) {
        keys.put(finding.key().text(), finding.severity());
      }
      shown.put(filter, keys);
    }
    begin(seen);
    compareGaps.compare(seen, shown);
  }

  private void begin(Seen seen) {
    try {
      compareGaps.begin(seen);
    } catch (PersistenceException | TransactionalException e) {
      // another portal made the row at the same moment; if it was something else, the next step
      // fails
    }
  }

  /** Compares the gaps of every partnership that has one. */
  public void followAll() {
    for (String partnership : gaps.listPartnerships()) {
      networks.find(new PartnershipId(partnership)).ifPresent(this::follow);
    }
  }
}
