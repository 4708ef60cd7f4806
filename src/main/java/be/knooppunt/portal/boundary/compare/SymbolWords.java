package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.ShareStep;
import be.knooppunt.compare.entity.SymbolMap;
import be.knooppunt.compare.entity.SymbolMap.Known;
import be.knooppunt.compare.entity.SymbolMap.Measure;
import be.knooppunt.compare.entity.SymbolMap.Symbol;
import be.knooppunt.compare.entity.SymbolMap.Unplaced;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.compare.SymbolView.Row;
import be.knooppunt.portal.boundary.compare.SymbolView.Step;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The symbol map in words, in the language of the page. */
final class SymbolWords {
  /** The level of what is not known. */
  static final int UNKNOWN = 4;

  private static final String DASH = "–";

  private final Labels labels;
  private final Texts texts;
  private final List<Column> columns;
  private final SymbolMap map;

  SymbolWords(Labels labels, Texts texts, List<Column> columns, SymbolMap map) {
    this.labels = labels;
    this.texts = texts;
    this.columns = columns;
    this.map = map;
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private String name(int at) {
    return new ColumnNames(texts, columns).get(at);
  }

  /** A whole number as people read it, a dash when there is none. */
  String number(@Nullable Integer value) {
    return value == null
        ? DASH
        : NumberFormat.getIntegerInstance(texts.language().locale()).format(value);
  }

  static int level(Symbol symbol) {
    return symbol.step().map(ShareStep::ordinal).orElse(UNKNOWN);
  }

  private String cover(Symbol symbol) {
    return symbol.known() == Known.SHARE
        ? texts.with("compare.map.cover", symbol.cover().covered(), symbol.cover().cells())
        : texts.get("compare.map.known." + code(symbol.known()));
  }

  private String people(Symbol symbol) {
    Municipality facts = symbol.municipality().facts();
    String count = number(facts.population());
    return facts.population() == null || facts.populationDate() == null
        ? count
        : texts.with("compare.map.peopleOn", count, texts.date(facts.populationDate()));
  }

  private String value(Symbol symbol) {
    if (symbol.value() == null) {
      return texts.get("compare.map.noValue." + code(map.measure()));
    }
    if (map.measure() == Measure.SERVICES) {
      return texts.count("compare.map.words.services", symbol.value());
    }
    LocalDate day = symbol.municipality().facts().populationDate();
    return day == null
        ? texts.with("compare.map.words.people", number(symbol.value()))
        : texts.with("compare.map.words.peopleOn", number(symbol.value()), texts.date(day));
  }

  /** A circle in a sentence. */
  String sentence(Symbol symbol) {
    return texts.format(
        "compare.map.words",
        symbol.municipality().facts().name(),
        name(symbol.column()),
        value(symbol),
        cover(symbol));
  }

  /** What became of it, when it was named by a code that did not hold on the day. */
  private String note(Symbol symbol) {
    Municipality facts = symbol.municipality().facts();
    List<String> others = symbol.municipality().otherCodes();
    String into = facts.mergedInto();
    if (into != null && others.contains(into)) {
      return texts.with("compare.map.later", labels.places(List.of(into)));
    }
    return others.isEmpty() ? "" : texts.with("compare.map.former", labels.places(others));
  }

  Row row(Symbol symbol, String id, String mark) {
    return new Row(
        id,
        mark,
        name(symbol.column()),
        symbol.municipality().facts().name(),
        note(symbol),
        people(symbol),
        number(symbol.services()),
        level(symbol),
        cover(symbol));
  }

  /** The legend, sentence by sentence. */
  List<String> legend() {
    List<String> legend = new ArrayList<>();
    String measure = code(map.measure());
    legend.add(texts.get("compare.map.legend." + measure));
    if (!map.sizes().isEmpty()) {
      legend.add(
          texts.with(
              "compare.map.legend.sizes." + measure,
              map.sizes().stream()
                  .map(size -> number(size.value()))
                  .collect(Collectors.joining(" · "))));
    }
    counted(legend);
    legend.add(texts.get("compare.map.legend.colour"));
    return legend;
  }

  /** The days on which people were counted, with the places when there are several. */
  private void counted(List<String> legend) {
    Map<LocalDate, List<String>> places = new TreeMap<>();
    map.sheets().stream()
        .flatMap(sheet -> sheet.symbols().stream())
        .map(symbol -> symbol.municipality().facts())
        .filter(facts -> facts.populationDate() != null)
        .forEach(
            facts ->
                places
                    .computeIfAbsent(
                        Objects.requireNonNull(facts.populationDate()), day -> new ArrayList<>())
                    .add(facts.name()));
    if (places.size() == 1) {
      places.forEach((day, all) -> legend.add(texts.with("compare.map.counted", texts.date(day))));
    } else if (places.size() > 1) {
      places.forEach(
          (day, all) ->
              legend.add(
                  texts.with(
                      "compare.map.countedIn",
                      texts.date(day),
                      all.stream().distinct().sorted().limit(8).collect(Collectors.joining(", "))
                          + (all.stream().distinct().count() > 8 ? " …" : ""))));
    }
  }

  /** The colours that are on the map, and the pattern. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (ShareStep step : ShareStep.values()) {
      steps.add(new Step(step.ordinal(), texts.get("compare.map.step." + code(step))));
    }
    steps.add(new Step(UNKNOWN, texts.get("compare.map.step.unknown")));
    return steps;
  }

  String unplaced(Unplaced one) {
    String column = name(one.column());
    String key = "compare.map.unplaced." + code(one.reason());
    return one.code() == null
        ? texts.with(key, column)
        : texts.with(key, column, labels.places(List.of(one.code())));
  }

  /** The names of the columns of a sheet, by the day they show. */
  String title(SymbolMap.Sheet sheet) {
    Map<LocalDate, String> names =
        sheet.columns().stream()
            .map(columns::get)
            .collect(
                Collectors.toMap(
                    Column::day, Column::name, (a, b) -> a + ", " + b, LinkedHashMap::new));
    return names.entrySet().stream()
        .map(one -> texts.with("compare.map.column", one.getValue(), texts.date(one.getKey())))
        .collect(Collectors.joining(" · "));
  }

  /** What a picture says, for who does not see it. */
  String describe(SymbolMap.Sheet sheet) {
    return texts.count("compare.map.describe", sheet.symbols().size());
  }
}
