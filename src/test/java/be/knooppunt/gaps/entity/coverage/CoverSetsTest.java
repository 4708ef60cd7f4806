package be.knooppunt.gaps.entity.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Set cover and maximal covering against published values and against all choices. */
class CoverSetsTest {
  private static BitSet set(int... elements) {
    BitSet set = new BitSet();
    IntStream.of(elements).forEach(set::set);
    return set;
  }

  @Test
  void greedyWouldTakeThreeWhereTwoDo() {
    List<BitSet> sets = List.of(set(0, 1, 2, 3), set(0, 1, 4), set(2, 3, 5));
    assertEquals(
        new SetCover.Chosen(List.of(1, 2), true), SetCover.of(sets, set(0, 1, 2, 3, 4, 5)));
  }

  @Test
  void whatNoSetContainsIsLeftOut() {
    assertEquals(
        new SetCover.Chosen(List.of(0), true), SetCover.of(List.of(set(0), set(2)), set(0, 1)));
    assertEquals(new SetCover.Chosen(List.of(), true), SetCover.of(List.of(), set(0)));
  }

  @Test
  void twoWhereTheHeaviestIsInTheWay() {
    List<BitSet> sets = List.of(set(0, 1, 2, 3), set(0, 1, 4), set(2, 3, 5));
    double[] weights = {1, 1, 1, 1, 1, 1};
    assertEquals(
        new MaximalCover.Chosen(List.of(1, 2), 6, true), MaximalCover.of(sets, weights, 2));
    assertEquals(new MaximalCover.Chosen(List.of(0), 4, true), MaximalCover.of(sets, weights, 1));
    weights[5] = 10;
    assertEquals(new MaximalCover.Chosen(List.of(2), 12, true), MaximalCover.of(sets, weights, 1));
    assertEquals(new MaximalCover.Chosen(List.of(), 0, true), MaximalCover.of(sets, weights, 0));
  }

  @Test
  void bothAreTheBestOfAllChoices() {
    Random random = new Random(46);
    for (int round = 0; round < 300; round++) {
      int elements = 1 + random.nextInt(9);
      List<BitSet> sets = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(7); i++) {
        sets.add(BitSet.valueOf(new long[] {random.nextInt(1 << elements)}));
      }
      double[] weights = random.doubles(elements).toArray();
      BitSet all = new BitSet();
      sets.forEach(all::or);
      int fewest = sets.size();
      int k = 1 + random.nextInt(3);
      double most = 0;
      for (int choice = 0; choice < 1 << sets.size(); choice++) {
        BitSet union = new BitSet();
        BitSet.valueOf(new long[] {choice}).stream().forEach(i -> union.or(sets.get(i)));
        if (union.equals(all)) {
          fewest = Math.min(fewest, Integer.bitCount(choice));
        }
        if (Integer.bitCount(choice) <= k) {
          most = Math.max(most, MaximalCover.weight(union, weights));
        }
      }
      SetCover.Chosen cover = SetCover.of(sets, all);
      assertTrue(cover.proven());
      assertEquals(fewest, cover.sets().size());
      MaximalCover.Chosen heaviest = MaximalCover.of(sets, weights, k);
      assertTrue(heaviest.proven());
      assertTrue(heaviest.sets().size() <= k);
      assertEquals(most, heaviest.weight(), 1e-9);
    }
  }

  @Test
  void tooManyChoicesAreSaidNotToBeProven() {
    Random random = new Random(1);
    List<BitSet> sets = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      BitSet set = new BitSet();
      random.ints(12, 0, 400).forEach(set::set);
      sets.add(set);
    }
    BitSet all = new BitSet();
    sets.forEach(all::or);
    SetCover.Chosen cover = SetCover.of(sets, all);
    assertFalse(cover.proven());
    BitSet union = new BitSet();
    cover.sets().forEach(i -> union.or(sets.get(i)));
    assertEquals(all, union);
  }

  @Test
  @EnabledIfSystemProperty(named = "knooppunt.testdata", matches = ".+")
  void twoClubsReachAllExecutivesAndNoOtherTwo() throws IOException {
    Path edges =
        Path.of(System.getProperty("knooppunt.testdata"))
            .resolve("networks/galaskiewicz_ceos_clubs/edges.csv");
    Map<Integer, BitSet> members = new TreeMap<>();
    BitSet all = new BitSet();
    for (String line : Files.readAllLines(edges).subList(1, 99)) {
      String[] ends = line.split(",", -1);
      int executive = Integer.parseInt(ends[0]);
      all.set(executive);
      members
          .computeIfAbsent(Integer.parseInt(ends[1].strip()), club -> new BitSet())
          .set(executive);
    }
    List<Integer> clubs = List.copyOf(members.keySet());
    SetCover.Chosen cover = SetCover.of(List.copyOf(members.values()), all);
    assertTrue(cover.proven());
    assertEquals(List.of(29, 30), cover.sets().stream().map(clubs::get).toList());
  }
}
