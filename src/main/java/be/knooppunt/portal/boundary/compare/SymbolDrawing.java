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

  /** Names below, above or beside the largest circles, where they cover no other name. */
  private List<Label> labels(Sheet sheet) {
    List<Box> taken = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (Symbol symbol : sheet.symbols()) {
      String name = symbol.municipality().facts().name();
      double half = name.length() * LETTER / 2;
      double radius = Math.max(RING, symbol.radius());
      double x = symbol.point().x();
      double y = symbol.point().y();
      double[][] tries = {
        {x, y + radius + LINE - 2},
        {x, y - radius - 6},
        {x + radius + half + 4, y + 5},
        {x - radius - half - 4, y + 5}
      };
      for (double[] at : tries) {
        Box box = new Box(at[0] - half, at[1] - LINE + 4, at[0] + half, at[1] + 4);
        if (box.left() > 0
            && box.right() < map.frame().width()
            && box.top() > 0
            && box.bottom() < map.frame().height()
            && taken.stream().noneMatch(box::meets)) {
          taken.add(box);
          labels.add(new Label(number(at[0]), number(at[1]), name));
          break;
        }
      }
    }
    return labels;
  }

  private List<Size> sizes() {
    List<Size> sizes = new ArrayList<>();
    double base = 2 * map.largestRadius() + 4;
    double x = 0;
    for (SymbolMap.Size size : map.sizes()) {
      x += Math.max(size.radius(), 30) + 6;
      sizes.add(
          new Size(
              number(x),
              number(base - size.radius()),
              number(size.radius()),
              words.number(size.value())));
      x += Math.max(size.radius(), 30) + 6;
    }
    return sizes;
  }
}
