package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.AcrossBorders;
import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.CoverageGrid;
import be.knooppunt.compare.entity.Neighbours;
import be.knooppunt.compare.entity.SymbolMap;
import be.knooppunt.gaps.control.ReadCoverage;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.people.control.SharedWith;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/**
 * The pictures of a comparison as whoever asks may see them: coverage on one scale, municipalities
 * on a map, and help across borders. What lies where is only shown of maps that may be opened.
 */
@RequestScoped
public class ShownPictures {
  @Inject private Networks networks;
  @Inject private ReadCoverage readCoverage;
  @Inject private SharedWith shared;

  private Function<Column, Coverage> coverage(EvidenceFilter evidence) {
    return column ->
        readCoverage.read(column.network(), new CoverageQuestion(column.day(), evidence, false));
  }

  /** The columns; a region is open when every partnership that counts in it is. */
  public List<Column> columns(Comparison comparison) {
    return comparison.columns().stream()
        .map(column -> column.seenBy(column.mayOpenMap() || isOpenRegion(column)))
        .toList();
  }

  private boolean isOpenRegion(Column column) {
    if (column.choice().region().isEmpty()) {
      return false;
    }
    List<String> counted =
        networks.listPartnerships().stream()
            .filter(p -> shared.isCountedInRegions(p.id().value()))
            .filter(p -> p.area().stream().anyMatch(column.municipalities()::contains))
            .map(p -> p.id().value())
            .toList();
    return counted.stream().allMatch(shared::mayOpenMap);
  }

  /** Coverage of all columns on one scale. */
  public CoverageGrid grid(Comparison comparison) {
    return CoverageGrid.of(
        comparison.columns(),
        coverage(comparison.question().evidence()),
        networks.facts().vocabularies().list(Vocabularies.LIFE_DOMAINS).stream()
            .map(Term::code)
            .toList());
  }

  /** The municipalities of all columns on a map. */
  public SymbolMap symbols(Comparison comparison, SymbolMap.Measure measure) {
    EvidenceFilter evidence = comparison.question().evidence();
    return SymbolMap.of(
        columns(comparison), measure, coverage(evidence), evidence, networks.facts());
  }

  /** Help next door to what is open. */
  public AcrossBorders borders(Comparison comparison) {
    EvidenceFilter evidence = comparison.question().evidence();
    List<Partnership> known =
        networks.listPartnerships().stream()
            .filter(p -> shared.maySeeFigures(p.id().value()))
            .toList();
    return AcrossBorders.of(
        columns(comparison),
        coverage(evidence),
        new Neighbours(
            known, networks::find, readCoverage::read, id -> shared.mayOpenMap(id.value())),
        evidence,
        networks.facts());
  }
}
