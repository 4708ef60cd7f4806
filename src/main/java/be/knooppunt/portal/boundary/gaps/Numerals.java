package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.measures.Measure.Unit;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.platform.web.Texts;
import java.util.Locale;

/** Writes figures as people read them. */
public final class Numerals {
  private final Texts texts;

  /** Writes in the language of some texts. */
  public Numerals(Texts texts) {
    this.texts = texts;
  }

  private Locale locale() {
    return texts.language().locale();
  }

  /** A share as a whole percentage; what is not quite nothing or all is not written as such. */
  public String percent(double share) {
    long whole = Math.round(100 * share);
    if (whole == 0 && share > 0) {
      return texts.with("measures.percent.under", 1);
    }
    if (whole == 100 && share < 1) {
      return texts.with("measures.percent.over", 99);
    }
    return texts.with("measures.percent", whole);
  }

  /** With one decimal; a whole number without. */
  public String one(double number) {
    double rounded = Math.rint(number * 10) / 10 + 0.0;
    return rounded == Math.rint(rounded)
        ? String.format(locale(), "%d", (long) rounded)
        : String.format(locale(), "%.1f", rounded);
  }

  /** With two decimals; a whole number without any, and never minus nothing. */
  public String two(double number) {
    double rounded = Math.rint(number * 100) / 100 + 0.0;
    return rounded == Math.rint(rounded)
        ? String.format(locale(), "%d", (long) rounded)
        : String.format(locale(), "%.2f", rounded);
  }

  /** A figure in its unit; the reason when there is none. */
  public String figure(Value value, Unit unit) {
    if (value.undefinedBecause() != null) {
      return texts.get("measures.undefined.short");
    }
    return unit == Unit.SHARE ? percent(value.get()) : two(value.get());
  }

  /** Why there is no figure; empty when there is one. */
  public String because(Value value) {
    return value.undefinedBecause() == null
        ? ""
        : texts.get("measures.undefined." + value.undefinedBecause().name());
  }
}
