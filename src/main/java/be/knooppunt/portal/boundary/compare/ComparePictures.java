package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.control.ShownPictures;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.SymbolMap;
import be.knooppunt.compare.entity.SymbolMap.Measure;
import be.knooppunt.network.control.Networks;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The pictures under a comparison: coverage on one scale, the map, and help across borders. */
@RequestScoped
public class ComparePictures {
  private static final String SHOWS = "cirkel";
  private static final String SERVICES = "diensten";

  @Inject private ShownPictures shown;
  @Inject private Networks networks;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Site site;

  /** What the area of a circle stands for, as the address asks. */
  static Measure measure(Parameters asked) {
    asked
        .text(SHOWS)
        .filter(text -> !text.equals(SERVICES))
        .ifPresent(
            text -> {
              throw Parameters.malformed(SHOWS, text, "Use diensten, or leave it out.");
            });
    return asked.text(SHOWS).isPresent() ? Measure.SERVICES : Measure.PEOPLE;
  }

  /** Whether all of them can be shown at once; those of large networks are begun. */
  public boolean areReady(Comparison comparison, Measure measure) {
    return shown.areReady(comparison, measure);
  }

  /** Coverage of all columns on one scale. */
  public GridView grid(Comparison comparison) {
    return new GridWords(labels, texts, site.today())
        .view(comparison.columns(), shown.grid(comparison), comparison.question().evidence());
  }

  /** The municipalities of all columns on a map. */
  public SymbolView symbols(Comparison comparison, CompareQuery query, Measure measure) {
    SymbolMap map = shown.symbols(comparison, measure);
    String other = query.query() + "&" + SHOWS + "=" + SERVICES;
    return new SymbolDrawing(labels, texts, comparison.columns(), map)
        .view(
            List.of(
                choice(Measure.PEOPLE, measure, query.query()),
                choice(Measure.SERVICES, measure, other)),
            "/vergelijk/gemeenten.svg" + (measure == Measure.PEOPLE ? query.query() : other));
  }

  private static SymbolView.Choice choice(Measure one, Measure current, String query) {
    return new SymbolView.Choice(
        SymbolWords.code(one), "/vergelijk" + query + "#gemeentekaart", one == current);
  }

  /** The map as a file. */
  public String file(Comparison comparison, CompareQuery query, Measure measure) {
    return new SymbolFile(texts).svg(symbols(comparison, query, measure));
  }

  /** Help next door to what is open. */
  public BorderView borders(Comparison comparison) {
    return new BorderWords(labels, texts, networks::find)
        .view(comparison.columns(), shown.borders(comparison));
  }
}
