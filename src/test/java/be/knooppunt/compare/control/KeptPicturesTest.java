package be.knooppunt.compare.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.control.KeptPictures.Recipe;
import be.knooppunt.network.entity.NetworkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KeptPicturesTest {
  private final KeptPictures pictures = new KeptPictures();
  private final List<Runnable> begun = new ArrayList<>();
  private final AtomicInteger made = new AtomicInteger();

  private static Recipe<String> recipe(int version, String key, Supplier<String> make) {
    return new Recipe<>(new NetworkVersion(version), String.class, key, make);
  }

  private Recipe<String> counted(int version, String key) {
    return recipe(version, key, () -> key + made.incrementAndGet());
  }

  @Test
  void aPictureIsMadeOnceForEachVersion() {
    assertEquals("map1", pictures.get(counted(1, "map")));
    assertEquals("map1", pictures.get(counted(1, "map")));
    assertEquals("grid2", pictures.get(counted(1, "grid")));
    assertEquals("map3", pictures.get(counted(2, "map")));
  }

  @Test
  void whatTakesTimeIsBegunOnceAndMadeBeside() {
    assertFalse(pictures.isReady(counted(1, "map"), begun::add));
    assertFalse(pictures.isReady(counted(1, "map"), begun::add));
    assertEquals(1, begun.size());
    assertEquals(0, made.get());
    begun.get(0).run();
    assertTrue(pictures.isReady(counted(1, "map"), begun::add));
    assertEquals("map1", pictures.get(counted(1, "map")));
    assertFalse(pictures.isReady(counted(2, "map"), begun::add), "the network changed");
  }

  @Test
  void whoAsksDoesNotWaitForATurnThatDidNotCome() {
    assertFalse(pictures.isReady(counted(1, "map"), begun::add));
    assertEquals("map1", pictures.get(counted(1, "map")));
    begun.get(0).run();
    assertEquals(1, made.get());
  }

  @Test
  void aBusyPortalMakesItWhenItIsAskedFor() {
    assertTrue(
        pictures.isReady(
            counted(1, "map"),
            task -> {
              throw new RejectedExecutionException();
            }));
    assertEquals("map1", pictures.get(counted(1, "map")));
  }

  @Test
  void whatFailedIsToldAndTriedAgain() {
    Recipe<String> broken =
        recipe(
            1,
            "map",
            () -> {
              throw new IllegalStateException("no map");
            });
    assertFalse(pictures.isReady(broken, begun::add));
    begun.get(0).run();
    assertTrue(pictures.isReady(broken, begun::add), "whoever asks is told");
    assertEquals(
        "no map",
        assertThrows(IllegalStateException.class, () -> pictures.get(broken)).getMessage());
    assertEquals("map1", pictures.get(counted(1, "map")));
  }
}
