package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A situation, without a person in it: from where, to which need, for which place and date.
 *
 * @param need code of a life domain
 * @param municipality NIS code, null when the place does not matter
 * @param group code of a target group, null when not said
 * @param language ISO 639-1 code, null when not said
 * @param coldest the coldest handover that is still acceptable; null accepts all
 * @param maxHandovers 0 to {@value #MOST_HANDOVERS}
 */
public record RouteQuestion(
    Start from,
    String need,
    @Nullable String municipality,
    @Nullable String group,
    @Nullable String language,
    @Nullable Handover coldest,
    int maxHandovers,
    EvidenceFilter evidence,
    LocalDate date) {
  /** How many handovers a route has at most when nothing else is asked. */
  public static final int USUAL_HANDOVERS = 4;

  /** How many handovers one may ask for at most. */
  public static final int MOST_HANDOVERS = 8;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException when the number of handovers is out of range
   */
  public RouteQuestion {
    if (maxHandovers < 0 || maxHandovers > MOST_HANDOVERS) {
      throw new IllegalArgumentException("Handovers are 0 to " + MOST_HANDOVERS);
    }
  }

  /** The same question for a reader who asks for other evidence. */
  public RouteQuestion withEvidence(EvidenceFilter other) {
    return new RouteQuestion(
        from, need, municipality, group, language, coldest, maxHandovers, other, date);
  }
}
