package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Which parties and which links hold the network together: articulation points and bridges of the
 * links in either direction, what drops off without them, and the fragmentation that is left after
 * any one party is taken away. Links count once, also when they rest on several agreements.
 *
 * <p>Source: Hopcroft and Tarjan 1973, CACM 16:372-378; the pieces that a party leaves behind are
 * those of the block-cut tree, so their sizes come from the same walk. Time and memory O(n + m) for
 * all parties together, without recursion. Sets are empty for n &lt; 3; the fragmentation without a
 * party runs from 0 to 1 and is not defined when fewer than two are left.
 */
public final class CutPoints {
  /**
   * A link without which two parts lose each other.
   *
   * @param a the end with the lower number
   * @param smallerSide how many parties the smaller of the two parts has
   */
  public record Bridge(int a, int b, int smallerSide) {}

  private final LinkGraph graph;
  private final BitSet gone;
  private final int left;
  private final boolean[] isCut;
  private final long[] pairsWithout;
  private final List<Bridge> bridges;

  private CutPoints(LinkGraph graph, BitSet gone, CutSearch search) {
    this.graph = graph;
    this.gone = gone;
    this.left = graph.size() - gone.cardinality();
    this.isCut = search.isCut();
    this.pairsWithout = search.pairsWithout();
    this.bridges =
        search.bridges().stream()
            .sorted(Comparator.comparingInt(Bridge::a).thenComparingInt(Bridge::b))
            .toList();
  }

  /** Finds them. */
  public static CutPoints of(LinkGraph graph) {
    return without(graph, new BitSet());
  }

  /** Finds them in what is left after some parties have gone. */
  static CutPoints without(LinkGraph graph, BitSet gone) {
    CutSearch search = new CutSearch(graph, gone);
    search.run();
    return new CutPoints(graph, gone, search);
  }

  /** Tells whether others lose each other when this party goes. */
  public boolean isArticulationPoint(int node) {
    return isCut[node];
  }

  /** All articulation points, in ascending order. */
  public int[] articulationPoints() {
    return IntStream.range(0, isCut.length).filter(node -> isCut[node]).toArray();
  }

  /** All bridges, by their lower end and then the other. */
  public List<Bridge> bridges() {
    return bridges;
  }

  /** Fragmentation F of what is left without a party; empty when fewer than two are left. */
  public OptionalDouble fragmentationWithout(int node) {
    return Fragmentation.ofPairs(pairsWithout[node], left - 1);
  }

  /** How many ordered pairs of the others still reach each other without a party. */
  public long pairsWithout(int node) {
    return pairsWithout[node];
  }

  /**
   * The pieces that lose the largest piece when a party goes, largest first; of equal pieces the
   * one with the lowest party counts as the larger. Empty for a party that is no articulation
   * point. Time O(n + m) for each call.
   */
  public List<int[]> dropsOffWithout(int node) {
    if (!isCut[node]) {
      return List.of();
    }
    Adjacency ties = graph.ties();
    BitSet seen = (BitSet) gone.clone();
    seen.set(node);
    List<int[]> pieces = new ArrayList<>();
    for (int i = ties.from(node); i < ties.until(node); i++) {
      if (!seen.get(ties.at(i))) {
        pieces.add(piece(ties.at(i), seen));
      }
    }
    pieces.sort(
        Comparator.comparingInt((int[] piece) -> -piece.length)
            .thenComparingInt(piece -> piece[0]));
    return List.copyOf(pieces.subList(1, pieces.size()));
  }

  /** The smaller of the two parts a bridge holds together; if equal, the one of its end b. */
  public int[] dropsOffWithout(Bridge bridge) {
    int[] sideOfA = sideOf(bridge.a(), bridge.b());
    int[] sideOfB = sideOf(bridge.b(), bridge.a());
    return sideOfA.length < sideOfB.length ? sideOfA : sideOfB;
  }

  /** All parties on one side; a bridge is the only way across. */
  private int[] sideOf(int end, int other) {
    BitSet seen = (BitSet) gone.clone();
    seen.set(other);
    return piece(end, seen);
  }

  /** Whom one reaches from a party without those seen before, in ascending order. */
  private int[] piece(int first, BitSet seen) {
    Adjacency ties = graph.ties();
    int[] found = new int[graph.size()];
    int end = 0;
    found[end++] = first;
    seen.set(first);
    for (int head = 0; head < end; head++) {
      for (int i = ties.from(found[head]); i < ties.until(found[head]); i++) {
        int other = ties.at(i);
        if (!seen.get(other)) {
          seen.set(other);
          found[end++] = other;
        }
      }
    }
    int[] piece = Arrays.copyOf(found, end);
    Arrays.sort(piece);
    return piece;
  }
}
