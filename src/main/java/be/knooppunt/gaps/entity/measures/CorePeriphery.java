package be.knooppunt.gaps.entity.measures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The dense heart of a network and who is outside it: the core for which the ties are most like the
 * ideal picture, as a correlation over all pairs. Two pictures: a pair is tied if either is in the
 * core, or core pairs are tied and pairs outside are not, core to outside being left aside. Source:
 * Borgatti and Everett 1999.
 *
 * <p>Up to 20 parties every core is tried, 2^n steps of O(1). Above that a seeded search, which is
 * not proven to find the best: sweeps of O(n + m), at most 50 for each start.
 */
public final class CorePeriphery {
  /** What is taken as the ideal. */
  public enum Picture {
    /** A pair is tied if either is in the core. */
    EITHER,
    /** Pairs in the core are tied, pairs outside are not; the pairs between are left aside. */
    BOTH
  }

  private static final int EXACT = 20;
  private static final int STARTS = 10;
  private static final int STARTS_UP_TO = 5_000;
  private static final int SWEEPS = 50;
  private static final double SAME = 1e-12;

  private final Value correlation;
  private final int[] core;
  private final boolean isProven;
  private final long tied;

  private CorePeriphery(Value correlation, int[] core, boolean isProven, long tied) {
    this.correlation = correlation;
    this.core = core;
    this.isProven = isProven;
    this.tied = tied;
  }

  /** How like the picture, −1 to 1; not defined without ties, or if all are tied. */
  public Value correlation() {
    return correlation;
  }

  /** The parties of the core, ascending; the fewest, when several cores fit as well. */
  public int[] core() {
    return core.clone();
  }

  /** Tells whether no other core fits better. */
  public boolean isProven() {
    return isProven;
  }

  /** How many cores fit as well, this one included; 0 when not proven. */
  public long tied() {
    return tied;
  }

  /** Finds the core; the seed matters above 20 parties only. */
  public static CorePeriphery of(LinkGraph graph, Picture picture, long seed, Progress progress) {
    long n = graph.size();
    long m = graph.tieCount();
    Undefined because = null;
    if (n < 2) {
      because = Undefined.TOO_FEW_PARTIES;
    } else if (m == 0) {
      because = Undefined.NO_LINKS;
    } else if (m == n * (n - 1) / 2) {
      because = Undefined.ALL_LINKED;
    }
    if (because != null) {
      return new CorePeriphery(Value.undefined(because), new int[0], true, 0);
    }
    Search search = new Search(graph, picture);
    return n <= EXACT ? search.all() : search.climb(seed, progress);
  }

  /** A core that changes by one party at a time, with the counts that its correlation needs. */
  private static final class Search {
    private final LinkGraph graph;
    private final Picture picture;
    private final int n;
    private final boolean[] isCore;
    private final int[] tiesToCore;
    private long size;
    private long inside;
    private long outside;

    Search(LinkGraph graph, Picture picture) {
      this.graph = graph;
      this.picture = picture;
      this.n = graph.size();
      this.isCore = new boolean[n];
      this.tiesToCore = new int[n];
      this.outside = graph.tieCount();
    }

    void flip(int party) {
      int toCore = tiesToCore[party];
      int toOthers = graph.ties().count(party) - toCore;
      int step = isCore[party] ? -1 : 1;
      inside += (long) step * toCore;
      outside -= (long) step * toOthers;
      size += step;
      isCore[party] = !isCore[party];
      for (int i = graph.ties().from(party); i < graph.ties().until(party); i++) {
        tiesToCore[graph.ties().at(i)] += step;
      }
    }

    /** The correlation of a core; −2 when it is not defined. */
    double fit(long size, long inside, long outside) {
      double corePairs = size * (size - 1.0) / 2;
      double others = (n - size) * (n - size - 1.0) / 2;
      double pairs;
      double ideal;
      double ties;
      double both;
      if (picture == Picture.EITHER) {
        pairs = n * (n - 1.0) / 2;
        ideal = pairs - others;
        ties = graph.tieCount();
        both = ties - outside;
      } else {
        pairs = corePairs + others;
        ideal = corePairs;
        ties = inside + outside;
        both = inside;
      }
      double spread = ties * (pairs - ties) * ideal * (pairs - ideal);
      return spread <= 0 ? -2 : (pairs * both - ties * ideal) / Math.sqrt(spread);
    }

    double fit() {
      return fit(size, inside, outside);
    }

    double fitAfter(int party) {
      int toCore = tiesToCore[party];
      int toOthers = graph.ties().count(party) - toCore;
      int step = isCore[party] ? -1 : 1;
      return fit(size + step, inside + (long) step * toCore, outside - (long) step * toOthers);
    }

    CorePeriphery all() {
      double best = -2;
      long tied = 0;
      int chosen = 0;
      int core = 0;
      for (int step = 1; step < 1 << n; step++) {
        int party = Integer.numberOfTrailingZeros(step);
        flip(party);
        core ^= 1 << party;
        double fit = fit();
        if (fit == -2) {
          continue;
        }
        if (fit > best + SAME) {
          best = fit;
          tied = 1;
          chosen = core;
        } else if (fit > best - SAME) {
          tied++;
          int fewer = Integer.bitCount(core) - Integer.bitCount(chosen);
          chosen = fewer < 0 || fewer == 0 && core < chosen ? core : chosen;
        }
      }
      int found = chosen;
      int[] members = IntStream.range(0, n).filter(i -> (found >> i & 1) == 1).toArray();
      Value correlation = best == -2 ? Value.undefined(Undefined.NO_SPREAD) : Value.of(best);
      return new CorePeriphery(correlation, members, true, tied);
    }

    CorePeriphery climb(long seed, Progress progress) {
      Draws draws = new Draws(seed);
      boolean[] start = byDegree();
      boolean[] best = start;
      double highest = -2;
      int starts = n <= STARTS_UP_TO ? STARTS : 1;
      for (int run = 0; run < starts; run++) {
        become(start);
        for (int party = 0; party < n && run > 0; party++) {
          if (draws.fraction() < 0.1) {
            flip(party);
          }
        }
        double reached = sweep(draws.order(n), progress);
        if (reached > highest + SAME) {
          highest = reached;
          best = isCore.clone();
        }
      }
      boolean[] found = best;
      int[] members = IntStream.range(0, n).filter(i -> found[i]).toArray();
      return new CorePeriphery(Value.of(highest), members, false, 0);
    }

    private void become(boolean[] core) {
      for (int party = 0; party < n; party++) {
        if (isCore[party] != core[party]) {
          flip(party);
        }
      }
    }

    /** The best core of the parties with most ties, for any size of it. */
    private boolean[] byDegree() {
      int[] order =
          IntStream.range(0, n)
              .boxed()
              .sorted(Comparator.comparingInt(i -> -graph.ties().count(i)))
              .mapToInt(Integer::intValue)
              .toArray();
      int most = 0;
      double best = -2;
      for (int i = 0; i < n; i++) {
        flip(order[i]);
        if (fit() > best + SAME) {
          best = fit();
          most = i + 1;
        }
      }
      boolean[] core = new boolean[n];
      Arrays.stream(order).limit(most).forEach(i -> core[i] = true);
      return core;
    }

    private double sweep(int[] order, Progress progress) {
      double reached = fit();
      boolean isBetter = true;
      for (int sweep = 0; sweep < SWEEPS && isBetter; sweep++) {
        progress.reached((double) sweep / SWEEPS);
        isBetter = false;
        for (int party : order) {
          double after = fitAfter(party);
          if (after > reached + SAME) {
            flip(party);
            reached = after;
            isBetter = true;
          }
        }
      }
      return reached;
    }
  }
}
