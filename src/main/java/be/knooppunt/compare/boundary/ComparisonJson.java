package be.knooppunt.compare.boundary;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.ComparedFigure;
import be.knooppunt.compare.entity.ComparedFigure.Cell;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.compare.entity.Composition;
import be.knooppunt.compare.entity.Note;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.platform.web.CsvTable;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison as programs and spreadsheets get it, each figure with what it means. */
public final class ComparisonJson {
  private static final Texts ENGLISH = new Texts(Language.EN);

  private ComparisonJson() {}

  /** The whole comparison. */
  public static JsonObjectBuilder of(Comparison comparison) {
    JsonArrayBuilder columns = Json.createArrayBuilder();
    comparison.columns().forEach(column -> columns.add(column(column)));
    JsonArrayBuilder figures = Json.createArrayBuilder();
    comparison.figures().forEach(figure -> figures.add(figure(comparison, figure)));
    JsonArrayBuilder parts = Json.createArrayBuilder();
    comparison.parts().forEach(row -> parts.add(part(row)));
    JsonArrayBuilder notes = Json.createArrayBuilder();
    comparison.notes().forEach(note -> notes.add(note(note)));
    return head(comparison.question())
        .add("state", "DONE")
        .add("columns", columns)
        .add("figures", figures)
        .add("composition", parts)
        .add("notes", notes);
  }

  /** What was asked, as the answer repeats it. */
  static JsonObjectBuilder head(ComparisonQuestion question) {
    return Json.createObjectBuilder()
        .add("relation", lower(question.relation()))
        .add("level", lower(question.level()))
        .add("evidence", lower(question.evidence()))
        .add("date", question.day().toString());
  }

  private static String lower(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObjectBuilder column(Column column) {
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("id", column.id())
            .add("name", column.name())
            .add("date", column.day().toString())
            .add("asItStood", column.isAsItStood())
            .add("mapShared", column.mayOpenMap())
            .add("municipalities", texts(column.municipalities()))
            .add("merged", texts(column.merged()));
    Integer inhabitants = column.inhabitants();
    return to.add(
            "inhabitants", inhabitants == null ? JsonValue.NULL : Json.createValue(inhabitants))
        .add(
            "inhabitantsOn",
            column.inhabitantsOn() == null
                ? JsonValue.NULL
                : Json.createValue(String.valueOf(column.inhabitantsOn())));
  }

  private static JsonArrayBuilder texts(Collection<String> all) {
    JsonArrayBuilder to = Json.createArrayBuilder();
    all.forEach(to::add);
    return to;
  }

  private static JsonObjectBuilder figure(Comparison comparison, ComparedFigure figure) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (int c = 0; c < figure.cells().size(); c++) {
      Cell cell = figure.cells().get(c);
      JsonObjectBuilder mix = Json.createObjectBuilder();
      cell.evidence().forEach((evidence, count) -> mix.add(evidence.name(), count));
      JsonObjectBuilder parameters = Json.createObjectBuilder();
      cell.parameters().forEach(parameters::add);
      cells.add(
          Json.createObjectBuilder()
              .add("column", comparison.columns().get(c).id())
              .add("value", value(cell.value()))
              .add("undefinedBecause", because(cell.value()))
              .add("n", cell.n())
              .add("evidenceMix", mix)
              .add("parameters", parameters));
    }
    return Json.createObjectBuilder()
        .add("figure", figure.key().code())
        .add("group", lower(figure.key().group()))
        .add("unit", figure.key().unit().code())
        .add("name", ENGLISH.get(figure.key().textKey() + ".name"))
        .add("definition", ENGLISH.get(figure.key().textKey() + ".definition"))
        .add("cells", cells);
  }

  private static JsonValue value(Value value) {
    if (!value.isDefined()) {
      return JsonValue.NULL;
    }
    double number = value.get();
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Json.createValue((long) number)
        : Json.createValue(number);
  }

  private static JsonValue because(Value value) {
    return value.undefinedBecause() == null
        ? JsonValue.NULL
        : Json.createValue(value.undefinedBecause().name());
  }

  private static JsonObjectBuilder part(Composition.Row row) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    row.cells()
        .forEach(
            held ->
                cells.add(
                    Json.createObjectBuilder()
                        .add("names", texts(held.names()))
                        .add("count", held.count())));
    return Json.createObjectBuilder()
        .add("kind", lower(row.kind()))
        .add("code", row.code())
        .add("cells", cells);
  }

  private static JsonObjectBuilder note(Note note) {
    return Json.createObjectBuilder()
        .add("kind", note.kind().name())
        .add("columns", texts(note.columns()))
        .add("about", texts(note.about()));
  }

  /** A row for each figure of each column. */
  public static String csv(Comparison comparison) {
    CsvTable table =
        new CsvTable(
            "figure",
            "name",
            "column",
            "column_name",
            "date",
            "value",
            "undefined_because",
            "n",
            "evidence_mix",
            "parameters",
            "unit",
            "definition");
    for (ComparedFigure figure : comparison.figures()) {
      for (int c = 0; c < figure.cells().size(); c++) {
        Cell cell = figure.cells().get(c);
        Column column = comparison.columns().get(c);
        table.row(
            Arrays.asList(
                figure.key().code(),
                ENGLISH.get(figure.key().textKey() + ".name"),
                column.id(),
                column.name(),
                column.day(),
                cell.value().isDefined() ? (Double) cell.value().get() : null,
                cell.value().undefinedBecause(),
                cell.n(),
                pairs(cell.evidence()),
                pairs(cell.parameters()),
                figure.key().unit().code(),
                ENGLISH.get(figure.key().textKey() + ".definition")));
      }
    }
    return table.toString();
  }

  private static String pairs(Map<?, Integer> all) {
    List<String> pairs = all.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    return pairs.stream().collect(Collectors.joining(" "));
  }
}
