package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads what a partnership declares as needed against what is offered. Answers are kept with the
 * version of the network they were computed on, the last few questions of each, so that pages and
 * findings share one computation.
 */
@ApplicationScoped
public class ReadCoverage {
  private static final int KEPT = 16;

  @Inject private Lookups lookups;

  /** For the container. */
  protected ReadCoverage() {}

  /** Reads from networks that are given. */
  public ReadCoverage(Lookups lookups) {
    this.lookups = lookups;
  }

  /** The answers of one version. */
  private static final class Kept {
    private final Network network;
    private final Map<CoverageQuestion, Coverage> answers =
        new LinkedHashMap<>(KEPT, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<CoverageQuestion, Coverage> eldest) {
            return size() > KEPT;
          }
        };

    Kept(Network network) {
      this.network = network;
    }

    synchronized Coverage answer(CoverageQuestion question) {
      return answers.computeIfAbsent(question, asked -> Coverage.of(network, asked));
    }
  }

  /** The coverage of a partnership that must be there. */
  public Coverage read(PartnershipId partnership, CoverageQuestion question) {
    return read(lookups.network(partnership.value()), question);
  }

  /** The coverage of a network. */
  public Coverage read(Network network, CoverageQuestion question) {
    return network.derived(Kept.class, Kept::new).answer(question);
  }
}
