package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingQuestion;
import be.knooppunt.gaps.entity.findings.Findings;
import be.knooppunt.gaps.entity.findings.Remedies;
import be.knooppunt.gaps.entity.findings.Remedy;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads where people fall through on the map of a partnership, by its own limits. What was found is
 * kept with the version of the map and shared by all readers.
 */
@ApplicationScoped
public class ReadFindings {
  private static final int KEPT = 16;

  @Inject private Lookups lookups;
  @Inject private FindingThresholds thresholds;

  /** For the container. */
  protected ReadFindings() {}

  /** Reads from networks and limits that are given. */
  public ReadFindings(Lookups lookups, FindingThresholds thresholds) {
    this.lookups = lookups;
    this.thresholds = thresholds;
  }

  /** What was found on one version, for the last few questions. */
  private static final class Kept {
    private final Network network;
    private final Map<FindingQuestion, Findings> answers =
        new LinkedHashMap<>(KEPT, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<FindingQuestion, Findings> eldest) {
            return size() > KEPT;
          }
        };

    Kept(Network network) {
      this.network = network;
    }

    synchronized Findings answer(FindingQuestion question) {
      return answers.computeIfAbsent(question, asked -> Findings.of(network, asked));
    }
  }

  /** The findings of a partnership that must be there. */
  public Findings read(PartnershipId partnership, LocalDate day, EvidenceFilter evidence) {
    return read(lookups.network(partnership.value()), day, evidence);
  }

  /** The findings on a network, by the limits of its partnership. */
  public Findings read(Network network, LocalDate day, EvidenceFilter evidence) {
    String partnership =
        network.partnership().map(Partnership::id).map(PartnershipId::value).orElse("");
    return read(network, new FindingQuestion(day, evidence, thresholds.read(partnership)));
  }

  /** The findings on a network for a question. */
  public Findings read(Network network, FindingQuestion question) {
    return network.derived(Kept.class, Kept::new).answer(question);
  }

  /** What could be done about a finding, with what would change. */
  public List<Remedy> remedies(Network network, Findings findings, Finding finding) {
    return Remedies.of(network, findings.question(), finding);
  }
}
