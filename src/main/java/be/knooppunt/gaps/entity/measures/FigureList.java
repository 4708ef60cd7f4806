package be.knooppunt.gaps.entity.measures;

import static be.knooppunt.gaps.entity.measures.Undefined.NOTHING_REACHED;
import static be.knooppunt.gaps.entity.measures.Undefined.NO_DIRECTION;
import static be.knooppunt.gaps.entity.measures.Undefined.NO_DOORS;
import static be.knooppunt.gaps.entity.measures.Undefined.TOO_FEW_PARTIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Takes the figures of a network as a whole out of what was calculated. */
final class FigureList {
  private final Figures from;
  private final LinkGraph graph;

  FigureList(Figures from) {
    this.from = from;
    this.graph = from.graph();
  }

  List<Figure> make() {
    List<Figure> figures = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      boolean isOff = measure.isOfPathsOnly() && !graph.isDirected();
      figures.add(
          new Figure(
              measure,
              isOff ? Value.undefined(NO_DIRECTION) : value(measure),
              graph.size(),
              parameters(measure)));
    }
    return List.copyOf(figures);
  }

  private Value value(Measure measure) {
    return switch (measure) {
      case DENSITY,
          DENSITY_UNDIRECTED,
          MEAN_DEGREE,
          MEAN_OUT_DEGREE,
          RECIPROCITY,
          RECIPROCITY_DYADS,
          RECIPROCITY_RHO ->
          ofLinks(measure);
      case EI,
          EI_DIRECTED,
          EI_RESCALED,
          EI_EXPECTED,
          EI_DEVIATION,
          EI_Z,
          ASSORTATIVITY,
          ASSORTATIVITY_DIRECTED,
          MODULARITY,
          MODULARITY_DIRECTED,
          MODULARITY_Z,
          COMMUNITIES,
          MODULARITY_BEST,
          COMMUNITIES_SECTORS_INFORMATION,
          COMMUNITIES_SECTORS_RAND,
          COMMUNITIES_MUNICIPALITIES_INFORMATION,
          COMMUNITIES_MUNICIPALITIES_RAND,
          MULTIPLEXITY,
          MULTIPLEXITY_SHARE ->
          ofSectors(measure, from.sectors());
      case DEGREE_CENTRALIZATION,
          IN_DEGREE_CENTRALIZATION,
          OUT_DEGREE_CENTRALIZATION,
          BETWEENNESS_CENTRALIZATION,
          BETWEENNESS_CENTRALIZATION_DIRECTED,
          CORE_PERIPHERY,
          CORE_SIZE,
          BROKERED_PAIRS ->
          ofStanding(measure, from.standing());
      case DEAD_ENDS,
          ORPHANS,
          NO_WRONG_DOOR,
          AVERAGE_HANDOVERS,
          UNREACHABLE_SHARE,
          UNREACHED_PARTIES ->
          ofDoors(measure, from.doors().reach());
      default -> ofStructure(measure, from.structure());
    };
  }

  private Value ofLinks(Measure measure) {
    Density density = Density.of(graph);
    Reciprocity reciprocity = Reciprocity.of(graph);
    return switch (measure) {
      case DENSITY -> Density.asDrawn(graph);
      case DENSITY_UNDIRECTED -> density.undirected();
      case MEAN_DEGREE -> density.meanDegree();
      case MEAN_OUT_DEGREE -> density.meanOutDegree();
      case RECIPROCITY -> reciprocity.arcs();
      case RECIPROCITY_DYADS -> reciprocity.dyads();
      default -> reciprocity.rho();
    };
  }

  private Value ofSectors(Measure measure, Figures.Sectors of) {
    return switch (measure) {
      case EI -> of.externalInternal().ties().index();
      case EI_DIRECTED -> of.externalInternal().arcs().index();
      case EI_RESCALED -> of.externalInternal().rescaled();
      case EI_EXPECTED -> of.externalInternal().chance().mean();
      case EI_DEVIATION -> of.externalInternal().chance().deviation();
      case EI_Z -> of.externalInternal().chance().z();
      case ASSORTATIVITY -> of.assortativity().undirected();
      case ASSORTATIVITY_DIRECTED -> of.assortativity().directed();
      case MODULARITY -> of.modularity().undirected();
      case MODULARITY_DIRECTED -> of.modularity().directed();
      case MODULARITY_Z -> Modularity.chance(graph, from.measured().groups(), 1).z();
      case COMMUNITIES -> ifLinked(of, Value.of(of.communities().size()));
      case MODULARITY_BEST -> of.communities().modularity();
      case COMMUNITIES_SECTORS_INFORMATION ->
          ifLinked(of, of.withSectors().normalizedInformation());
      case COMMUNITIES_SECTORS_RAND -> ifLinked(of, of.withSectors().adjustedRand());
      case COMMUNITIES_MUNICIPALITIES_INFORMATION ->
          ifLinked(of, of.withAreas().normalizedInformation());
      case COMMUNITIES_MUNICIPALITIES_RAND -> ifLinked(of, of.withAreas().adjustedRand());
      case MULTIPLEXITY -> of.multiplexity().mean();
      default -> of.multiplexity().shareOfSeveral();
    };
  }

  /** Without links there are no communities to compare. */
  private static Value ifLinked(Figures.Sectors of, Value value) {
    Value best = of.communities().modularity();
    return best.isDefined() ? value : best;
  }

  private Value ofStanding(Measure measure, Figures.Standing of) {
    return switch (measure) {
      case DEGREE_CENTRALIZATION -> Centralization.degree(graph);
      case IN_DEGREE_CENTRALIZATION -> Centralization.inDegree(graph);
      case OUT_DEGREE_CENTRALIZATION -> Centralization.outDegree(graph);
      case BETWEENNESS_CENTRALIZATION -> Centralization.betweenness(of.alongTies());
      case BETWEENNESS_CENTRALIZATION_DIRECTED -> Centralization.betweenness(of.alongArcs());
      case CORE_PERIPHERY -> of.core().correlation();
      case CORE_SIZE -> of.core().correlation().then(fit -> of.core().core().length);
      default -> Value.of(of.brokerage().total());
    };
  }

  private Value ofDoors(Measure measure, DoorReach reach) {
    return switch (measure) {
      case DEAD_ENDS -> Value.of(from.deadEnds().length);
      case ORPHANS -> Value.of(from.orphans().length);
      case NO_WRONG_DOOR -> value(reach.noWrongDoor(), because(reach, NO_DOORS));
      case AVERAGE_HANDOVERS -> value(reach.averageHandovers(), because(reach, NOTHING_REACHED));
      case UNREACHABLE_SHARE -> value(reach.withoutRoute(), because(reach, NOTHING_REACHED));
      default ->
          reach.doors().length == 0 ? Value.undefined(NO_DOORS) : Value.of(from.unreached().length);
    };
  }

  private static Undefined because(DoorReach reach, Undefined otherwise) {
    return reach.undefined().orElse(otherwise);
  }

  private Value ofStructure(Measure measure, Figures.Structure of) {
    int n = graph.size();
    return switch (measure) {
      case WEAK_COMPONENTS -> Value.of(of.weak().count());
      case LARGEST_COMPONENT ->
          n == 0 ? Value.undefined(TOO_FEW_PARTIES) : Value.of((double) of.weak().largest() / n);
      case STRONG_COMPONENTS -> Value.of(of.strong().count());
      case ISOLATES -> Value.of(Components.isolates(graph).length);
      case FRAGMENTATION -> pairs(Fragmentation.of(of.weak()));
      case FRAGMENTATION_DIRECTED -> pairs(Fragmentation.withoutRoute(of.alongArcs()));
      case DISTANCE_WEIGHTED_FRAGMENTATION -> pairs(Fragmentation.distanceWeighted(of.alongTies()));
      case DISTANCE_WEIGHTED_FRAGMENTATION_DIRECTED ->
          pairs(Fragmentation.distanceWeighted(of.alongArcs()));
      case CUT_POINTS -> Value.of(of.cuts().articulationPoints().length);
      case BRIDGES -> Value.of(of.cuts().bridges().size());
      case LARGEST_CORENESS ->
          n == 0
              ? Value.undefined(TOO_FEW_PARTIES)
              : Value.of(IntStream.of(of.coreness()).max().orElse(0));
      case KEY_PLAYER_FRAGMENTATION -> pairs(of.keyPlayer().value());
      case KEY_PLAYERS_FRAGMENTATION -> pairs(of.keyPlayers().value());
      case AGREEMENTS_FOR_FULL_ACCESS -> Value.of(of.access().links());
      case ROBUSTNESS -> pairs(of.robustness().value());
      case ROBUSTNESS_RANDOM -> pairs(of.atRandom().value());
      case BEST_LINK_FRAGMENTATION -> bestLink(of);
      default -> throw new IllegalArgumentException(measure.code());
    };
  }

  /** Without a link that helps, F stays what it is. */
  private Value bestLink(Figures.Structure of) {
    List<BestLinks.Step> steps = of.bestLink().steps();
    return steps.isEmpty()
        ? pairs(Fragmentation.of(of.weak()))
        : Value.of(steps.get(steps.size() - 1).after());
  }

  private static Value pairs(OptionalDouble value) {
    return value(value, TOO_FEW_PARTIES);
  }

  private static Value value(OptionalDouble value, Undefined otherwise) {
    return value.isPresent() ? Value.of(value.getAsDouble()) : Value.undefined(otherwise);
  }

  private Map<String, Integer> parameters(Measure measure) {
    Figures.Structure structure = from.structure();
    return switch (measure) {
      case COMMUNITIES,
          MODULARITY_BEST,
          COMMUNITIES_SECTORS_INFORMATION,
          COMMUNITIES_SECTORS_RAND,
          COMMUNITIES_MUNICIPALITIES_INFORMATION,
          COMMUNITIES_MUNICIPALITIES_RAND ->
          Map.of(
              "runs",
              from.sectors().communities().found().size(),
              "seed",
              Figures.SEED,
              "proven",
              0);
      case CORE_PERIPHERY, CORE_SIZE ->
          Map.of("seed", Figures.SEED, "proven", from.standing().core().isProven() ? 1 : 0);
      case KEY_PLAYER_FRAGMENTATION -> players(structure.keyPlayer(), 1);
      case KEY_PLAYERS_FRAGMENTATION -> players(structure.keyPlayers(), Figures.TOGETHER);
      case NO_WRONG_DOOR ->
          Map.of(
              "maxHandovers",
              Figures.MOST_HANDOVERS,
              "doors",
              from.ground().doors().doors().length,
              "needs",
              from.ground().doors().targets().size(),
              "declared",
              from.ground().areDeclared() ? 1 : 0);
      case AVERAGE_HANDOVERS, UNREACHABLE_SHARE, UNREACHED_PARTIES ->
          Map.of("doors", from.ground().doors().doors().length);
      case ROBUSTNESS_RANDOM -> Map.of("seed", Figures.SEED);
      case BEST_LINK_FRAGMENTATION ->
          Map.of("k", 1, "proven", structure.bestLink().isProven() ? 1 : 0);
      default -> Map.of();
    };
  }

  private static Map<String, Integer> players(KeyPlayers players, int k) {
    return Map.of("k", k, "proven", players.isProven() ? 1 : 0);
  }
}
