package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;

/**
 * One search by breadth from a source, and how much of its shortest routes every party carries
 * (Brandes 2001). Counts of routes are fractions in binary: whole ones overflow. Not for two
 * threads at once; make one for each. A source costs O(n + m).
 *
 * <p>Parties are numbered anew in the order of a search from the one with most links, which keeps
 * neighbours near in memory. On the way back the share of a party is 0 until its whole level is
 * done; a link leads at most one level further, so a plain sum over a row holds the next level
 * only, and no distance has to be looked up.
 */
final class Dependencies {
  /** The rows of a graph under the new numbers; shared by threads. */
  static final class Rows {
    private final int[] start;
    private final int[] entry;
    private final int[] oldOf;

    private Rows(int[] start, int[] entry, int[] oldOf) {
      this.start = start;
      this.entry = entry;
      this.oldOf = oldOf;
    }

    /** Numbers the parties anew. */
    static Rows of(LinkGraph graph, Adjacency links) {
      int n = graph.size();
      int[] oldOf = order(n, graph.ties());
      int[] newOf = new int[n];
      for (int i = 0; i < n; i++) {
        newOf[oldOf[i]] = i;
      }
      int[] start = new int[n + 1];
      for (int i = 0; i < n; i++) {
        start[i + 1] = start[i] + links.count(oldOf[i]);
      }
      int[] entry = new int[start[n]];
      for (int i = 0; i < n; i++) {
        int at = start[i];
        for (int j = links.from(oldOf[i]); j < links.until(oldOf[i]); j++) {
          entry[at++] = newOf[links.at(j)];
        }
        Arrays.sort(entry, start[i], at);
      }
      return new Rows(start, entry, oldOf);
    }

    private static int[] order(int n, Adjacency ties) {
      int[] queue = new int[n];
      boolean[] seen = new boolean[n];
      int first = 0;
      for (int i = 1; i < n; i++) {
        first = ties.count(i) > ties.count(first) ? i : first;
      }
      int tail = 0;
      for (int root = -1; root < n; root++) {
        int from = root < 0 ? first : root;
        if (n == 0 || seen[from]) {
          continue;
        }
        int head = tail;
        seen[from] = true;
        queue[tail++] = from;
        while (head < tail) {
          int party = queue[head++];
          for (int i = ties.from(party); i < ties.until(party); i++) {
            int other = ties.at(i);
            if (!seen[other]) {
              seen[other] = true;
              queue[tail++] = other;
            }
          }
        }
      }
      return queue;
    }

    int size() {
      return oldOf.length;
    }

    /** Index of the first entry of a row; of the row after the last one, of the end. */
    int from(int row) {
      return start[row];
    }

    /** The entry at an index. */
    int at(int index) {
      return entry[index];
    }

    /** The number in the graph. */
    int oldOf(int party) {
      return oldOf[party];
    }
  }

  private final int[] start;
  private final int[] entry;
  private final int[] level;
  private final int[] queue;
  private final int[] levelStart;
  private final double[] routes;
  private final double[] share;
  private final double[] carried;

  Dependencies(Rows rows) {
    int n = rows.size();
    this.start = rows.start;
    this.entry = rows.entry;
    this.level = new int[n];
    this.queue = new int[n];
    this.levelStart = new int[n + 2];
    this.routes = new double[n];
    this.share = new double[n];
    this.carried = new double[n];
    Arrays.fill(level, -1);
  }

  /** Adds what each party carries of the routes from a source, under the new numbers. */
  void add(int source, double[] total) {
    int levels = forward(source);
    back(levels, total);
    for (int i = 0; i < levelStart[levels]; i++) {
      level[queue[i]] = -1;
      share[queue[i]] = 0;
    }
  }

  private int forward(int source) {
    queue[0] = source;
    level[source] = 0;
    routes[source] = 1;
    int head = 0;
    int tail = 1;
    int depth = 0;
    while (head < tail) {
      levelStart[depth] = head;
      int end = tail;
      depth++;
      for (; head < end; head++) {
        int party = queue[head];
        double here = routes[party];
        for (int i = start[party], until = start[party + 1]; i < until; i++) {
          int other = entry[i];
          int there = level[other];
          if (there == depth) {
            routes[other] += here;
          } else if (there < 0) {
            level[other] = depth;
            routes[other] = here;
            queue[tail++] = other;
          }
        }
      }
    }
    levelStart[depth] = tail;
    return depth;
  }

  private void back(int levels, double[] total) {
    for (int depth = levels - 1; depth > 0; depth--) {
      int from = levelStart[depth];
      int until = levelStart[depth + 1];
      if (depth < levels - 1) {
        for (int at = from; at < until; at++) {
          int party = queue[at];
          double sum = 0;
          for (int i = start[party], end = start[party + 1]; i < end; i++) {
            sum += share[entry[i]];
          }
          carried[at] = sum * routes[party];
        }
      } else {
        Arrays.fill(carried, from, until, 0);
      }
      for (int at = from; at < until; at++) {
        int party = queue[at];
        share[party] = (1 + carried[at]) / routes[party];
        total[party] += carried[at];
      }
    }
  }
}
