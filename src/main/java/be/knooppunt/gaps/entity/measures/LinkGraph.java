package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;

/**
 * A simple graph of n parties, numbered from 0: which may refer to which (arcs), and between which
 * there is a link in either direction (ties). Loops are dropped and parallel links collapsed. Every
 * row is in ascending order, so whatever is summed over it gives the same bits whatever the order
 * of the links was. Immutable.
 */
public final class LinkGraph {
  private final int n;
  private final boolean isDirected;
  private final Adjacency out;
  private final Adjacency in;
  private final Adjacency ties;
  private final int arcCount;
  private final int tieCount;

  private LinkGraph(int n, boolean isDirected, long[] arcs, long[] both) {
    this.n = n;
    this.isDirected = isDirected;
    this.arcCount = arcs.length;
    this.tieCount = both.length / 2;
    this.ties = rows(n, both);
    this.out = isDirected ? rows(n, arcs) : ties;
    this.in = isDirected ? rows(n, sortedReverse(arcs)) : ties;
  }

  /**
   * A graph of arcs. Time O(m log m), memory O(n + m).
   *
   * @param n how many parties there are
   * @param from sender of each arc, 0 to n − 1
   * @param to receiver of each arc
   */
  public static LinkGraph directed(int n, int[] from, int[] to) {
    long[] arcs = distinct(from, to);
    long[] both = Arrays.copyOf(arcs, 2 * arcs.length);
    System.arraycopy(sortedReverse(arcs), 0, both, arcs.length, arcs.length);
    return new LinkGraph(n, true, arcs, distinct(both));
  }

  /** A graph of ties, each of which counts as an arc in both directions. */
  public static LinkGraph undirected(int n, int[] a, int[] b) {
    int m = a.length;
    int[] from = Arrays.copyOf(a, 2 * m);
    int[] to = Arrays.copyOf(b, 2 * m);
    System.arraycopy(b, 0, from, m, m);
    System.arraycopy(a, 0, to, m, m);
    long[] both = distinct(from, to);
    return new LinkGraph(n, false, both, both);
  }

  private static long[] distinct(int[] from, int[] to) {
    long[] arcs = new long[from.length];
    int count = 0;
    for (int i = 0; i < from.length; i++) {
      if (from[i] != to[i]) {
        arcs[count++] = arc(from[i], to[i]);
      }
    }
    return distinct(Arrays.copyOf(arcs, count));
  }

  private static long[] distinct(long[] arcs) {
    Arrays.sort(arcs);
    int count = 0;
    for (int i = 0; i < arcs.length; i++) {
      if (i == 0 || arcs[i] != arcs[i - 1]) {
        arcs[count++] = arcs[i];
      }
    }
    return Arrays.copyOf(arcs, count);
  }

  private static long arc(int from, int to) {
    return (long) from << 32 | to;
  }

  private static long[] sortedReverse(long[] arcs) {
    long[] reversed = new long[arcs.length];
    for (int i = 0; i < arcs.length; i++) {
      reversed[i] = arc((int) arcs[i], (int) (arcs[i] >>> 32));
    }
    Arrays.sort(reversed);
    return reversed;
  }

  private static Adjacency rows(int n, long[] arcs) {
    int[] from = new int[arcs.length];
    int[] to = new int[arcs.length];
    for (int i = 0; i < arcs.length; i++) {
      from[i] = (int) (arcs[i] >>> 32);
      to[i] = (int) arcs[i];
    }
    return Adjacency.of(n, from, to);
  }

  /** How many parties there are. */
  public int size() {
    return n;
  }

  /** Tells whether arcs have a direction; if not, every tie is an arc in both. */
  public boolean isDirected() {
    return isDirected;
  }

  /** How many arcs there are; in a graph of ties twice the ties. */
  public int arcCount() {
    return arcCount;
  }

  /** How many pairs are linked in one direction or both. */
  public int tieCount() {
    return tieCount;
  }

  /** To whom each party may refer. */
  public Adjacency out() {
    return out;
  }

  /** Who may refer to each party. */
  public Adjacency in() {
    return in;
  }

  /** With whom each party has a link in either direction. */
  public Adjacency ties() {
    return ties;
  }

  /** Tells whether there is an arc. Time O(log of the row). */
  public boolean hasArc(int from, int to) {
    return contains(out, from, to);
  }

  /** Tells whether there is a link in either direction. */
  public boolean hasTie(int a, int b) {
    return contains(ties, a, b);
  }

  private static boolean contains(Adjacency rows, int row, int sought) {
    int low = rows.from(row);
    int high = rows.until(row) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = rows.at(middle);
      if (found == sought) {
        return true;
      }
      if (found < sought) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }
}
