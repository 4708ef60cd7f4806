package be.knooppunt.compare.control;

import be.knooppunt.compare.control.KeptPictures.Recipe;
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
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.people.control.SharedWith;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The pictures of a comparison as whoever asks may see them: coverage on one scale, municipalities
 * on a map, and help across borders. What lies where is only shown of maps that may be opened.
 */
@RequestScoped
public class ShownPictures {
  @Inject private Networks networks;
  @Inject private ReadCoverage readCoverage;
  @Inject private SharedWith shared;
  @Inject private KeptPictures pictures;
  @Resource private ManagedExecutorService managed;

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

  private record Key(
      Class<?> kind, List<Column> columns, EvidenceFilter evidence, List<Object> more) {}

  private <T> Recipe<T> recipe(
      Class<T> kind,
      List<Column> columns,
      EvidenceFilter evidence,
      List<Object> more,
      Supplier<T> make) {
    return new Recipe<>(networks.version(), kind, new Key(kind, columns, evidence, more), make);
  }

  /**
   * Tells whether the pictures of a comparison can be shown at once. Those of large networks are
   * begun, and made beside.
   */
  public boolean areReady(Comparison comparison, SymbolMap.Measure measure) {
    int records = comparison.columns().stream().mapToInt(c -> c.network().size()).sum();
    return records <= ComparePartnerships.AT_ONCE
        || Stream.of(
                gridRecipe(comparison), symbolRecipe(comparison, measure), borderRecipe(comparison))
            .map(recipe -> pictures.isReady(recipe, managed))
            .reduce(
                true, Boolean::logicalAnd); // each is begun, also when an earlier one is not ready
  }

  /** Coverage of all columns on one scale. */
  public CoverageGrid grid(Comparison comparison) {
    return pictures.get(gridRecipe(comparison));
  }

  private Recipe<CoverageGrid> gridRecipe(Comparison comparison) {
    EvidenceFilter evidence = comparison.question().evidence();
    return recipe(
        CoverageGrid.class,
        comparison.columns(),
        evidence,
        List.of(),
        () ->
            CoverageGrid.of(
                comparison.columns(),
                coverage(evidence),
                networks.facts().vocabularies().list(Vocabularies.LIFE_DOMAINS).stream()
                    .map(Term::code)
                    .toList()));
  }

  /** The municipalities of all columns on a map. */
  public SymbolMap symbols(Comparison comparison, SymbolMap.Measure measure) {
    return pictures.get(symbolRecipe(comparison, measure));
  }

  private Recipe<SymbolMap> symbolRecipe(Comparison comparison, SymbolMap.Measure measure) {
    EvidenceFilter evidence = comparison.question().evidence();
    List<Column> columns = columns(comparison);
    return recipe(
        SymbolMap.class,
        columns,
        evidence,
        List.of(measure),
        () -> SymbolMap.of(columns, measure, coverage(evidence), evidence, networks.facts()));
  }

  /** Help next door to what is open. */
  public AcrossBorders borders(Comparison comparison) {
    return pictures.get(borderRecipe(comparison));
  }

  private Recipe<AcrossBorders> borderRecipe(Comparison comparison) {
    EvidenceFilter evidence = comparison.question().evidence();
    List<Column> columns = columns(comparison);
    List<Partnership> known =
        networks.listPartnerships().stream()
            .filter(p -> shared.maySeeFigures(p.id().value()))
            .toList();
    List<PartnershipId> open =
        known.stream().map(Partnership::id).filter(id -> shared.mayOpenMap(id.value())).toList();
    return recipe(
        AcrossBorders.class,
        columns,
        evidence,
        List.of(known, open),
        () ->
            AcrossBorders.of(
                columns,
                coverage(evidence),
                new Neighbours(known, networks::find, readCoverage::read, open::contains),
                evidence,
                networks.facts()));
  }
}
