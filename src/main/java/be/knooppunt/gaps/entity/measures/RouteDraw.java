package be.knooppunt.gaps.entity.measures;

import be.knooppunt.gaps.entity.measures.Dependencies.Rows;
import java.util.Arrays;

/**
 * Draws one of the shortest routes between two parties, each as likely. Searches from both ends, a
 * level at a time at the end with fewer links to look at, until they meet; on networks that spread
 * fast that looks at a small part of the links. Not for two threads at once; make one for each.
 */
final class RouteDraw {
  /** What has been seen from one end. */
  private static final class End {
    private final Rows rows;
    private final int[] level;
    private final double[] routes;
    private final int[] queue;
    private int from;
    private int until;
    private int depth;

    End(Rows rows) {
      int n = rows.size();
      this.rows = rows;
      this.level = new int[n];
      this.routes = new double[n];
      this.queue = new int[n];
      Arrays.fill(level, -1);
    }

    void begin(int party) {
      for (int i = 0; i < until; i++) {
        level[queue[i]] = -1;
      }
      queue[0] = party;
      level[party] = 0;
      routes[party] = 1;
      from = 0;
      until = 1;
      depth = 0;
    }

    /** How many links the next level has to be looked for in. */
    long links() {
      long links = 0;
      for (int i = from; i < until; i++) {
        links += rows.from(queue[i] + 1) - rows.from(queue[i]);
      }
      return links;
    }

    void step() {
      int end = until;
      depth++;
      for (; from < end; from++) {
        int party = queue[from];
        for (int i = rows.from(party); i < rows.from(party + 1); i++) {
          int other = rows.at(i);
          if (level[other] < 0) {
            level[other] = depth;
            routes[other] = routes[party];
            queue[until++] = other;
          } else if (level[other] == depth) {
            routes[other] += routes[party];
          }
        }
      }
    }
  }

  private final End ahead;
  private final End back;
  private final int[] passed;

  /**
   * Makes a draw.
   *
   * @param out where each party leads to
   * @param in who leads to each party, under the same numbers
   */
  RouteDraw(Rows out, Rows in) {
    this.ahead = new End(out);
    this.back = new End(in);
    this.passed = new int[out.size()];
  }

  /** Counts the parties between the ends of a route; none when there is no route. */
  void draw(int source, int target, Draws draws, long[] counts) {
    int passes = passed(source, target, draws);
    for (int i = 0; i < passes; i++) {
      counts[passed[i]]++;
    }
  }

  private int passed(int source, int target, Draws draws) {
    ahead.begin(source);
    back.begin(target);
    while (true) {
      boolean isAhead = ahead.links() <= back.links();
      End moving = isAhead ? ahead : back;
      End other = isAhead ? back : ahead;
      moving.step();
      if (moving.from == moving.until) {
        return 0;
      }
      double met = 0;
      for (int i = moving.from; i < moving.until; i++) {
        int party = moving.queue[i];
        met += other.level[party] >= 0 ? moving.routes[party] * other.routes[party] : 0;
      }
      if (met > 0) {
        int middle = meeting(moving, other, draws.fraction() * met);
        int passes = 0;
        if (middle != source && middle != target) {
          passed[passes++] = middle;
        }
        passes = walk(ahead, back.rows, middle, draws, passes);
        return walk(back, ahead.rows, middle, draws, passes);
      }
    }
  }

  private static int meeting(End moving, End other, double drawn) {
    double left = drawn;
    int last = -1;
    for (int i = moving.from; i < moving.until; i++) {
      int party = moving.queue[i];
      if (other.level[party] >= 0) {
        last = party;
        left -= moving.routes[party] * other.routes[party];
        if (left < 0) {
          break;
        }
      }
    }
    return last;
  }

  /** Walks from the middle to one end, each shortest way as likely. */
  private int walk(End end, Rows towards, int middle, Draws draws, int before) {
    int passes = before;
    int party = middle;
    for (int level = end.level[middle] - 1; level > 0; level--) {
      double left = draws.fraction() * end.routes[party];
      int chosen = -1;
      for (int i = towards.from(party); i < towards.from(party + 1) && left >= 0; i++) {
        int other = towards.at(i);
        if (end.level[other] == level) {
          chosen = other;
          left -= end.routes[other];
        }
      }
      party = chosen;
      passed[passes++] = party;
    }
    return passes;
  }
}
