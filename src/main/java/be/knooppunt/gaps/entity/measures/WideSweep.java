package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;

/**
 * Searches in breadth from up to 256 starts at once, four words of bits for each party, and only
 * counts. While few parties are new they pass the starts on; when many are, every party that still
 * misses some asks those before it, which writes to one place at a time and can stop early. Not for
 * use by two threads.
 *
 * <p>Source: Then and others 2014, PVLDB 8:449-460; the two directions of Beamer and others 2012.
 */
final class WideSweep {
  static final int WORDS = 4;
  static final int STARTS = WORDS * Long.SIZE;

  /** From this share of new parties on, parties ask instead of being told. */
  private static final int MANY = 8;

  private final int n;
  private final Adjacency onward;
  private final Adjacency back;
  private final long[] seen;
  private long[] now;
  private long[] next;
  private int[] front;
  private int[] reached;
  private int frontEnd;

  WideSweep(int n, Adjacency onward, Adjacency back) {
    this.n = n;
    this.onward = onward;
    this.back = back;
    seen = new long[WORDS * n];
    now = new long[WORDS * n];
    next = new long[WORDS * n];
    front = new int[n];
    reached = new int[n];
  }

  /** Begins anew with as many parties from {@code first} on as there are starts. */
  void start(int first) {
    Arrays.fill(seen, 0);
    Arrays.fill(now, 0);
    frontEnd = 0;
    for (int start = 0; start < STARTS; start++) {
      int word = start / Long.SIZE;
      long bit = 1L << start;
      if (first + start < n) {
        int place = WORDS * (first + start) + word;
        now[place] = bit;
        seen[place] |= bit;
        front[frontEnd++] = first + start;
      } else {
        for (int place = word; place < seen.length; place += WORDS) {
          seen[place] |= bit; // a start that does not exist has been everywhere
        }
      }
    }
  }

  /** Goes one handover further and tells how many pairs of start and party are new. */
  long step() {
    return frontEnd > n / MANY ? ask() : tell();
  }

  private long ask() {
    long pairs = 0;
    int end = 0;
    for (int node = 0; node < n; node++) {
      int place = WORDS * node;
      long s0 = seen[place];
      long s1 = seen[place + 1];
      long s2 = seen[place + 2];
      long s3 = seen[place + 3];
      long a0 = s0;
      long a1 = s1;
      long a2 = s2;
      long a3 = s3;
      int until = back.until(node);
      for (int e = back.from(node); e < until && (a0 & a1 & a2 & a3) != -1; e++) {
        int other = WORDS * back.at(e);
        a0 |= now[other];
        a1 |= now[other + 1];
        a2 |= now[other + 2];
        a3 |= now[other + 3];
      }
      long fresh =
          Long.bitCount(a0 ^ s0)
              + Long.bitCount(a1 ^ s1)
              + Long.bitCount(a2 ^ s2)
              + Long.bitCount(a3 ^ s3);
      if (fresh > 0) {
        put(next, place, a0 ^ s0, a1 ^ s1, a2 ^ s2, a3 ^ s3);
        put(seen, place, a0, a1, a2, a3);
        reached[end++] = node;
        pairs += fresh;
      }
    }
    forgetFront();
    swap(end);
    return pairs;
  }

  private long tell() {
    int end = 0;
    for (int i = 0; i < frontEnd; i++) {
      int node = front[i];
      int place = WORDS * node;
      long b0 = now[place];
      long b1 = now[place + 1];
      long b2 = now[place + 2];
      long b3 = now[place + 3];
      for (int e = onward.from(node); e < onward.until(node); e++) {
        int other = WORDS * onward.at(e);
        if ((next[other] | next[other + 1] | next[other + 2] | next[other + 3]) == 0) {
          reached[end++] = onward.at(e);
        }
        next[other] |= b0;
        next[other + 1] |= b1;
        next[other + 2] |= b2;
        next[other + 3] |= b3;
      }
    }
    forgetFront();
    return settle(end);
  }

  /** Keeps of what was told only what is new. */
  private long settle(int told) {
    long pairs = 0;
    int end = 0;
    for (int i = 0; i < told; i++) {
      int node = reached[i];
      long fresh = 0;
      for (int place = WORDS * node; place < WORDS * (node + 1); place++) {
        next[place] &= ~seen[place];
        seen[place] |= next[place];
        fresh += Long.bitCount(next[place]);
      }
      if (fresh > 0) {
        reached[end++] = node;
        pairs += fresh;
      }
    }
    swap(end);
    return pairs;
  }

  private static void put(long[] bits, int place, long b0, long b1, long b2, long b3) {
    bits[place] = b0;
    bits[place + 1] = b1;
    bits[place + 2] = b2;
    bits[place + 3] = b3;
  }

  private void forgetFront() {
    for (int i = 0; i < frontEnd; i++) {
      put(now, WORDS * front[i], 0, 0, 0, 0);
    }
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
}
