package be.knooppunt.portal.boundary.compare;

import be.knooppunt.platform.pdf.Drawing;
import be.knooppunt.platform.pdf.Lettering;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** A drawing of circles with names, which page and PDF draw alike. */
public record Sketch(double width, double height, List<Mark> marks, List<Label> labels)
    implements Drawing {
  private static final Color INK = new Color(0x13211B);
  private static final float LINE = 1.5f;
  private static final double LETTER = 14;
  private static final double STRIPE = 5;
  private static final double SLANT = Math.sqrt(0.5);

  /** What a colour says; stripes say that there is nothing, or that it is not known. */
  public enum Tone {
    /** None of the declared needs has a service. */
    NONE(0xA8231B, true),
    /** Less than half of them have. */
    SOME(0xE6F3EC, false),
    /** Half of them or more. */
    MOST(0xBFE0CF, false),
    /** All of them. */
    ALL(0x0B7048, false),
    /** Nothing was declared, or it is not shared. */
    UNKNOWN(0x6C7B72, true),
    /** What only shows where the rest lies. */
    BACK(0xB9C4BD, false);

    private final Color colour;
    private final boolean striped;

    Tone(int colour, boolean striped) {
      this.colour = new Color(colour);
      this.striped = striped;
    }

    /** Whether it is drawn in stripes. */
    public boolean isStriped() {
      return striped;
    }

    /** The end of its style class. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A circle. */
  public record Mark(double x, double y, double radius, Tone tone) {}

  /** A name, with the middle of its line. */
  public record Label(double x, double y, String text) {}

  /** Keeps its own copies. */
  public Sketch {
    marks = List.copyOf(marks);
    labels = List.copyOf(labels);
  }

  @Override
  public void on(Graphics2D sheet, double wide, double high) {
    double scale = Math.min(wide / width, high / height);
    AffineTransform to = AffineTransform.getScaleInstance(scale, scale);
    float line = (float) (LINE * scale);
    sheet.setStroke(new BasicStroke(line));
    for (Mark mark : marks) {
      double r = mark.radius();
      Shape circle =
          to.createTransformedShape(new Ellipse2D.Double(mark.x() - r, mark.y() - r, 2 * r, 2 * r));
      sheet.setColor(mark.tone().striped ? Color.WHITE : mark.tone().colour);
      sheet.fill(circle);
      if (mark.tone().striped) {
        stripes(sheet, mark, to);
      }
      if (mark.tone() != Tone.BACK) {
        sheet.setColor(INK);
        sheet.draw(circle);
      }
    }
    sheet.setColor(INK);
    for (Label label : labels) {
      Shape letters = Lettering.of(label.text(), LETTER, 0.5);
      AffineTransform place = AffineTransform.getTranslateInstance(label.x(), label.y());
      sheet.fill(to.createTransformedShape(place.createTransformedShape(letters)));
    }
    sheet.setStroke(new BasicStroke(line / 2));
    sheet.draw(
        new Rectangle2D.Double(line, line, width * scale - 2 * line, height * scale - 2 * line));
  }

  /** Slanting lines, each from edge to edge of the circle. */
  private static void stripes(Graphics2D sheet, Mark mark, AffineTransform to) {
    sheet.setColor(mark.tone().colour);
    for (double off = -mark.radius() + STRIPE / 2; off < mark.radius(); off += STRIPE) {
      double half = Math.sqrt(mark.radius() * mark.radius() - off * off);
      double x = mark.x() + off * SLANT;
      double y = mark.y() + off * SLANT;
      sheet.draw(
          to.createTransformedShape(
              new Line2D.Double(
                  x - half * SLANT, y + half * SLANT, x + half * SLANT, y - half * SLANT)));
    }
  }
}
