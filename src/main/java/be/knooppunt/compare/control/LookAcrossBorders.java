package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.AcrossBorders;
import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.Neighbours;
import be.knooppunt.gaps.control.ReadCoverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.PartnershipId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;

/** Looks for help next door to the gaps of columns, on the maps of all partnerships as they are. */
@ApplicationScoped
public class LookAcrossBorders {
  @Inject private Networks networks;
  @Inject private ReadCoverage coverage;

  /** For the container. */
  protected LookAcrossBorders() {}

  /** Looks in networks that are given. */
  public LookAcrossBorders(Networks networks, ReadCoverage coverage) {
    this.networks = networks;
    this.coverage = coverage;
  }

  /**
   * Looks for a reader.
   *
   * @param mayKnow partnerships of which the reader may know that they have help
   * @param mayOpenMap those of them whose services may be named to the reader
   */
  public AcrossBorders look(
      List<Column> columns,
      EvidenceFilter evidence,
      Predicate<PartnershipId> mayKnow,
      Predicate<PartnershipId> mayOpenMap) {
    Neighbours neighbours =
        new Neighbours(
            networks.listPartnerships().stream().filter(p -> mayKnow.test(p.id())).toList(),
            networks::find,
            coverage::read,
            mayOpenMap);
    return AcrossBorders.of(
        columns,
        column ->
            coverage.read(column.network(), new CoverageQuestion(column.day(), evidence, false)),
        neighbours,
        evidence,
        networks.facts());
  }
}
