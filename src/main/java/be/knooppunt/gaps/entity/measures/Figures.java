package be.knooppunt.gaps.entity.measures;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Every measure of one network: the {@linkplain #list figures} of the whole, in a fixed order, and
 * what they rest on for who wants to know which party, sector or link. Pure and deterministic: the
 * same network gives the same bits, with any number of threads.
 */
public final class Figures {
  /** Up to how many parties all figures together take well under a second. */
  public static final int AT_ONCE = 1_500;

  /** Within how many handovers a door must lead to help. */
  public static final int MOST_HANDOVERS = 4;

  /** How many key players are looked for together. */
  public static final int TOGETHER = 2;

  static final int SEED = 1;

  private final MeasureGround ground;
  private final Structure structure;
  private final Sectors sectors;
  private final Standing standing;
  private final Doors doors;
  private final List<Figure> list;

  /** Islands, cuts and distances. */
  public record Structure(
      Components weak,
      Components strong,
      CutPoints cuts,
      Distances alongTies,
      Distances alongArcs,
      int[] coreness,
      KeyPlayers keyPlayer,
      KeyPlayers keyPlayers,
      Robustness robustness,
      Robustness atRandom,
      AccessBound access,
      BestLinks bestLink) {}

  /** Links within and between sectors, and the groups the network itself falls into. */
  public record Sectors(
      MixingMatrix mixing,
      ExternalInternal externalInternal,
      Assortativity assortativity,
      Modularity modularity,
      Communities communities,
      PartitionLikeness withSectors,
      PartitionLikeness withAreas,
      Multiplexity multiplexity) {}

  /** The place of each party among the others. */
  public record Standing(
      Betweenness alongTies,
      Betweenness alongArcs,
      CorePeriphery core,
      StructuralHoles holes,
      Brokerage brokerage) {}

  /**
   * What front doors lead to.
   *
   * @param below who hangs on whom, seen from all doors together
   */
  public record Doors(DoorReach reach, Dominators below) {}

  private Figures(
      MeasureGround ground, Structure structure, Sectors sectors, Standing standing, Doors doors) {
    this.ground = ground;
    this.structure = structure;
    this.sectors = sectors;
    this.standing = standing;
    this.doors = doors;
    this.list = new FigureList(this).make();
  }

  /**
   * Calculates all of them. Time is that of the exact betweenness, O(n m), and of the distances.
   *
   * @param threads how many threads may work on it
   * @throws java.util.concurrent.CancellationException when {@code progress} asks for it
   */
  public static Figures of(MeasureGround ground, int threads, Progress progress) {
    Structure structure = structure(ground, threads, part(progress, 0, 0.1));
    Sectors sectors = sectors(ground, part(progress, 0.1, 0.15));
    Standing standing = standing(ground, threads, part(progress, 0.15, 0.97));
    Doors doors = doors(ground, part(progress, 0.97, 1));
    return new Figures(ground, structure, sectors, standing, doors);
  }

  private static Progress part(Progress whole, double from, double to) {
    return share -> whole.reached(from + share * (to - from));
  }

  private static Structure structure(MeasureGround ground, int threads, Progress progress) {
    LinkGraph graph = ground.graph();
    Components weak = Components.weak(graph);
    Components strong = Components.strong(graph);
    CutPoints cuts = CutPoints.of(graph);
    Distances ties = Distances.alongTies(graph, threads, part(progress, 0, 0.4));
    return new Structure(
        weak,
        strong,
        cuts,
        ties,
        graph.isDirected() ? Distances.alongArcs(graph, threads, part(progress, 0.4, 0.8)) : ties,
        Coreness.of(graph),
        KeyPlayers.of(graph, Criterion.REACH, 1, part(progress, 0.8, 0.85)),
        KeyPlayers.of(graph, Criterion.REACH, TOGETHER, part(progress, 0.85, 1)),
        Robustness.byDegree(graph),
        Robustness.atRandom(graph, SEED),
        AccessBound.of(graph, strong),
        BestLinks.forReach(graph, 1));
  }

  private static Sectors sectors(MeasureGround ground, Progress progress) {
    LinkGraph graph = ground.graph();
    int[] groups = ground.measured().groups();
    MixingMatrix mixing = MixingMatrix.of(graph, groups);
    Communities communities = Communities.best(graph, 1, runs(graph.size()), SEED, progress);
    return new Sectors(
        mixing,
        ExternalInternal.of(graph, groups),
        Assortativity.of(mixing),
        Modularity.of(mixing, 1),
        communities,
        PartitionLikeness.of(communities.groupOf(), groups),
        PartitionLikeness.of(communities.groupOf(), ground.areas()),
        Multiplexity.of(List.copyOf(ground.layers().values())));
  }

  /** Small networks are searched more often: there it costs nothing. */
  private static int runs(int parties) {
    return parties <= 60 ? 50 : parties <= 120 ? 10 : 4;
  }

  private static Standing standing(MeasureGround ground, int threads, Progress progress) {
    LinkGraph graph = ground.graph();
    int[] groups = ground.measured().groups();
    CorePeriphery core =
        CorePeriphery.of(graph, CorePeriphery.Picture.EITHER, SEED, part(progress, 0, 0.02));
    Betweenness ties = Betweenness.undirected(graph, threads, part(progress, 0.02, 0.6));
    return new Standing(
        ties,
        graph.isDirected() ? Betweenness.directed(graph, threads, part(progress, 0.6, 1)) : ties,
        core,
        StructuralHoles.ofTies(graph),
        Brokerage.of(graph, groups));
  }

  private static Doors doors(MeasureGround ground, Progress progress) {
    return new Doors(
        DoorReach.of(ground.graph(), ground.doors(), MOST_HANDOVERS, progress),
        Dominators.of(ground.graph(), ground.doors().doors()));
  }

  /** What was measured. */
  public MeasureGround ground() {
    return ground;
  }

  /** What was measured, as parties and links. */
  public MeasuredNetwork measured() {
    return ground.measured();
  }

  /** Who is linked with whom. */
  public LinkGraph graph() {
    return ground.graph();
  }

  /** How many parties there are. */
  public int size() {
    return graph().size();
  }

  /** All figures, in the order of {@link Measure}. */
  public List<Figure> list() {
    return list;
  }

  /** One figure. */
  public Figure get(Measure measure) {
    return list.get(measure.ordinal());
  }

  /** Islands, cuts and distances. */
  public Structure structure() {
    return structure;
  }

  /** Links within and between sectors. */
  public Sectors sectors() {
    return sectors;
  }

  /** The place of each party. */
  public Standing standing() {
    return standing;
  }

  /** What front doors lead to. */
  public Doors doors() {
    return doors;
  }

  /** Parties to which others refer and that refer to nobody, ascending; none in ties. */
  public int[] deadEnds() {
    LinkGraph graph = graph();
    return IntStream.range(0, graph.isDirected() ? size() : 0)
        .filter(party -> graph.in().count(party) > 0 && graph.out().count(party) == 0)
        .toArray();
  }

  /** Parties to which nobody refers, ascending; none in ties. */
  public int[] orphans() {
    LinkGraph graph = graph();
    return IntStream.range(0, graph.isDirected() ? size() : 0)
        .filter(party -> graph.in().count(party) == 0)
        .toArray();
  }

  /** Parties to which no front door leads, ascending; empty in ties and without doors. */
  public int[] unreached() {
    boolean isAsked = graph().isDirected() && ground.doors().doors().length > 0;
    return IntStream.range(0, isAsked ? size() : 0)
        .filter(party -> !doors.below().isReached(party))
        .toArray();
  }
}
