package be.knooppunt.gaps.entity.register;

import static be.knooppunt.gaps.entity.register.GapState.ACCEPTED;
import static be.knooppunt.gaps.entity.register.GapState.IN_HAND;
import static be.knooppunt.gaps.entity.register.GapState.NOT_A_GAP;
import static be.knooppunt.gaps.entity.register.GapState.OPEN;
import static be.knooppunt.gaps.entity.register.GapState.SOLVED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state with every way out of it, written down by hand. */
class GapStateTest {
  private static final Map<GapState, Set<GapState>> NEXT =
      Map.of(
          OPEN, Set.of(IN_HAND, ACCEPTED, SOLVED, NOT_A_GAP),
          IN_HAND, Set.of(OPEN, ACCEPTED, SOLVED, NOT_A_GAP),
          ACCEPTED, Set.of(OPEN, IN_HAND, SOLVED, NOT_A_GAP),
          SOLVED, Set.of(OPEN, IN_HAND),
          NOT_A_GAP, Set.of(OPEN, IN_HAND));

  @ParameterizedTest
  @EnumSource
  void peopleMoveItAsTheTableSays(GapState state) {
    assertEquals(NEXT.get(state), state.next());
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, SOLVED, OPEN",
    "IN_HAND, SOLVED, IN_HAND",
    "ACCEPTED, ACCEPTED, ACCEPTED",
    "SOLVED, SOLVED, OPEN",
    "NOT_A_GAP, NOT_A_GAP, NOT_A_GAP"
  })
  void theMapMovesOnlyWhatNobodyDecidedKnowingly(
      GapState state, GapState vanished, GapState returned) {
    assertEquals(vanished, state.afterVanishing());
    assertEquals(returned, state.afterReturning());
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, false, false",
    "IN_HAND, false, false",
    "ACCEPTED, false, true",
    "SOLVED, true, false",
    "NOT_A_GAP, true, true"
  })
  void saysWhatIsDoneAndWhatHasToBeExplained(GapState state, boolean closed, boolean explained) {
    assertEquals(closed, state.isClosed());
    assertEquals(explained, state.needsBecause());
  }
}
