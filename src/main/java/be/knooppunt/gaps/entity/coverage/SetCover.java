package be.knooppunt.gaps.entity.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The fewest sets whose union takes in what must be covered (minimum set cover). First the greedy
 * choice, at most H(n) times as many as needed; then branch and bound, which branches on the
 * element that fewest sets contain and stops below a bound from the largest set left. When that
 * takes more than a fixed amount of work the greedy choice stands and is called not proven. Of
 * equal choices the first one found counts, so that the answer is always the same.
 */
public final class SetCover {
  /** Elements looked at before a proof is given up; well under a second. */
  private static final long MOST_WORK = 100_000_000;

  private final List<BitSet> sets;
  private List<Integer> best = List.of();
  private long work;

  /**
   * A choice of sets.
   *
   * @param sets positions of the chosen sets, ascending
   * @param proven true when fewer sets will not do
   */
  public record Chosen(List<Integer> sets, boolean proven) {
    /** Keeps its own copy. */
    public Chosen {
      sets = List.copyOf(sets);
    }
  }

  private SetCover(List<BitSet> sets) {
    this.sets = sets;
  }

  /**
   * Chooses sets.
   *
   * @param wanted what must be covered; what no set contains is left out
   */
  public static Chosen of(List<BitSet> sets, BitSet wanted) {
    BitSet coverable = new BitSet();
    sets.forEach(coverable::or);
    coverable.and(wanted);
    SetCover search = new SetCover(sets);
    search.best = search.greedy(coverable);
    boolean proven = search.branch(coverable, new ArrayList<>());
    List<Integer> chosen = new ArrayList<>(search.best);
    Collections.sort(chosen);
    return new Chosen(chosen, proven);
  }

  private record Gain(int set, int elements) {}

  /** What a set adds only becomes less, so that only the first of the queue is counted again. */
  private List<Integer> greedy(BitSet wanted) {
    PriorityQueue<Gain> queue =
        new PriorityQueue<>(
            Comparator.comparingInt((Gain gain) -> -gain.elements()).thenComparing(Gain::set));
    for (int i = 0; i < sets.size(); i++) {
      queue.add(new Gain(i, common(sets.get(i), wanted).cardinality()));
    }
    List<Integer> chosen = new ArrayList<>();
    BitSet left = (BitSet) wanted.clone();
    while (!left.isEmpty()) {
      Gain first = queue.remove();
      int now = common(sets.get(first.set()), left).cardinality();
      if (now < first.elements()) {
        queue.add(new Gain(first.set(), now));
      } else {
        chosen.add(first.set());
        left.andNot(sets.get(first.set()));
      }
    }
    return chosen;
  }

  private static BitSet common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  /** Tells whether the whole tree below was looked at. */
  private boolean branch(BitSet left, List<Integer> chosen) {
    if (left.isEmpty()) {
      if (chosen.size() < best.size()) {
        best = List.copyOf(chosen);
      }
      return true;
    }
    work += (long) sets.size() * (1 + left.length());
    if (work > MOST_WORK) {
      return false;
    }
    int most = 0;
    int[] holders = new int[left.length()];
    for (BitSet set : sets) {
      BitSet both = common(set, left);
      most = Math.max(most, both.cardinality());
      both.stream().forEach(e -> holders[e]++);
    }
    int fewestMore = (left.cardinality() + most - 1) / most;
    if (chosen.size() + fewestMore >= best.size()) {
      return true;
    }
    int rarest = left.stream().reduce((a, b) -> holders[b] < holders[a] ? b : a).orElseThrow();
    boolean whole = true;
    for (int i = 0; i < sets.size() && work <= MOST_WORK; i++) {
      if (sets.get(i).get(rarest)) {
        BitSet rest = (BitSet) left.clone();
        rest.andNot(sets.get(i));
        chosen.add(i);
        whole &= branch(rest, chosen);
        chosen.remove(chosen.size() - 1);
      }
    }
    return whole && work <= MOST_WORK;
  }
}
