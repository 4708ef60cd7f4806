package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.EvidenceFilter;
import java.time.LocalDate;

/**
 * On which map gaps are looked for.
 *
 * @param day what holds on this day counts
 * @param evidence what rests on at least this counts
 * @param thresholds the limits it is judged by
 */
public record FindingQuestion(LocalDate day, EvidenceFilter evidence, Thresholds thresholds) {
  /** With the usual limits. */
  public static FindingQuestion of(LocalDate day, EvidenceFilter evidence) {
    return new FindingQuestion(day, evidence, Thresholds.USUAL);
  }
}
