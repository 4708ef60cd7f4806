package be.knooppunt.compare.entity;

import be.knooppunt.gaps.entity.measures.Measure;
import be.knooppunt.gaps.entity.measures.Measure.Unit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures that are put side by side, in the order in which they are shown: what is there, who
 * is helped, who gets where, how it hangs together; and last those that a large network cannot be
 * compared with a small one by. Each is a measure or a count of records of the portal.
 */
public enum FigureKey {
  SERVICES(Group.SIZE, Unit.COUNT, null),
  ORGANISATIONS(Group.SIZE, Unit.COUNT, null),
  LINKS(Group.SIZE, Unit.COUNT, null),
  SERVICES_PER_1000(Group.SIZE, Unit.PARTIES, null),
  COVERAGE(Group.COVERAGE, Unit.SHARE, null),
  COVERAGE_BY_PEOPLE(Group.COVERAGE, Unit.SHARE, null),
  LASTING_COVERAGE(Group.COVERAGE, Unit.SHARE, null),
  SOLE_PROVIDERS(Group.COVERAGE, Unit.SHARE, null),
  NO_WRONG_DOOR(Group.REACH, Unit.SHARE, Measure.NO_WRONG_DOOR),
  AVERAGE_HANDOVERS(Group.REACH, Unit.HANDOVERS, Measure.AVERAGE_HANDOVERS),
  UNREACHABLE_SHARE(Group.REACH, Unit.SHARE, Measure.UNREACHABLE_SHARE),
  WARM_PATHS(Group.REACH, Unit.SHARE, null),
  FEEDBACK_PATHS(Group.REACH, Unit.SHARE, null),
  MEAN_DEGREE(Group.TOGETHER, Unit.PARTIES, Measure.MEAN_DEGREE),
  EI_Z(Group.TOGETHER, Unit.DEVIATIONS, Measure.EI_Z),
  MODULARITY_Z(Group.TOGETHER, Unit.DEVIATIONS, Measure.MODULARITY_Z),
  FRAGMENTATION(Group.TOGETHER, Unit.SHARE, Measure.FRAGMENTATION),
  DISTANCE_WEIGHTED_FRAGMENTATION(
      Group.TOGETHER, Unit.SHARE, Measure.DISTANCE_WEIGHTED_FRAGMENTATION),
  CUT_POINTS(Group.TOGETHER, Unit.COUNT, Measure.CUT_POINTS),
  CHECKED(Group.SURE, Unit.SHARE, null),
  ASSUMED(Group.SURE, Unit.SHARE, null),
  DEGREE_CENTRALIZATION(Group.RAW, Unit.SHARE, Measure.DEGREE_CENTRALIZATION),
  EI(Group.RAW, Unit.INDEX, Measure.EI),
  DENSITY(Group.RAW, Unit.SHARE, Measure.DENSITY_UNDIRECTED);

  /** What a figure is about. */
  public enum Group {
    SIZE,
    COVERAGE,
    REACH,
    TOGETHER,
    SURE,
    RAW
  }

  private final Group group;
  private final Unit unit;
  private final @Nullable Measure measure;

  FigureKey(Group group, Unit unit, @Nullable Measure measure) {
    this.group = group;
    this.unit = unit;
    this.measure = measure;
  }

  /** What it is about. */
  public Group group() {
    return group;
  }

  /** In what it is counted. */
  public Unit unit() {
    return unit;
  }

  /** The measure it is; empty for a count of records. */
  public Optional<Measure> measure() {
    return Optional.ofNullable(measure);
  }

  /** Tells whether it is one of the front doors, and so about services whatever was asked. */
  public boolean isOfDoors() {
    return group == Group.REACH && measure != null;
  }

  /** The name by which programs and texts know it, such as {@code meanDegree}. */
  public String code() {
    if (measure == Measure.DENSITY_UNDIRECTED) {
      return "density";
    }
    StringBuilder made = new StringBuilder();
    for (String word : name().toLowerCase(java.util.Locale.ROOT).split("_", -1)) {
      made.append(
          made.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
    }
    return made.toString();
  }

  /**
   * Where its words stand among the texts: name, definition and formula; a measure keeps its own.
   */
  public String textKey() {
    return measure == null ? "compare.figure." + code() : "measures." + measure.code();
  }
}
