package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.ComparedFigure.Cell;
import be.knooppunt.compare.entity.FigureKey;
import be.knooppunt.gaps.entity.measures.Measure.Unit;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.gaps.Numerals;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the figures of a comparison: the same on the page, on paper and in a PDF. */
public final class ComparedNumbers {
  private static final String DASH = "–";

  private final Texts texts;
  private final Labels labels;
  private final Numerals numerals;

  /** Writes in the language of some texts. */
  public ComparedNumbers(Texts texts, Labels labels) {
    this.texts = texts;
    this.labels = labels;
    this.numerals = new Numerals(texts);
  }

  /** The figure of a column; a dash when there is none. */
  public String shown(FigureKey key, Cell cell) {
    if (!cell.value().isDefined()) {
      return DASH;
    }
    double value = cell.value().get();
    return key.unit() == Unit.SHARE ? numerals.percent(value) : numerals.two(value);
  }

  /** Why there is no figure; empty when there is one. */
  public String because(Cell cell) {
    return numerals.because(cell.value());
  }

  /** On how many it rests, such as {@code n = 6}. */
  public String basis(Cell cell) {
    return texts.with("compare.n", cell.n());
  }

  /** What the records rest on, such as {@code 4 × vermeld, 2 × aangenomen}. */
  public String mix(Map<Evidence, Integer> evidence) {
    return evidence.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue() + " × " + labels.of(Vocabularies.EVIDENCE, entry.getKey()))
        .collect(Collectors.joining(", "));
  }
}
