package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.MapFrame;
import be.knooppunt.compare.entity.SymbolMap;
import be.knooppunt.compare.entity.SymbolMap.Sheet;
import be.knooppunt.compare.entity.SymbolMap.Symbol;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.compare.SymbolView.Choice;
import be.knooppunt.portal.boundary.compare.SymbolView.Label;
import be.knooppunt.portal.boundary.compare.SymbolView.Mark;
import be.knooppunt.portal.boundary.compare.SymbolView.Panel;
import be.knooppunt.portal.boundary.compare.SymbolView.Row;
import be.knooppunt.portal.boundary.compare.SymbolView.Ruler;
import be.knooppunt.portal.boundary.compare.SymbolView.Size;
import be.knooppunt.portal.boundary.compare.SymbolView.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws the symbol map: numbers of a picture, names where there is room, and the list. */
final class SymbolDrawing {
  private static final double RING = 6;
  private static final double FINGER = 14;
  private static final double LETTER = 7.6;
  private static final double LINE = 17;
  private static final int RULER_KM = 10;
  private static final int MOST_NAMES = 40;
  private static final int LANDMARKS = 8;

  private final SymbolMap map;
  private final SymbolWords words;
  private final Texts texts;

  SymbolDrawing(Labels labels, Texts texts, List<Column> columns, SymbolMap map) {
    this.map = map;
    this.texts = texts;
    this.words = new SymbolWords(labels, texts, columns, map);
  }

  /** A rectangle that is taken. */
  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  SymbolView view(List<Choice> choices, String file) {
    MapFrame frame = map.frame();
    List<Panel> panels = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < map.sheets().size(); at++) {
      Sheet sheet = map.sheets().get(at);
      if (!sheet.symbols().isEmpty()) {
        panels.add(
            new Panel(
                "kaart-" + (at + 1),
                words.title(sheet),
                words.describe(sheet),
                sheet.symbols().stream().map(this::mark).toList(),
                labels(sheet)));
      }
      sheet.symbols().stream()
          .sorted(
              Comparator.comparingInt(Symbol::column)
                  .thenComparing(one -> one.municipality().facts().name()))
          .forEach(one -> rows.add(words.row(one, id("rij", one), id("bol", one))));
    }
    double ten = RULER_KM * frame.unitsPerKm();
    return new SymbolView(
        SymbolWords.code(map.measure()),
        choices,
        (int) Math.ceil(frame.width()),
        (int) Math.ceil(frame.height()),
        panels,
        map.backdrop().stream().map(p -> new Spot(number(p.x()), number(p.y()))).toList(),
        sizes(),
        (int) Math.ceil(base()) + 20,
        words.steps(),
        new Ruler(
            number(frame.width() - ten - 16),
            number(frame.height() - 12),
            number(ten),
            texts.get("compare.map.ruler")),
        words.legend(),
        rows,
        map.unplaced().stream().map(words::unplaced).toList(),
        file);
  }

  private static String id(String kind, Symbol symbol) {
    return kind + "-" + symbol.column() + "-" + symbol.municipality().facts().nisCode();
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private Mark mark(Symbol symbol) {
    boolean isRing = symbol.radius() == 0;
    double radius = isRing ? RING : symbol.radius();
    return new Mark(
        id("bol", symbol),
        id("rij", symbol),
        number(symbol.point().x()),
        number(symbol.point().y()),
        String.format(Locale.ROOT, "%.2f", radius),
        SymbolWords.level(symbol),
        isRing,
        number(Math.max(FINGER, radius)),
        words.sentence(symbol));
  }

  /**
   * Names below, above or beside the largest circles, where they cover no other name. The few
   * largest may lie over small circles, for a reader finds the way by them; the others may not.
   */
  private List<Label> labels(Sheet sheet) {
    List<Box> circles = new ArrayList<>();
    for (Symbol symbol : sheet.symbols()) {
      double reach = Math.max(RING, symbol.radius());
      circles.add(around(symbol.point().x(), symbol.point().y(), reach, reach));
    }
    List<Box> names = new ArrayList<>();
    names.add(ruler());
    List<Label> labels = new ArrayList<>();
    for (int at = 0; at < Math.min(MOST_NAMES, sheet.symbols().size()); at++) {
      Symbol symbol = sheet.symbols().get(at);
      String name = symbol.municipality().facts().name();
      List<Box> free =
          at < LANDMARKS ? circles.subList(0, Math.min(LANDMARKS, circles.size())) : circles;
      List<double[]> spots = new ArrayList<>(spots(symbol, name));
      spots.add(new double[] {symbol.point().x(), symbol.point().y() + 5});
      for (int spot = 0; spot < spots.size(); spot++) {
        double x = spots.get(spot)[0];
        double y = spots.get(spot)[1];
        Box box = around(x, y - LINE / 2 + 4, name.length() * LETTER / 2, LINE / 2 - 1);
        boolean isOnOwnCircle = spot == spots.size() - 1;
        if (isInside(box)
            && names.stream().noneMatch(box::meets)
            && (isOnOwnCircle ? at < LANDMARKS : free.stream().noneMatch(box::meets))) {
          names.add(box);
          labels.add(new Label(number(x), number(y), name));
          break;
        }
      }
    }
    return labels;
  }

  private static List<double[]> spots(Symbol symbol, String name) {
    double half = name.length() * LETTER / 2;
    double radius = Math.max(RING, symbol.radius());
    double x = symbol.point().x();
    double y = symbol.point().y();
    return List.of(
        new double[] {x, y + radius + LINE - 2},
        new double[] {x, y - radius - 6},
        new double[] {x + radius + half + 4, y + 5},
        new double[] {x - radius - half - 4, y + 5});
  }

  private static Box around(double x, double y, double halfWidth, double halfHeight) {
    return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
  }

  private boolean isInside(Box box) {
    return box.left() > 0
        && box.right() < map.frame().width()
        && box.top() > 0
        && box.bottom() < map.frame().height();
  }

  /** The corner where the ruler lies. */
  private Box ruler() {
    MapFrame frame = map.frame();
    return new Box(
        frame.width() - RULER_KM * frame.unitsPerKm() - 24,
        frame.height() - 36,
        frame.width(),
        frame.height());
  }

  /** How high the circles of the legend are, without their numbers. */
  private double base() {
    return 2 * (map.sizes().isEmpty() ? 0 : map.sizes().get(0).radius()) + 4;
  }

  private List<Size> sizes() {
    List<Size> sizes = new ArrayList<>();
    double x = 0;
    for (SymbolMap.Size size : map.sizes()) {
      double half = Math.max(size.radius(), 32) + 6;
      x += half;
      sizes.add(
          new Size(
              number(x),
              number(base() - size.radius()),
              number(size.radius()),
              words.number(size.value())));
      x += half;
    }
    return sizes;
  }
}
