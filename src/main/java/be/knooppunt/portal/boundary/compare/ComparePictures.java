package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.control.LookAcrossBorders;
import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.CoverageGrid;
import be.knooppunt.compare.entity.SymbolMap;
import be.knooppunt.gaps.control.ReadCoverage;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The pictures under a comparison: coverage on one scale, the map, and help across borders. */
@RequestScoped
public class ComparePictures {
  @Inject private ReadCoverage readCoverage;
  @Inject private LookAcrossBorders lookAcrossBorders;
  @Inject private Networks networks;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Site site;

  private Function<Column, Coverage> coverage(EvidenceFilter evidence) {
    return column ->
        readCoverage.read(column.network(), new CoverageQuestion(column.day(), evidence, false));
  }

  /** Coverage of all columns on one scale. */
  public GridView grid(List<Column> columns, EvidenceFilter evidence) {
    CoverageGrid grid =
        CoverageGrid.of(
            columns,
            coverage(evidence),
            labels.list(Vocabularies.LIFE_DOMAINS).stream().map(Term::code).toList());
    return new GridWords(labels, texts, site.today()).view(columns, grid, evidence);
  }

  /**
   * The municipalities of all columns on a map.
   *
   * @param choices what the area may stand for, with the addresses of this page
   * @param file the address of the picture as a file; empty when there is none
   */
  public SymbolView symbols(
      List<Column> columns,
      EvidenceFilter evidence,
      SymbolMap.Measure measure,
      List<SymbolView.Choice> choices,
      String file) {
    SymbolMap map = SymbolMap.of(columns, measure, coverage(evidence), evidence, networks.facts());
    return new SymbolDrawing(labels, texts, columns, map).view(choices, file);
  }

  /**
   * Help next door to what is open.
   *
   * @param mayKnow partnerships of which the reader may know that they have help
   * @param mayOpenMap those of them whose services may be named to the reader
   */
  public BorderView borders(
      List<Column> columns,
      EvidenceFilter evidence,
      Predicate<PartnershipId> mayKnow,
      Predicate<PartnershipId> mayOpenMap) {
    return new BorderWords(labels, texts, networks::find)
        .view(columns, lookAcrossBorders.look(columns, evidence, mayKnow, mayOpenMap));
  }
}
