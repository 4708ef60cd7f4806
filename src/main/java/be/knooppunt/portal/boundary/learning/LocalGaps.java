package be.knooppunt.portal.boundary.learning;

import be.knooppunt.gaps.control.ReadFindings;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.gaps.FindingWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The findings on the local map that a module or a lesson speaks to. */
@RequestScoped
public class LocalGaps {
  /** Above this the findings are worked out on their own page, not while a lesson waits. */
  private static final int MOST_SERVICES = 2_000;

  private static final int SHOWN = 5;

  @Inject private ReadFindings findings;
  @Inject private FindingWords words;
  @Inject private Site site;

  /** For the container. */
  protected LocalGaps() {}

  /** A finding with its address. */
  public record Row(String title, String kind, String href) {}

  /**
   * What was found.
   *
   * @param rows the most urgent
   * @param all how many there are
   */
  public record Here(List<Row> rows, int all) {
    /** How many are not shown. */
    public int rest() {
      return all - rows.size();
    }
  }

  /** The findings of these kinds. */
  public Here of(Network network, Collection<FindingKind> kinds) {
    if (kinds.isEmpty() || network.services().size() > MOST_SERVICES) {
      return new Here(List.of(), 0);
    }
    LocalDate day = site.today();
    List<Finding> found =
        findings.read(network, day, EvidenceFilter.ALL).all().stream()
            .filter(finding -> kinds.contains(finding.key().kind()))
            .toList();
    return new Here(
        found.stream()
            .limit(SHOWN)
            .map(
                finding ->
                    new Row(
                        words.title(network, finding, day),
                        words.kind(finding.key().kind()),
                        site.base() + "/hiaten/bevinding/" + finding.key().text()))
            .toList(),
        found.size());
  }
}
