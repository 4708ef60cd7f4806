package be.knooppunt.compare.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which counts of people may be shown. A count under {@link #LEAST} never is; nor is another one
 * from which it would follow by adding or subtracting what is shown: then the next smallest is
 * hidden too. A function of the counts alone, so that every page, file and answer hides the same.
 */
public final class Suppression {
  /** The smallest count of people that is shown. */
  public static final int LEAST = 5;

  private static final double NOTHING = 1e-9;

  private final List<@Nullable Integer> counts;
  private final List<Sum> sums;
  private final BitSet hidden = new BitSet();

  /**
   * Says that a count is the sum of others.
   *
   * @param whole the position of the sum
   * @param parts the positions of what it is the sum of
   */
  public record Sum(int whole, List<Integer> parts) {
    /** Keeps its own copy. */
    public Sum {
      parts = List.copyOf(parts);
    }

    /** The parts first: of two counts that are equal the whole stays. */
    private Stream<Integer> all() {
      return Stream.concat(parts.stream(), Stream.of(whole));
    }
  }

  private Suppression(List<? extends @Nullable Integer> counts, List<Sum> sums) {
    this.counts = new ArrayList<>(counts);
    this.sums = List.copyOf(sums);
  }

  /**
   * Decides about counts.
   *
   * @param counts of people; null where one is not known
   * @param sums what a reader knows of them: wholes and their parts, a later date and what came
   *     since the earlier one
   */
  public static Suppression of(List<? extends @Nullable Integer> counts, List<Sum> sums) {
    Suppression made = new Suppression(counts, sums);
    made.hideSmall();
    made.hideWhatTells();
    return made;
  }

  /** Decides about a whole, at position 0, and its parts after it. */
  public static Suppression ofParts(
      @Nullable Integer whole, List<? extends @Nullable Integer> parts) {
    List<@Nullable Integer> counts = new ArrayList<>();
    counts.add(whole);
    counts.addAll(parts);
    List<Integer> positions = IntStream.rangeClosed(1, parts.size()).boxed().toList();
    return of(counts, List.of(new Sum(0, positions)));
  }

  /**
   * Decides about the same count on several dates. Between two that are shown there is no
   * difference, or one of at least {@link #LEAST} people; the smaller of two is hidden.
   */
  public static Suppression ofDates(List<? extends @Nullable Integer> counts) {
    Suppression made = of(counts, List.of());
    List<Integer> largestFirst =
        made.shown(IntStream.range(0, counts.size()).boxed())
            .sorted(Comparator.comparing(made::count).reversed())
            .toList();
    for (int position : largestFirst) {
      boolean tells =
          largestFirst.stream()
              .filter(made::isShown)
              .mapToInt(other -> made.count(other) - made.count(position))
              .anyMatch(difference -> difference > 0 && difference < LEAST);
      made.hidden.set(position, tells);
    }
    return made;
  }

  /** Tells whether the count at a position is known and may be shown. */
  public boolean isShown(int position) {
    return counts.get(position) != null && !hidden.get(position);
  }

  /** Tells whether it is known and is not shown. */
  public boolean isHidden(int position) {
    return hidden.get(position);
  }

  /** The count at a position when it may be shown. */
  public Optional<Integer> find(int position) {
    return isShown(position) ? Optional.of(count(position)) : Optional.empty();
  }

  private int count(int position) {
    Integer count = counts.get(position);
    return count == null ? 0 : count;
  }

  private Stream<Integer> shown(Stream<Integer> positions) {
    return positions.filter(this::isShown);
  }

  private void hideSmall() {
    for (int i = 0; i < counts.size(); i++) {
      Integer count = counts.get(i);
      hidden.set(i, count != null && count < LEAST);
    }
  }

  /** Each turn hides one more, so that it ends. */
  private void hideWhatTells() {
    Optional<Integer> next = next();
    while (next.isPresent()) {
      hidden.set(next.get());
      next = next();
    }
  }

  private Optional<Integer> next() {
    Optional<Integer> ofOneSum =
        sums.stream().filter(this::tells).flatMap(sum -> smallest(sum.all()).stream()).findFirst();
    return ofOneSum.or(
        () -> told().stream().boxed().flatMap(position -> around(position).stream()).findFirst());
  }

  /** One sum alone gives something away: its only hidden count, or a rest of too few people. */
  private boolean tells(Sum sum) {
    List<Integer> unseen = sum.all().filter(position -> !isShown(position)).toList();
    if (unseen.isEmpty()) {
      return false;
    }
    int rest = count(sum.whole()) - shown(sum.parts().stream()).mapToInt(this::count).sum();
    return (unseen.size() == 1 && isHidden(unseen.get(0)))
        || (isShown(sum.whole()) && rest < LEAST);
  }

  private Optional<Integer> smallest(Stream<Integer> positions) {
    return shown(positions).min(Comparator.comparing(this::count));
  }

  /** What to hide for a count that follows from several sums together. */
  private Optional<Integer> around(int position) {
    return smallest(
            sums.stream().filter(sum -> sum.all().anyMatch(p -> p == position)).flatMap(Sum::all))
        .or(() -> smallest(sums.stream().flatMap(Sum::all)));
  }

  /** The hidden counts that the sums together leave only one value. */
  private BitSet told() {
    List<Integer> unseen =
        sums.stream()
            .flatMap(Sum::all)
            .filter(position -> !isShown(position))
            .distinct()
            .sorted()
            .toList();
    BitSet told = new BitSet();
    for (double[] row : reduced(unseen)) {
      List<Integer> left =
          IntStream.range(0, row.length)
              .filter(column -> Math.abs(row[column]) > NOTHING)
              .boxed()
              .toList();
      if (left.size() == 1 && isHidden(unseen.get(left.get(0)))) {
        told.set(unseen.get(left.get(0)));
      }
    }
    return told;
  }

  /** The sums as equations of what is not seen, each variable left in as few as can be. */
  private List<double[]> reduced(List<Integer> unseen) {
    List<double[]> rows =
        sums.stream()
            .map(
                sum -> {
                  double[] row = new double[unseen.size()];
                  sum.parts().forEach(part -> add(row, unseen.indexOf(part), 1));
                  add(row, unseen.indexOf(sum.whole()), -1);
                  return row;
                })
            .collect(Collectors.toCollection(ArrayList::new));
    int done = 0;
    for (int column = 0; column < unseen.size() && done < rows.size(); column++) {
      int pivot = done;
      while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) <= NOTHING) {
        pivot++;
      }
      if (pivot < rows.size()) {
        Collections.swap(rows, done, pivot);
        eliminate(rows, done, column);
        done++;
      }
    }
    return rows;
  }

  private static void add(double[] row, int column, double value) {
    if (column >= 0) {
      row[column] += value;
    }
  }

  private static void eliminate(List<double[]> rows, int by, int column) {
    double[] pivot = rows.get(by);
    double first = pivot[column];
    for (int i = 0; i < pivot.length; i++) {
      pivot[i] /= first;
    }
    for (int other = 0; other < rows.size(); other++) {
      double[] row = rows.get(other);
      double times = row[column];
      if (other != by && Math.abs(times) > NOTHING) {
        for (int i = 0; i < row.length; i++) {
          row[i] -= times * pivot[i];
        }
      }
    }
  }
}
