package be.knooppunt.gaps.entity.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The k sets whose union weighs most (maximal covering, Church and ReVelle 1974). First the greedy
 * choice, at least 1 − 1/e of the best; then branch and bound over the sets in order of weight,
 * with the k heaviest gains left as the bound. When that takes more than a fixed amount of work the
 * best choice so far stands and is called not proven. Of equal choices the first one found counts.
 */
public final class MaximalCover {
  /** Elements looked at before a proof is given up; well under a second. */
  private static final long MOST_WORK = 30_000_000;

  private static final double ROUNDING = 1e-12;

  private final List<BitSet> sets;
  private final double[] weights;
  private List<Integer> best = List.of();
  private double bestWeight;
  private long work;

  /**
   * A choice of sets.
   *
   * @param sets positions of the chosen sets, ascending; none that adds nothing
   * @param weight of their union
   * @param proven true when no choice of so many sets weighs more
   */
  public record Chosen(List<Integer> sets, double weight, boolean proven) {
    /** Keeps its own copy. */
    public Chosen {
      sets = List.copyOf(sets);
    }
  }

  private MaximalCover(List<BitSet> sets, double[] weights) {
    this.sets = sets;
    this.weights = weights;
  }

  /**
   * Chooses at most so many sets.
   *
   * @param weights the weight of each element, 0 or more
   */
  public static Chosen of(List<BitSet> sets, double[] weights, int count) {
    MaximalCover search = new MaximalCover(sets, weights);
    BitSet all = new BitSet();
    sets.forEach(all::or);
    search.greedy(all, count);
    boolean proven = search.branch(0, all, new ArrayList<>(), 0, count);
    List<Integer> chosen = new ArrayList<>(search.best);
    Collections.sort(chosen);
    return new Chosen(chosen, search.bestWeight, proven);
  }

  /** The weight of a set of elements. */
  public static double weight(BitSet elements, double[] weights) {
    return elements.stream().mapToDouble(e -> weights[e]).sum();
  }

  private double gain(int set, BitSet left) {
    BitSet both = (BitSet) sets.get(set).clone();
    both.and(left);
    return weight(both, weights);
  }

  private void greedy(BitSet all, int count) {
    List<Integer> chosen = new ArrayList<>();
    BitSet left = (BitSet) all.clone();
    double total = 0;
    while (chosen.size() < count) {
      int heaviest = -1;
      double most = 0;
      for (int i = 0; i < sets.size(); i++) {
        double gain = gain(i, left);
        if (gain > most + ROUNDING) {
          most = gain;
          heaviest = i;
        }
      }
      if (heaviest < 0) {
        break;
      }
      chosen.add(heaviest);
      total += most;
      left.andNot(sets.get(heaviest));
    }
    best = chosen;
    bestWeight = total;
  }

  /** Looks at all choices from a position on; tells whether none was skipped for lack of steps. */
  private boolean branch(int from, BitSet left, List<Integer> chosen, double total, int count) {
    if (total > bestWeight + ROUNDING) {
      best = List.copyOf(chosen);
      bestWeight = total;
    }
    if (count == 0 || from == sets.size()) {
      return true;
    }
    work += (sets.size() - from) * (1L + left.length());
    if (work > MOST_WORK) {
      return false;
    }
    double[] gains = new double[sets.size() - from];
    for (int i = from; i < sets.size(); i++) {
      gains[i - from] = gain(i, left);
    }
    boolean whole = true;
    for (int i = from; i < sets.size(); i++) {
      if (total + heaviest(gains, i - from, count) <= bestWeight + ROUNDING) {
        break; // leaving out more only makes it lighter
      }
      if (gains[i - from] > 0) {
        BitSet rest = (BitSet) left.clone();
        rest.andNot(sets.get(i));
        chosen.add(i);
        whole &= branch(i + 1, rest, chosen, total + gains[i - from], count - 1);
        chosen.remove(chosen.size() - 1);
      }
    }
    return whole;
  }

  private static double heaviest(double[] gains, int from, int count) {
    double[] rest = Arrays.copyOfRange(gains, from, gains.length);
    Arrays.sort(rest);
    double sum = 0;
    for (int i = rest.length - 1; i >= Math.max(0, rest.length - count); i--) {
      sum += rest[i];
    }
    return sum;
  }
}
