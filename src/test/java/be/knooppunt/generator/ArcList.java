package be.knooppunt.generator;

import java.util.Arrays;

/** Arcs between services, each once, in the order in which they were drawn. */
final class ArcList {
  private long[] slots = new long[1 << 12];
  private int[] from = new int[1 << 10];
  private int[] to = new int[1 << 10];
  private int size;

  /** Adds an arc unless it is there already or leads to itself. */
  void link(int a, int b) {
    if (a == b || !note(((long) a << 32 | b) + 1)) {
      return;
    }
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
    }
    from[size] = a;
    to[size++] = b;
  }

  /** Adds an arc and the one back. */
  void linkBoth(int a, int b) {
    link(a, b);
    link(b, a);
  }

  /** Open addressing; 0 is an empty slot. */
  private boolean note(long key) {
    if (2 * size >= slots.length) {
      long[] before = slots;
      slots = new long[4 * before.length];
      for (long known : before) {
        if (known != 0) {
          slots[slot(known)] = known;
        }
      }
    }
    int slot = slot(key);
    boolean isNew = slots[slot] == 0;
    slots[slot] = key;
    return isNew;
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  int size() {
    return size;
  }

  int from(int arc) {
    return from[arc];
  }

  int to(int arc) {
    return to[arc];
  }

  /** Every pair that an arc joins in one direction or the other, smaller number first, once. */
  long[] pairs() {
    long[] pairs = new long[size];
    for (int i = 0; i < size; i++) {
      pairs[i] = (long) Math.min(from[i], to[i]) << 32 | Math.max(from[i], to[i]);
    }
    return Arrays.stream(pairs).sorted().distinct().toArray();
  }
}
