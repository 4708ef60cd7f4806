package be.knooppunt.compare.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.entity.Suppression.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  private static String shown(Suppression suppression, int size) {
    return String.join(
        " ",
        IntStream.range(0, size)
            .mapToObj(i -> suppression.find(i).map(String::valueOf).orElse("-"))
            .toList());
  }

  @Test
  void showsWhatIsFiveOrMore() {
    assertEquals("15 5 10", shown(Suppression.ofParts(15, List.of(5, 10)), 3));
  }

  @Test
  void hidesTheSecondSmallestWithTheSmallest() {
    assertEquals("40 - - 20", shown(Suppression.ofParts(40, List.of(3, 17, 20)), 4));
  }

  @Test
  void twoSmallPartsHideEachOtherUnlessTogetherTheyAreTooFew() {
    assertEquals("30 - - 23", shown(Suppression.ofParts(30, List.of(3, 4, 23)), 4));
    assertEquals("26 - - - 14", shown(Suppression.ofParts(26, List.of(1, 2, 9, 14)), 5));
    assertEquals("10 - - -", shown(Suppression.ofParts(10, List.of(10, 0, 0)), 4));
  }

  @Test
  void aWholeThatIsTooSmallHidesItsParts() {
    assertEquals("- - -", shown(Suppression.ofParts(4, List.of(1, 3)), 3));
  }

  @Test
  void whatIsNotKnownIsNeitherShownNorHidden() {
    Suppression made = Suppression.ofParts(20, Arrays.asList(8, null, 2));
    assertFalse(made.isShown(2));
    assertFalse(made.isHidden(2));
    assertEquals(Optional.empty(), made.find(2));
    assertTrue(made.isHidden(3));
    assertEquals("20 8 - -", shown(made, 4));
  }

  @Test
  void aDifferenceOfTwoDatesIsNotOfAFewPeople() {
    assertEquals("- 12", shown(Suppression.ofDates(List.of(9, 12)), 2));
    assertEquals("12 -", shown(Suppression.ofDates(List.of(12, 9)), 2));
    assertEquals("12 12", shown(Suppression.ofDates(List.of(12, 12)), 2));
    assertEquals("7 12", shown(Suppression.ofDates(List.of(7, 12)), 2));
    assertEquals("14 - 20 -", shown(Suppression.ofDates(List.of(14, 17, 20, 3)), 4));
  }

  @Test
  void sumsThatShareCountsGiveNothingAwayTogether() {
    // two rows and two columns: one small cell would follow from its row, its column, or both
    List<Integer> table = List.of(3, 20, 23, 30, 40, 70, 33, 60, 93);
    List<Sum> sums =
        List.of(
            new Sum(2, List.of(0, 1)),
            new Sum(5, List.of(3, 4)),
            new Sum(8, List.of(6, 7)),
            new Sum(6, List.of(0, 3)),
            new Sum(7, List.of(1, 4)),
            new Sum(8, List.of(2, 5)));
    Suppression made = Suppression.of(table, sums);
    assertFalse(made.isShown(0));
    assertEquals(Set.of(), told(made, table, sums));
    assertTrue(made.isShown(8), "the whole stays");
  }

  /** A whole, its parts, and the parts of those. */
  record Tree(List<List<Integer>> leaves) {
    List<Integer> counts() {
      List<Integer> counts = new ArrayList<>();
      counts.add(leaves.stream().flatMap(List::stream).mapToInt(i -> i).sum());
      leaves.forEach(part -> counts.add(part.stream().mapToInt(i -> i).sum()));
      leaves.forEach(counts::addAll);
      return counts;
    }

    List<Sum> sums() {
      List<Sum> sums = new ArrayList<>();
      sums.add(new Sum(0, IntStream.rangeClosed(1, leaves.size()).boxed().toList()));
      int next = leaves.size() + 1;
      for (int part = 0; part < leaves.size(); part++) {
        int size = leaves.get(part).size();
        sums.add(new Sum(part + 1, IntStream.range(next, next + size).boxed().toList()));
        next += size;
      }
      return sums;
    }
  }

  @Provide
  Arbitrary<Tree> trees() {
    return Arbitraries.integers()
        .between(0, 30)
        .list()
        .ofMinSize(2)
        .ofMaxSize(5)
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .map(Tree::new);
  }

  @Property(seed = "20261122", tries = 2000)
  void nothingHiddenFollowsFromWhatIsShown(@ForAll("trees") Tree tree) {
    List<Integer> counts = tree.counts();
    Suppression made = Suppression.of(counts, tree.sums());
    for (int i = 0; i < counts.size(); i++) {
      assertTrue(made.isShown(i) != made.isHidden(i));
      assertTrue(!made.isShown(i) || counts.get(i) >= Suppression.LEAST);
    }
    assertEquals(Set.of(), told(made, counts, tree.sums()), () -> counts + "");
    boolean anySmall = counts.stream().anyMatch(count -> count < Suppression.LEAST);
    assertTrue(anySmall || IntStream.range(0, counts.size()).allMatch(made::isShown));
    Suppression again = Suppression.of(counts, tree.sums());
    assertEquals(shown(made, counts.size()), shown(again, counts.size()));
  }

  @Provide
  Arbitrary<List<Integer>> dates() {
    return Arbitraries.integers().between(0, 40).list().ofMinSize(2).ofMaxSize(8);
  }

  @Property(seed = "20261122", tries = 2000)
  void noTwoDatesAreAFewPeopleApart(@ForAll("dates") List<Integer> counts) {
    Suppression made = Suppression.ofDates(counts);
    for (int a = 0; a < counts.size(); a++) {
      for (int b = 0; b < counts.size(); b++) {
        int apart = Math.abs(counts.get(a) - counts.get(b));
        assertTrue(!made.isShown(a) || !made.isShown(b) || apart == 0 || apart >= 5);
      }
    }
    int largest = counts.indexOf(counts.stream().max(Integer::compare).orElseThrow());
    assertEquals(counts.get(largest) >= 5, made.isShown(largest), "no more than it has to");
  }

  /**
   * What a reader can work out by filling in sums one after the other, and by comparing wholes with
   * what is shown of them; written apart from what it tests.
   */
  private static Set<Integer> told(
      Suppression made, List<? extends @Nullable Integer> counts, List<Sum> sums) {
    Set<Integer> known = new HashSet<>();
    for (int i = 0; i < counts.size(); i++) {
      if (made.isShown(i)) {
        known.add(i);
      }
    }
    Set<Integer> found = new HashSet<>();
    boolean goesOn = true;
    while (goesOn) {
      goesOn = false;
      for (Sum sum : sums) {
        List<Integer> all = new ArrayList<>(sum.parts());
        all.add(sum.whole());
        List<Integer> open = all.stream().filter(i -> !known.contains(i)).toList();
        if (open.size() == 1) {
          goesOn = true;
          found.addAll(open);
          known.addAll(open);
        } else if (!open.isEmpty() && !open.contains(sum.whole()) && rest(counts, sum, known) < 5) {
          found.addAll(open);
        }
      }
    }
    return found;
  }

  private static int rest(List<? extends @Nullable Integer> counts, Sum sum, Set<Integer> known) {
    int rest = value(counts, sum.whole());
    for (int part : sum.parts()) {
      rest -= known.contains(part) ? value(counts, part) : 0;
    }
    return rest;
  }

  private static int value(List<? extends @Nullable Integer> counts, int position) {
    Integer count = counts.get(position);
    return count == null ? 0 : count;
  }
}
