package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.EvidenceFilter;
import java.time.LocalDate;

/**
 * What is measured of a network.
 *
 * @param level ignored for ties, which are between organisations only
 * @param day the day on which services, organisations and links must hold
 */
public record MeasureQuestion(
    Relation relation, Level level, EvidenceFilter evidence, LocalDate day, MeasureFilter filter) {
  /** Settles the level of ties. */
  public MeasureQuestion {
    level = relation == Relation.TIES ? Level.ORGANISATION : level;
  }

  /** A question about a whole network. */
  public MeasureQuestion(Relation relation, Level level, EvidenceFilter evidence, LocalDate day) {
    this(relation, level, evidence, day, MeasureFilter.NONE);
  }
}
