package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.Rung;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question is asked for, whatever the need: the place, the group, what stands in the way and
 * what is acceptable. There is no person in it.
 *
 * @param municipality NIS code, null when the place does not matter
 * @param groups codes of target groups, none when not said; a service for one of them will do
 * @param language ISO 639-1 code, null when not said
 * @param rung where on the activation ladder help is sought, null when not said
 * @param avoid what stands in the way
 * @param coldest the coldest handover that is still acceptable; null accepts all
 * @param maxHandovers 0 to {@value #MOST_HANDOVERS} on each way
 */
public record Situation(
    @Nullable String municipality,
    Set<String> groups,
    @Nullable String language,
    @Nullable Rung rung,
    Set<Obstacle> avoid,
    @Nullable Handover coldest,
    int maxHandovers,
    EvidenceFilter evidence,
    LocalDate date) {
  /** How many handovers a way has at most when nothing else is asked. */
  public static final int USUAL_HANDOVERS = 4;

  /** How many handovers one may ask for at most. */
  public static final int MOST_HANDOVERS = 8;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException when the number of handovers is out of range
   */
  public Situation {
    if (maxHandovers < 0 || maxHandovers > MOST_HANDOVERS) {
      throw new IllegalArgumentException("Handovers are 0 to " + MOST_HANDOVERS);
    }
    groups = Set.copyOf(groups);
    avoid = Set.copyOf(avoid);
  }

  /** On a day, with nothing more said. */
  public static Situation on(LocalDate date) {
    return new Situation(
        null, Set.of(), null, null, Set.of(), null, USUAL_HANDOVERS, EvidenceFilter.ALL, date);
  }

  /** The same for a reader who asks for other evidence. */
  public Situation withEvidence(EvidenceFilter other) {
    return new Situation(
        municipality, groups, language, rung, avoid, coldest, maxHandovers, other, date);
  }

  /** The same with other things in the way. */
  public Situation withAvoid(Set<Obstacle> other) {
    return new Situation(
        municipality, groups, language, rung, other, coldest, maxHandovers, evidence, date);
  }
}
