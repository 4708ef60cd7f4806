package be.knooppunt.portal.boundary.compare;

import be.knooppunt.platform.pdf.Drawing;
import be.knooppunt.platform.pdf.Lettering;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** A drawing of circles with names, which page and PDF draw alike. */
public record Sketch(double width, double height, List<Mark> marks, List<Label> labels)
    implements Drawing {
  private static final Color INK = new Color(0x13211B);
  private static final float LINE = 1.5f;
  private static final double LETTER = 14;

  /** What a colour says; what is not known has a broken line too. */
  public enum Tone {
    /** None of the declared needs has a service. */
    NONE(0xFFFFFF),
    /** Less than half of them have. */
    SOME(0xA9D6BE),
    /** Half of them or more. */
    MOST(0x4F9377),
    /** All of them. */
    ALL(0x0A5A3C),
    /** Nothing was declared, or it is not shared. */
    UNKNOWN(0xE4E4E4),
    /** What only shows where the rest lies. */
    BACK(0xB9C4BD);

    private final Color colour;

    Tone(int colour) {
      this.colour = new Color(colour);
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
    BasicStroke whole = new BasicStroke(line);
    BasicStroke broken =
        new BasicStroke(
            line,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_MITER,
            10,
            new float[] {4 * line, 3 * line},
            0);
    for (Mark mark : marks) {
      double r = mark.radius();
      Shape circle =
          to.createTransformedShape(
              new Ellipse2D.Double(mark.x() - r, mark.y() - r, 2 * r, 2 * r));
      sheet.setColor(mark.tone().colour);
      sheet.fill(circle);
      if (mark.tone() != Tone.BACK) {
        sheet.setColor(INK);
        sheet.setStroke(mark.tone() == Tone.UNKNOWN ? broken : whole);
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
    sheet.draw(new Rectangle2D.Double(0, 0, width * scale, height * scale));
  }
}
