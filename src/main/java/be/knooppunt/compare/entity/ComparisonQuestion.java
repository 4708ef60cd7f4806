package be.knooppunt.compare.entity;

import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasureFilter;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.network.entity.EvidenceFilter;
import java.time.LocalDate;
import java.util.List;

/**
 * What is compared, and by which rules: the same for all columns.
 *
 * @param columns in the order that was asked; the same one is shown once
 * @param relation ties or paths, for the figures about how things hang together
 * @param day the day of every column without one of its own
 * @param filter the part of each network that is looked at
 */
public record ComparisonQuestion(
    List<ColumnChoice> columns,
    Relation relation,
    Level level,
    EvidenceFilter evidence,
    LocalDate day,
    MeasureFilter filter) {
  /** More columns than this cannot be read side by side. */
  public static final int MOST_COLUMNS = 20;

  /** Keeps its own copy, and settles the level of ties. */
  public ComparisonQuestion {
    columns = columns.stream().distinct().toList();
    level = relation == Relation.TIES ? Level.ORGANISATION : level;
  }

  /** The question to the measures on a day. */
  public MeasureQuestion measures(LocalDate on) {
    return new MeasureQuestion(relation, level, evidence, on, filter);
  }

  /** The question about who reaches what from the front doors, which is one about services. */
  public MeasureQuestion doors(LocalDate on) {
    return new MeasureQuestion(Relation.PATHS, Level.SERVICE, evidence, on, filter);
  }
}
