package be.knooppunt.gaps.entity.measures;

/**
 * How many links run from each sector to each, as a table of counts. Of arcs: row is the sender. Of
 * ties: a tie counts once, in both cells when it lies between two sectors, so that the table is
 * symmetric. Time O(n + m). Source: Newman 2003, Mixing patterns in networks.
 */
public final class MixingMatrix {
  private final long[] sizes;
  private final long[][] arcs;
  private final long[][] ties;

  private MixingMatrix(long[] sizes, long[][] arcs, long[][] ties) {
    this.sizes = sizes;
    this.arcs = arcs;
    this.ties = ties;
  }

  /**
   * Counts the links of a graph.
   *
   * @param groups the sector of each party, from 0
   */
  public static MixingMatrix of(LinkGraph graph, int[] groups) {
    int count = 0;
    for (int group : groups) {
      count = Math.max(count, group + 1);
    }
    long[] sizes = new long[count];
    long[][] arcs = new long[count][count];
    long[][] ties = new long[count][count];
    for (int party = 0; party < graph.size(); party++) {
      int group = groups[party];
      sizes[group]++;
      for (int i = graph.out().from(party); i < graph.out().until(party); i++) {
        arcs[group][groups[graph.out().at(i)]]++;
      }
      for (int i = graph.ties().from(party); i < graph.ties().until(party); i++) {
        ties[group][groups[graph.ties().at(i)]]++;
      }
    }
    for (int group = 0; group < count; group++) {
      ties[group][group] /= 2;
    }
    return new MixingMatrix(sizes, arcs, ties);
  }

  /** How many sectors there are, those without parties included. */
  public int size() {
    return sizes.length;
  }

  /** How many parties a sector has. */
  public long parties(int group) {
    return sizes[group];
  }

  /** Arcs from a sector to a sector. */
  public long arcs(int from, int to) {
    return arcs[from][to];
  }

  /** Ties between two sectors, or within one. */
  public long ties(int a, int b) {
    return ties[a][b];
  }

  /** Sizes of all sectors. */
  long[] sizes() {
    return sizes.clone();
  }

  /** How many arcs leave the parties of a sector. */
  long outEnds(int group) {
    long ends = 0;
    for (long count : arcs[group]) {
      ends += count;
    }
    return ends;
  }

  /** How many arcs arrive at the parties of a sector. */
  long inEnds(int group) {
    long ends = 0;
    for (long[] row : arcs) {
      ends += row[group];
    }
    return ends;
  }

  /** How many ends of ties are at the parties of a sector; a tie within has both its ends there. */
  long tieEnds(int group) {
    long ends = ties[group][group];
    for (long count : ties[group]) {
      ends += count;
    }
    return ends;
  }
}
