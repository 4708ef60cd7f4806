package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For which map a scenario is worked out.
 *
 * @param day the day that is looked at; what is new holds from then on
 * @param evidence who asks for only confirmed links sees the new ones as if they were confirmed
 * @param source what the new records rest on, in words; null when they are only thought of
 * @param making gives what new records need
 */
public record Terms(
    LocalDate day, EvidenceFilter evidence, @Nullable String source, Making making) {
  /** On a day, with made up ids. */
  public static Terms of(LocalDate day, EvidenceFilter evidence) {
    return new Terms(day, evidence, null, Making.THOUGHT);
  }

  /** What new records rest on: somebody says so, until both sides confirm it. */
  Evidence restsOn() {
    return evidence == EvidenceFilter.CONFIRMED && source == null
        ? Evidence.AGREED
        : Evidence.STATED;
  }
}
