package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Searches in breadth from up to 64 starts at once: bit s of a party tells whether start s has come
 * there. One step takes all of them one handover further. Not for use by two threads.
 *
 * <p>Source: Then and others 2014, The more the merrier, PVLDB 8:449-460.
 */
final class Sweep {
  static final int STARTS = Long.SIZE;

  private final Adjacency rows;
  private final long[] seen;
  private long[] now;
  private long[] next;
  private int[] front;
  private int[] reached;
  private int frontEnd;

  Sweep(int n, Adjacency rows) {
    this.rows = rows;
    seen = new long[n];
    now = new long[n];
    next = new long[n];
    front = new int[n];
    reached = new int[n];
  }

  /** Forgets the starts; parties that have gone are not entered. */
  void clear(BitSet gone) {
    for (int i = 0; i < frontEnd; i++) {
      now[front[i]] = 0;
    }
    frontEnd = 0;
    Arrays.fill(seen, 0);
    for (int node = gone.nextSetBit(0); node >= 0; node = gone.nextSetBit(node + 1)) {
      seen[node] = -1;
    }
  }

  /** Lets a start begin at a party. */
  void start(int start, int node) {
    long bit = 1L << start;
    if (now[node] == 0) {
      front[frontEnd++] = node;
    }
    now[node] |= bit;
    seen[node] |= bit;
  }

  /** Goes one handover further and tells how many pairs of start and party are new. */
  long step() {
    int end = 0;
    for (int i = 0; i < frontEnd; i++) {
      int node = front[i];
      long bits = now[node];
      now[node] = 0;
      for (int e = rows.from(node); e < rows.until(node); e++) {
        int other = rows.at(e);
        long fresh = bits & ~seen[other];
        if (fresh != 0) {
          if (next[other] == 0) {
            reached[end++] = other;
          }
          next[other] |= fresh;
        }
      }
    }
    long pairs = 0;
    for (int i = 0; i < end; i++) {
      int node = reached[i];
      seen[node] |= next[node];
      pairs += Long.bitCount(next[node]);
    }
    swap(end);
    return pairs;
  }

  private void swap(int end) {
    long[] bits = now;
    now = next;
    next = bits;
    int[] nodes = front;
    front = reached;
    reached = nodes;
    frontEnd = end;
  }

  /** How many parties were reached in the last step. */
  int frontSize() {
    return frontEnd;
  }

  /** A party that was reached in the last step. */
  int frontNode(int position) {
    return front[position];
  }

  /** The starts that came to a party in the last step. */
  long fresh(int node) {
    return now[node];
  }

  /** The starts that have come to a party. */
  long seen(int node) {
    return seen[node];
  }
}
