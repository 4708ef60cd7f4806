package be.knooppunt.gaps.entity.measures;

import java.util.Locale;

/**
 * Every figure of a network as a whole, in the order in which they are given. The code of each is
 * its name in camel case; definition, formula and source stand in {@code src/docs/measures.md}. A
 * range is that of figures that are defined; infinite where there is no bound.
 */
public enum Measure {
  DENSITY(Unit.SHARE),
  DENSITY_UNDIRECTED(Unit.SHARE),
  MEAN_DEGREE(Unit.PARTIES),
  MEAN_OUT_DEGREE(Unit.PARTIES),
  RECIPROCITY(Unit.SHARE),
  RECIPROCITY_DYADS(Unit.SHARE),
  RECIPROCITY_RHO(Unit.INDEX),
  WEAK_COMPONENTS(Unit.COUNT),
  LARGEST_COMPONENT(Unit.SHARE),
  STRONG_COMPONENTS(Unit.COUNT),
  ISOLATES(Unit.COUNT),
  FRAGMENTATION(Unit.SHARE),
  FRAGMENTATION_DIRECTED(Unit.SHARE),
  DISTANCE_WEIGHTED_FRAGMENTATION(Unit.SHARE),
  DISTANCE_WEIGHTED_FRAGMENTATION_DIRECTED(Unit.SHARE),
  EI(Unit.INDEX),
  EI_DIRECTED(Unit.INDEX),
  EI_RESCALED(Unit.INDEX),
  EI_EXPECTED(Unit.INDEX),
  EI_DEVIATION(Unit.SHARE),
  EI_Z(Unit.DEVIATIONS),
  ASSORTATIVITY(Unit.INDEX),
  ASSORTATIVITY_DIRECTED(Unit.INDEX),
  MODULARITY(Unit.INDEX),
  MODULARITY_DIRECTED(Unit.INDEX),
  MODULARITY_Z(Unit.DEVIATIONS),
  COMMUNITIES(Unit.COUNT),
  MODULARITY_BEST(Unit.INDEX),
  COMMUNITIES_SECTORS_INFORMATION(Unit.SHARE),
  COMMUNITIES_SECTORS_RAND(Unit.INDEX),
  COMMUNITIES_MUNICIPALITIES_INFORMATION(Unit.SHARE),
  COMMUNITIES_MUNICIPALITIES_RAND(Unit.INDEX),
  DEGREE_CENTRALIZATION(Unit.SHARE),
  IN_DEGREE_CENTRALIZATION(Unit.SHARE),
  OUT_DEGREE_CENTRALIZATION(Unit.SHARE),
  BETWEENNESS_CENTRALIZATION(Unit.SHARE),
  BETWEENNESS_CENTRALIZATION_DIRECTED(Unit.SHARE),
  CUT_POINTS(Unit.COUNT),
  BRIDGES(Unit.COUNT),
  LARGEST_CORENESS(Unit.COUNT),
  CORE_PERIPHERY(Unit.INDEX),
  CORE_SIZE(Unit.COUNT),
  BROKERED_PAIRS(Unit.COUNT),
  MULTIPLEXITY(Unit.COUNT),
  MULTIPLEXITY_SHARE(Unit.SHARE),
  KEY_PLAYER_FRAGMENTATION(Unit.SHARE),
  KEY_PLAYERS_FRAGMENTATION(Unit.SHARE),
  DEAD_ENDS(Unit.COUNT),
  ORPHANS(Unit.COUNT),
  NO_WRONG_DOOR(Unit.SHARE),
  AVERAGE_HANDOVERS(Unit.HANDOVERS),
  UNREACHABLE_SHARE(Unit.SHARE),
  UNREACHED_PARTIES(Unit.COUNT),
  AGREEMENTS_FOR_FULL_ACCESS(Unit.COUNT),
  ROBUSTNESS(Unit.SHARE),
  ROBUSTNESS_RANDOM(Unit.SHARE),
  BEST_LINK_FRAGMENTATION(Unit.SHARE);

  /** In what a figure is counted, with the range of all figures in it. */
  public enum Unit {
    /** A part of a whole. */
    SHARE(0, 1),
    /** From one extreme to the other. */
    INDEX(-1, 1),
    /** How many. */
    COUNT(0, Double.POSITIVE_INFINITY),
    /** Other parties, on average. */
    PARTIES(0, Double.POSITIVE_INFINITY),
    /** Handovers, on average. */
    HANDOVERS(0, Double.POSITIVE_INFINITY),
    /** Standard deviations from what chance gives. */
    DEVIATIONS(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final double least;
    private final double most;

    Unit(double least, double most) {
      this.least = least;
      this.most = most;
    }

    /** The name of the unit. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Unit unit;
  private final String code;

  Measure(Unit unit) {
    this.unit = unit;
    StringBuilder made = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      made.append(
          made.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    this.code = made.toString();
  }

  /** The name by which programs and pages know it, such as {@code fragmentationDirected}. */
  public String code() {
    return code;
  }

  /** In what it is counted. */
  public Unit unit() {
    return unit;
  }

  /** The lowest that it can be. */
  public double least() {
    return switch (this) {
      case MODULARITY, MODULARITY_DIRECTED -> -0.5;
      case MODULARITY_BEST -> 0;
      case MULTIPLEXITY -> 1;
      default -> unit.least;
    };
  }

  /** The highest that it can be. */
  public double most() {
    return switch (this) {
      case ROBUSTNESS, ROBUSTNESS_RANDOM -> 0.5;
      default -> unit.most;
    };
  }

  /**
   * Tells whether it is about the direction of referral, so that ties have nothing to say on it.
   */
  public boolean isOfPathsOnly() {
    return switch (this) {
      case RECIPROCITY,
          RECIPROCITY_DYADS,
          RECIPROCITY_RHO,
          DEAD_ENDS,
          ORPHANS,
          NO_WRONG_DOOR,
          AVERAGE_HANDOVERS,
          UNREACHABLE_SHARE,
          UNREACHED_PARTIES ->
          true;
      default -> false;
    };
  }
}
