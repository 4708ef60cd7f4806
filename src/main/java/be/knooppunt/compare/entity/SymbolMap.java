package be.knooppunt.compare.entity;

import be.knooppunt.compare.entity.MapFrame.Point;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities of columns as circles on a map. The area of a circle, never its radius, stands
 * for how many people live there or how many services work there; its colour for the share of
 * declared cells that is covered. One scale for all. Where a municipality belongs to several
 * columns, there is a sheet for each, so that no circle lies under its twin.
 *
 * @param largest the value of the largest circle; 0 when nothing has one
 * @param largestRadius its radius
 * @param backdrop points of the other municipalities on the picture
 * @param sizes of the legend, largest first
 * @param unplaced what could not be drawn, by column
 */
public record SymbolMap(
    Measure measure,
    MapFrame frame,
    int largest,
    double largestRadius,
    List<Sheet> sheets,
    List<Point> backdrop,
    List<Size> sizes,
    List<Unplaced> unplaced) {
  private static final double WIDEST = 40;
  private static final double NARROWEST = 26;
  private static final int FEW = 12;
  private static final double AROUND = 10;

  /** Keeps its own copies. */
  public SymbolMap {
    sheets = List.copyOf(sheets);
    backdrop = List.copyOf(backdrop);
    sizes = List.copyOf(sizes);
    unplaced = List.copyOf(unplaced);
  }

  /** What the area of a circle stands for. */
  public enum Measure {
    /** Inhabitants of the municipality. */
    PEOPLE,
    /** Services on the map that say they work there. */
    SERVICES
  }

  /** What is known of the coverage of a municipality. */
  public enum Known {
    /** A share of declared cells. */
    SHARE,
    /** Nothing was declared there. */
    NOTHING_DECLARED,
    /** The partnership shares its figures, but not what lies where. */
    NOT_SHARED
  }

  /** Why something is not on the map. */
  public enum Reason {
    /** The column names no municipalities. */
    NO_MUNICIPALITIES,
    /** It is not in the list of municipalities. */
    NOT_KNOWN,
    /** The list does not say where it lies. */
    NO_COORDINATES
  }

  /** Circles that can lie on one picture, the largest first so that small ones lie on top. */
  public record Sheet(List<Integer> columns, List<Symbol> symbols) {
    /** Keeps its own copies. */
    public Sheet {
      columns = List.copyOf(columns);
      symbols = List.copyOf(symbols);
    }
  }

  /**
   * A municipality of a column.
   *
   * @param column position among the columns
   * @param services that work there; null when the column does not share what lies where
   * @param value what the area stands for; null when not known
   * @param radius 0 when the value is 0 or not known
   */
  public record Symbol(
      int column,
      MunicipalityOn municipality,
      Point point,
      double radius,
      @Nullable Integer value,
      @Nullable Integer services,
      Known known,
      CoverCount cover) {

    /** The step that gives the colour; empty when there is a pattern instead. */
    public Optional<ShareStep> step() {
      return cover.step();
    }
  }

  /** A circle of the legend. */
  public record Size(int value, double radius) {}

  /**
   * Something that could not be drawn.
   *
   * @param code NIS code; null when it is about the column as a whole
   */
  public record Unplaced(int column, @Nullable String code, Reason reason) {}

  /**
   * Draws columns.
   *
   * @param coverage of a column, on its own day
   */
  public static SymbolMap of(
      List<Column> columns,
      Measure measure,
      Function<Column, Coverage> coverage,
      EvidenceFilter evidence,
      ReferenceFacts reference) {
    List<Symbol> found = new ArrayList<>();
    List<Unplaced> unplaced = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      if (column.municipalities().isEmpty()) {
        unplaced.add(new Unplaced(c, null, Reason.NO_MUNICIPALITIES));
      }
      Set<String> codes = new LinkedHashSet<>(column.municipalities());
      column.network().partnership().ifPresent(p -> codes.addAll(p.area()));
      Set<String> shown =
          new HashSet<>(
              AreaOnDay.of(column.municipalities(), column.day(), reference).municipalities());
      Set<String> known = new HashSet<>();
      List<CoveredCell> cells = column.mayOpenMap() ? coverage.apply(column).cells() : List.of();
      Map<Set<String>, Integer> areas = column.mayOpenMap() ? areas(column, evidence) : Map.of();
      for (MunicipalityOn one : MunicipalityOn.of(codes, column.day(), reference)) {
        known.addAll(one.codes());
        if (!shown.contains(one.facts().nisCode())) {
          continue;
        }
        if (one.isPlaced()) {
          found.add(symbol(c, column, one, cells, measure, areas));
        } else {
          unplaced.add(new Unplaced(c, one.facts().nisCode(), Reason.NO_COORDINATES));
        }
      }
      for (String code : column.municipalities()) {
        if (known.add(code)) {
          unplaced.add(new Unplaced(c, code, Reason.NOT_KNOWN));
        }
      }
    }
    return drawn(columns, measure, found, unplaced, reference);
  }

  /** Without a place yet. */
  private static Symbol symbol(
      int at,
      Column column,
      MunicipalityOn municipality,
      List<CoveredCell> cells,
      Measure measure,
      Map<Set<String>, Integer> areas) {
    CoverCount cover =
        CoverCount.of(
            cells.stream()
                .filter(
                    cell ->
                        cell.municipality() != null
                            && municipality.codes().contains(cell.municipality()))
                .toList());
    Integer services = column.mayOpenMap() ? services(column, municipality, areas) : null;
    Known known =
        column.mayOpenMap()
            ? cover.isDeclared() ? Known.SHARE : Known.NOTHING_DECLARED
            : Known.NOT_SHARED;
    Integer value = measure == Measure.PEOPLE ? municipality.facts().population() : services;
    return new Symbol(at, municipality, new Point(0, 0), 0, value, services, known, cover);
  }

  /** How many services a column shows for each area that they say they work in. */
  private static Map<Set<String>, Integer> areas(Column column, EvidenceFilter evidence) {
    Network network = column.network();
    Map<Set<String>, Integer> areas = new HashMap<>();
    for (Service service : network.services()) {
      if (service.isShown(column.day(), evidence) && !network.isOutside(service.id())) {
        areas.merge(service.availableIn(), 1, Integer::sum);
      }
    }
    return areas;
  }

  private static Integer services(
      Column column, MunicipalityOn municipality, Map<Set<String>, Integer> areas) {
    int count = 0;
    for (Map.Entry<Set<String>, Integer> area : areas.entrySet()) {
      if (municipality.codes().stream()
          .anyMatch(code -> column.network().reference().contains(area.getKey(), code))) {
        count += area.getValue();
      }
    }
    return count;
  }

  private static SymbolMap drawn(
      List<Column> columns,
      Measure measure,
      List<Symbol> found,
      List<Unplaced> unplaced,
      ReferenceFacts reference) {
    List<List<Integer>> sheets = sheets(columns.size(), found);
    int most =
        sheets.stream()
            .mapToInt(
                sheet -> (int) found.stream().filter(one -> sheet.contains(one.column())).count())
            .max()
            .orElse(0);
    double widest =
        most <= FEW ? WIDEST : Math.max(NARROWEST, WIDEST * Math.sqrt((double) FEW / most));
    int largest =
        found.stream().map(Symbol::value).filter(Objects::nonNull).mapToInt(v -> v).max().orElse(0);
    MapFrame frame =
        MapFrame.around(
            found.stream().map(one -> one.municipality().facts()).toList(), widest + AROUND);
    List<Symbol> placed =
        found.stream()
            .map(one -> placed(one, frame, largest, widest))
            .sorted(
                Comparator.comparingDouble(Symbol::radius)
                    .reversed()
                    .thenComparing(one -> one.municipality().facts().nisCode())
                    .thenComparing(Symbol::column))
            .toList();
    return new SymbolMap(
        measure,
        frame,
        largest,
        widest,
        sheets.stream()
            .map(
                sheet ->
                    new Sheet(
                        sheet,
                        placed.stream().filter(one -> sheet.contains(one.column())).toList()))
            .toList(),
        backdrop(columns, found, frame, reference),
        sizes(largest, widest),
        unplaced);
  }

  private static Symbol placed(Symbol one, MapFrame frame, int largest, double widest) {
    return new Symbol(
        one.column(),
        one.municipality(),
        frame.point(one.municipality().facts()),
        radius(one.value(), largest, widest),
        one.value(),
        one.services(),
        one.known(),
        one.cover());
  }

  static double radius(@Nullable Integer value, int largest, double widest) {
    return value == null || value <= 0 ? 0 : widest * Math.sqrt((double) value / largest);
  }

  /** The columns, each on the first sheet that has none of its municipalities. */
  private static List<List<Integer>> sheets(int columns, List<Symbol> found) {
    List<List<Integer>> sheets = new ArrayList<>();
    List<Set<String>> taken = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      int column = c;
      Set<String> mine = new HashSet<>();
      found.stream()
          .filter(one -> one.column() == column)
          .forEach(one -> mine.add(one.municipality().facts().nisCode()));
      int sheet =
          IntStream.range(0, sheets.size())
              .filter(s -> taken.get(s).stream().noneMatch(mine::contains))
              .findFirst()
              .orElse(sheets.size());
      if (sheet == sheets.size()) {
        sheets.add(new ArrayList<>());
        taken.add(new HashSet<>());
      }
      sheets.get(sheet).add(c);
      taken.get(sheet).addAll(mine);
    }
    return sheets;
  }

  private static List<Point> backdrop(
      List<Column> columns, List<Symbol> found, MapFrame frame, ReferenceFacts reference) {
    if (found.isEmpty()) {
      return List.of();
    }
    Set<String> drawn = new HashSet<>();
    found.forEach(one -> drawn.addAll(one.municipality().codes()));
    return reference.municipalities().stream()
        .filter(m -> m.validity().holdsOn(columns.get(0).day()) && !drawn.contains(m.nisCode()))
        .map(frame::point)
        .filter(frame::holds)
        .toList();
  }

  /** The largest round number, about a quarter of it and about a sixteenth. */
  private static List<Size> sizes(int largest, double widest) {
    return IntStream.of(1, 4, 16)
        .map(part -> round(largest / part))
        .filter(value -> value > 0)
        .distinct()
        .mapToObj(value -> new Size(value, radius(value, largest, widest)))
        .toList();
  }

  /** The largest of 1, 2 and 5 times a power of ten that is not above a value. */
  static int round(int value) {
    int best = 0;
    for (long ten = 1; ten <= value; ten *= 10) {
      for (int times : new int[] {1, 2, 5}) {
        best = times * ten <= value ? (int) (times * ten) : best;
      }
    }
    return best;
  }
}
