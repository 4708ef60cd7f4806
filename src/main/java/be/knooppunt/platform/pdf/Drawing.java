package be.knooppunt.platform.pdf;

import java.awt.Graphics2D;

/**
 * Something drawn in lines and planes. Words do not belong in it: a screen reader gets the text
 * that stands in place of the drawing.
 */
@FunctionalInterface
public interface Drawing {
  /** Draws from the left upper corner; one unit is 1/96 inch. */
  void on(Graphics2D sheet, double width, double height);
}
