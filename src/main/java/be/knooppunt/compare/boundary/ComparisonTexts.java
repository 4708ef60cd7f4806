package be.knooppunt.compare.boundary;

import be.knooppunt.compare.entity.FigureKey;
import be.knooppunt.platform.web.Texts;

/** What the figures of a comparison are called and mean; a measure keeps its own words. */
public final class ComparisonTexts {
  private ComparisonTexts() {}

  private static String key(FigureKey figure) {
    return figure
        .measure()
        .map(measure -> "measures." + measure.code())
        .orElseGet(() -> "compare.figure." + figure.code());
  }

  /** The name of a figure. */
  public static String name(Texts texts, FigureKey figure) {
    return texts.get(key(figure) + ".name");
  }

  /** What a figure means, in a sentence. */
  public static String definition(Texts texts, FigureKey figure) {
    return texts.get(key(figure) + ".definition");
  }

  /** How a figure is calculated. */
  public static String formula(Texts texts, FigureKey figure) {
    return texts.get(key(figure) + ".formula");
  }
}
