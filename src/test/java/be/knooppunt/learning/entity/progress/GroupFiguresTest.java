package be.knooppunt.learning.entity.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is told of a group keeps each of its people, and those who are not there yet, out of it. */
class GroupFiguresTest {
  @Property
  void whatIsToldIsTrueAndNeverOfFewPeople(
      @ForAll @IntRange(max = 300) int members, @ForAll @IntRange(max = 300) int drawn) {
    int people = Math.min(drawn, members);
    int told = GroupFigures.told(people, members);
    assertTrue(told <= people, "at least so many got there");
    assertTrue(told == 0 || told >= 5);
    assertEquals(0, told % 5);
    assertTrue(people >= 5 || told == 0, "under five nothing is told");
  }

  /** Whoever knows the rule and the number of members cannot narrow either side to under five. */
  @Test
  void neitherThoseWhoGotThereNorTheOthersCanBeWorkedOut() {
    for (int members = 0; members <= 60; members++) {
      for (int told = 0; told <= members; told += 5) {
        int size = members;
        int figure = told;
        List<Integer> possible =
            IntStream.rangeClosed(0, members)
                .filter(people -> GroupFigures.told(people, size) == figure)
                .boxed()
                .toList();
        if (!possible.isEmpty()) {
          int least = possible.get(0);
          int most = possible.get(possible.size() - 1);
          assertTrue(most - least >= Math.min(4, members), members + " members, told " + told);
          assertTrue(told == 0 || members - least >= 5, "of the others there may be five or more");
        }
      }
    }
  }

  @Test
  void inAGroupUnderTenNothingIsTold() {
    for (int members = 0; members < 10; members++) {
      assertEquals(0, GroupFigures.told(members, members));
    }
    assertEquals(5, GroupFigures.told(10, 10));
    assertEquals(5, GroupFigures.told(9, 30));
    assertEquals(25, GroupFigures.told(30, 30));
  }
}
