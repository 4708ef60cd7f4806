package be.knooppunt.platform.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Short labels in drawings, as outlines, so that no font of the computer is needed. */
public final class Lettering {
  private static final TrueTypeFont FONT = read();

  private Lettering() {}

  private static TrueTypeFont read() {
    try (InputStream in = Lettering.class.getResourceAsStream("text-700.ttf")) {
      if (in == null) {
        throw new IllegalStateException("No font for labels");
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The outlines of a label on a line through the origin.
   *
   * @param anchor which share of it lies left of the origin: 0 to begin there, 0.5 for its middle
   */
  public static synchronized Shape of(String label, double size, double anchor) {
    try {
      double unit = size / FONT.getUnitsPerEm();
      Path2D.Double all = new Path2D.Double();
      double at = 0;
      for (int sign : label.codePoints().toArray()) {
        int glyph = FONT.getUnicodeCmapLookup().getGlyphId(sign);
        GlyphData drawn = FONT.getGlyph().getGlyph(glyph);
        if (drawn != null) { // a space has none
          all.append(
              AffineTransform.getTranslateInstance(at, 0).createTransformedShape(drawn.getPath()),
              false);
        }
        at += FONT.getAdvanceWidth(glyph);
      }
      AffineTransform place = AffineTransform.getScaleInstance(unit, -unit);
      place.translate(-anchor * at, 0);
      return place.createTransformedShape(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
