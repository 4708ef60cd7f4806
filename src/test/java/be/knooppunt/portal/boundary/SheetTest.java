package be.knooppunt.portal.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parts in which a long list is shown. */
class SheetTest {
  private static Sheet sheet(int total, int asked) {
    return Sheet.of(total, asked, number -> "?blad=" + number);
  }

  @Test
  void aListThatFitsIsOneSheet() {
    Sheet all = sheet(60, 1);
    assertFalse(all.isOneOfMore());
    assertEquals("", all.next());
    assertEquals(List.of(7, 8), sheet(2, 1).of(List.of(7, 8)));
  }

  @Test
  void everyLineIsOnOneSheet() {
    List<Integer> lines = IntStream.rangeClosed(1, 130).boxed().toList();
    assertEquals(lines.subList(0, 60), sheet(130, 1).of(lines));
    assertEquals(lines.subList(60, 120), sheet(130, 2).of(lines));
    assertEquals(lines.subList(120, 130), sheet(130, 3).of(lines));
    Sheet middle = sheet(130, 2);
    assertTrue(middle.isOneOfMore());
    assertEquals("?blad=1", middle.previous());
    assertEquals("?blad=3", middle.next());
    assertEquals(61, middle.first());
    assertEquals(120, middle.until());
    assertEquals("", sheet(130, 3).next());
  }

  @Test
  void aSheetThatIsGoneShowsTheLast() {
    assertEquals(3, sheet(130, 9).number());
  }

  @Test
  void nothingIsNoSheet() {
    Sheet none = sheet(0, 1);
    assertEquals(0, none.first());
    assertEquals(List.of(), none.of(List.of()));
    assertFalse(none.isOneOfMore());
  }
}
