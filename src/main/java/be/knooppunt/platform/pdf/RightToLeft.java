package be.knooppunt.platform.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts words of scripts that run from right to left in the order in which they are drawn. Letters
 * keep their separate form: Arabic is legible, but its letters do not join.
 */
final class RightToLeft implements BidiSplitter {
  private static final String OPEN = "([{<«";
  private static final String CLOSE = ")]}>»";

  private List<BidiTextRun> runs = List.of();

  @Override
  public void setParagraph(String paragraph, byte direction) {
    Bidi bidi =
        new Bidi(
            paragraph,
            direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Object[] found = new Object[count];
    for (int run = 0; run < count; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      int start = bidi.getRunStart(run);
      found[run] =
          new BidiTextRun(start, bidi.getRunLimit(run) - start, levels[run] % 2 == 0 ? LTR : RTL);
    }
    if (count > 0) {
      Bidi.reorderVisually(levels, 0, found, 0, count);
    }
    List<BidiTextRun> inOrder = new ArrayList<>(count);
    for (Object run : found) {
      inOrder.add((BidiTextRun) run);
    }
    runs = inOrder;
  }

  @Override
  public int countTextRuns() {
    return runs.size();
  }

  @Override
  public BidiTextRun getVisualRun(int run) {
    return runs.get(run);
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    return paragraph
        .codePoints()
        .mapToObj(Character::getDirectionality)
        .filter(
            found ->
                found == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    || found == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || found == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .findFirst()
        .map(found -> found == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL)
        .orElse(NEUTRAL);
  }

  /** Turns round what runs from right to left. */
  static final class Turned implements BidiReorderer {
    @Override
    public String reorderRTLTextToLTR(String text) {
      StringBuilder turned = new StringBuilder(text).reverse();
      for (int i = 0; i < turned.length(); i++) {
        int open = OPEN.indexOf(turned.charAt(i));
        int close = CLOSE.indexOf(turned.charAt(i));
        if (open >= 0) {
          turned.setCharAt(i, CLOSE.charAt(open));
        } else if (close >= 0) {
          turned.setCharAt(i, OPEN.charAt(close));
        }
      }
      return turned.toString();
    }

    @Override
    public String shapeText(String text) {
      return text;
    }

    @Override
    public String deshapeText(String text) {
      return text;
    }

    @Override
    public boolean isLiveImplementation() {
      return true;
    }
  }
}
