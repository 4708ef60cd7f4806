package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which parties hang on which one: X hangs on Y when every route from whatever front door to X
 * passes Y. A front door hangs on nobody, and a party that no door leads to hangs on nobody either
 * but is not reached. Without doors nothing is reached.
 *
 * <p>Source: immediate dominators under one virtual door before all doors, by Lengauer and Tarjan
 * 1979, TOPLAS 1:121-141, in the form that only compresses paths. Time O(m log n), memory O(n),
 * without recursion.
 */
public final class Dominators {
  private final int[] gate;
  private final int[] hanging;
  private final Adjacency below;

  private Dominators(int[] gate, int[] hanging, Adjacency below) {
    this.gate = gate;
    this.hanging = hanging;
    this.below = below;
  }

  /**
   * Finds them along arcs.
   *
   * @param doors where people come in; the order and repetitions do not matter
   */
  public static Dominators of(LinkGraph graph, int[] doors) {
    int n = graph.size();
    int[] sorted = IntStream.of(doors).sorted().distinct().toArray();
    DominatorSearch search = new DominatorSearch(graph, sorted);
    int[] gate = search.gates();
    int[] reached = IntStream.range(0, n).filter(node -> gate[node] >= 0).toArray();
    Adjacency below =
        Adjacency.of(n + 1, IntStream.of(reached).map(node -> gate[node]).toArray(), reached);
    return new Dominators(gate, search.hanging(), below);
  }

  private int virtualDoor() {
    return gate.length - 1;
  }

  /** Tells whether some door leads to this party. */
  public boolean isReached(int node) {
    return gate[node] >= 0;
  }

  /** The last party before this one that every route from a door passes; empty if there is none. */
  public OptionalInt gateOf(int node) {
    return gate[node] < 0 || gate[node] == virtualDoor()
        ? OptionalInt.empty()
        : OptionalInt.of(gate[node]);
  }

  /** How many others hang on this party. */
  public int hangingOn(int node) {
    return hanging[node];
  }

  /** Who hangs on this party, in ascending order. Time linear in the answer. */
  public int[] whoHangsOn(int node) {
    int[] found = new int[hanging[node] + 1];
    int end = 0;
    found[end++] = node;
    for (int head = 0; head < end; head++) {
      for (int i = below.from(found[head]); i < below.until(found[head]); i++) {
        found[end++] = below.at(i);
      }
    }
    int[] who = Arrays.copyOfRange(found, 1, end);
    Arrays.sort(who);
    return who;
  }
}
