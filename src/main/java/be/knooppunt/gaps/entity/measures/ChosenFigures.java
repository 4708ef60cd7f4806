package be.knooppunt.gaps.entity.measures;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Some measures of a network, without the work for the others. Each is the same to the bit as in
 * {@link Figures}, which calculates them all.
 */
public final class ChosenFigures {
  private final MeasureGround ground;
  private final LinkGraph graph;
  private final Map<Measure, Figure> figures = new EnumMap<>(Measure.class);

  private ChosenFigures(MeasureGround ground) {
    this.ground = ground;
    this.graph = ground.graph();
  }

  /**
   * Calculates the chosen ones, each by itself. The distances take O(n m), all others are close to
   * linear.
   *
   * @throws IllegalArgumentException for a measure that is only calculated together with others
   */
  public static ChosenFigures of(MeasureGround ground, Set<Measure> chosen) {
    ChosenFigures made = new ChosenFigures(ground);
    for (Measure measure : chosen) {
      boolean isOff = measure.isOfPathsOnly() && !made.graph.isDirected();
      Value value = isOff ? Value.undefined(Undefined.NO_DIRECTION) : made.value(measure);
      made.figures.put(
          measure, new Figure(measure, value, made.graph.size(), made.parameters(measure)));
    }
    return made;
  }

  /** One of the chosen figures. */
  public Figure get(Measure measure) {
    Figure figure = figures.get(measure);
    if (figure == null) {
      throw new IllegalArgumentException("not chosen: " + measure.code());
    }
    return figure;
  }

  /** What was measured, as parties and links. */
  public MeasuredNetwork measured() {
    return ground.measured();
  }

  /** Who is linked with whom. */
  public LinkGraph graph() {
    return graph;
  }

  /** How many parties there are. */
  public int size() {
    return graph.size();
  }

  private Value value(Measure measure) {
    int[] groups = ground.measured().groups();
    return switch (measure) {
      case MEAN_DEGREE -> Density.of(graph).meanDegree();
      case DENSITY_UNDIRECTED -> Density.of(graph).undirected();
      case EI -> ExternalInternal.of(graph, groups).ties().index();
      case EI_Z -> ExternalInternal.of(graph, groups).chance().z();
      case MODULARITY_Z -> Modularity.chance(graph, groups, 1).z();
      case DEGREE_CENTRALIZATION -> Centralization.degree(graph);
      case CUT_POINTS -> Value.of(CutPoints.of(graph).articulationPoints().length);
      case FRAGMENTATION -> pairs(Fragmentation.of(Components.weak(graph)));
      case DISTANCE_WEIGHTED_FRAGMENTATION ->
          pairs(Fragmentation.distanceWeighted(Distances.alongTies(graph, 1, Progress.UNWATCHED)));
      case NO_WRONG_DOOR, AVERAGE_HANDOVERS, UNREACHABLE_SHARE -> ofDoors(measure);
      default -> throw new IllegalArgumentException(measure.code());
    };
  }

  private Value ofDoors(Measure measure) {
    DoorReach reach =
        DoorReach.of(graph, ground.doors(), Figures.MOST_HANDOVERS, Progress.UNWATCHED);
    return switch (measure) {
      case NO_WRONG_DOOR -> value(reach.noWrongDoor(), reach, Undefined.NO_DOORS);
      case AVERAGE_HANDOVERS -> value(reach.averageHandovers(), reach, Undefined.NOTHING_REACHED);
      default -> value(reach.withoutRoute(), reach, Undefined.NOTHING_REACHED);
    };
  }

  private static Value value(OptionalDouble value, DoorReach reach, Undefined otherwise) {
    return value.isPresent()
        ? Value.of(value.getAsDouble())
        : Value.undefined(reach.undefined().orElse(otherwise));
  }

  private static Value pairs(OptionalDouble value) {
    return value.isPresent()
        ? Value.of(value.getAsDouble())
        : Value.undefined(Undefined.TOO_FEW_PARTIES);
  }

  private Map<String, Integer> parameters(Measure measure) {
    int doors = ground.doors().doors().length;
    return switch (measure) {
      case NO_WRONG_DOOR ->
          Map.of(
              "maxHandovers",
              Figures.MOST_HANDOVERS,
              "doors",
              doors,
              "needs",
              ground.doors().targets().size(),
              "declared",
              ground.areDeclared() ? 1 : 0);
      case AVERAGE_HANDOVERS, UNREACHABLE_SHARE -> Map.of("doors", doors);
      default -> Map.of();
    };
  }
}
