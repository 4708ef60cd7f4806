package be.knooppunt.network.entity;

import java.util.Arrays;

/**
 * For each of n things the numbers of what belongs to it, in two flat arrays (compressed sparse
 * rows). Immutable; reading a row allocates nothing.
 */
public final class Adjacency {
  private final int[] start;
  private final int[] entry;

  private Adjacency(int[] start, int[] entry) {
    this.start = start;
    this.entry = entry;
  }

  /**
   * Groups entries by row; within a row they keep their order.
   *
   * @param rows how many rows there are
   * @param rowOf the row of each entry, 0 to rows − 1
   * @return rows whose entries are the positions in {@code rowOf}
   */
  static Adjacency byRow(int rows, int[] rowOf) {
    int[] start = new int[rows + 1];
    for (int row : rowOf) {
      start[row + 1]++;
    }
    for (int row = 0; row < rows; row++) {
      start[row + 1] += start[row];
    }
    int[] next = Arrays.copyOf(start, rows);
    int[] entry = new int[rowOf.length];
    for (int position = 0; position < rowOf.length; position++) {
      entry[next[rowOf[position]]++] = position;
    }
    return new Adjacency(start, entry);
  }

  /**
   * Groups entries by row; within a row they keep their order.
   *
   * @param rows how many rows there are
   * @param rowOf the row of each entry, 0 to rows − 1
   * @param entries what belongs to the row at the same position of {@code rowOf}
   */
  public static Adjacency of(int rows, int[] rowOf, int[] entries) {
    return byRow(rows, rowOf).mapped(entries);
  }

  /** The same rows with each entry looked up in a table. */
  Adjacency mapped(int[] table) {
    int[] looked = new int[entry.length];
    for (int i = 0; i < entry.length; i++) {
      looked[i] = table[entry[i]];
    }
    return new Adjacency(start, looked);
  }

  /** Index of the first entry of a row. */
  public int from(int row) {
    return start[row];
  }

  /** Index after the last entry of a row. */
  public int until(int row) {
    return start[row + 1];
  }

  /** The entry at an index between {@link #from} and {@link #until}. */
  public int at(int index) {
    return entry[index];
  }

  /** How many entries a row has. */
  public int count(int row) {
    return start[row + 1] - start[row];
  }
}
