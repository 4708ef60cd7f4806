package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.findings.Thresholds;
import be.knooppunt.network.entity.EvidenceFilter;
import java.time.LocalDate;

/**
 * By what two maps are compared.
 *
 * @param handovers within how many handovers a door must lead to a service
 * @param thresholds the limits by which findings are judged
 */
public record WhatIfQuestion(
    LocalDate day, EvidenceFilter evidence, int handovers, Thresholds thresholds) {
  /** How many handovers count when nothing else is asked. */
  public static final int USUAL_HANDOVERS = 4;

  /** With the usual limits. */
  public static WhatIfQuestion of(LocalDate day, EvidenceFilter evidence) {
    return new WhatIfQuestion(day, evidence, USUAL_HANDOVERS, Thresholds.USUAL);
  }
}
