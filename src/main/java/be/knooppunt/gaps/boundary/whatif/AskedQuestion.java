package be.knooppunt.gaps.boundary.whatif;

import be.knooppunt.gaps.control.FindingThresholds;
import be.knooppunt.gaps.entity.whatif.WhatIfQuestion;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.referral.entity.Situation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Reads what is asked of a partnership's map: on which day, on what evidence, with which limits.
 */
@RequestScoped
class AskedQuestion {
  @Inject private FindingThresholds thresholds;
  @Inject private Clock clock;

  /**
   * Returns the question in the parameters {@code date}, {@code evidence} and {@code handovers}.
   *
   * @param partnership whose thresholds hold
   */
  WhatIfQuestion read(String partnership, Parameters asked) {
    return new WhatIfQuestion(
        asked.date("date").orElseGet(() -> TimeSource.today(clock)),
        asked.choice("evidence", EvidenceFilter.class).orElse(EvidenceFilter.ALL),
        asked
            .integer("handovers", 0, Situation.MOST_HANDOVERS)
            .orElse(WhatIfQuestion.USUAL_HANDOVERS),
        thresholds.read(partnership));
  }
}
