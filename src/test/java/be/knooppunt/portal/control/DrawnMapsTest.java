package be.knooppunt.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.network.entity.NetworkVersion;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A map is drawn once for all who ask the same, and the memory it takes has an end. */
class DrawnMapsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final DrawnMaps maps = new DrawnMaps();
  private int drawn;

  private static DrawnMaps.Key key(long version, String question) {
    return new DrawnMaps.Key(Optional.empty(), new NetworkVersion(version), TODAY, "nl", question);
  }

  private void ask(DrawnMaps.Key key, int size) {
    byte[] map =
        maps.get(
            key,
            () -> {
              drawn++;
              return new byte[size];
            });
    assertEquals(size, map.length);
  }

  @Test
  void theSameQuestionIsDrawnOnce() {
    ask(key(1, "q"), 10);
    ask(key(1, "q"), 10);
    assertEquals(1, drawn);
  }

  @Test
  void anotherVersionOrQuestionIsAnotherMap() {
    ask(key(1, "q"), 10);
    ask(key(2, "q"), 11);
    ask(key(2, "r"), 12);
    assertEquals(3, drawn);
  }

  @Test
  void theOnesThatNobodyAskedForLongestMakeRoom() {
    ask(key(1, "kept"), 1);
    for (int i = 0; i < 300; i++) {
      ask(key(1, "q" + i), 2);
      ask(key(1, "kept"), 1);
    }
    assertEquals(301, drawn);
    ask(key(1, "q0"), 2);
    assertEquals(302, drawn, "the oldest one is drawn again");
  }

  @Test
  void largeMapsMakeRoomEarlier() {
    for (int i = 0; i < 5; i++) {
      ask(key(1, "q" + i), 10_000_000);
    }
    ask(key(1, "q4"), 10_000_000);
    assertEquals(5, drawn);
    ask(key(1, "q0"), 10_000_000);
    assertEquals(6, drawn);
  }
}
