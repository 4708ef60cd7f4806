package be.knooppunt.compare.boundary;

import be.knooppunt.compare.control.CompareMoments.Moment;
import be.knooppunt.compare.entity.CellDifference;
import be.knooppunt.compare.entity.Happened;
import be.knooppunt.compare.entity.MergedPlaces.Merger;
import be.knooppunt.compare.entity.NetworkDifference;
import be.knooppunt.compare.entity.RecordDifference;
import be.knooppunt.compare.entity.TimeFigure;
import be.knooppunt.compare.entity.TimeFigures;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.network.entity.Fields;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is different between two moments as JSON. What is not there is left out. */
final class DifferenceJson {
  private DifferenceJson() {}

  static JsonObject of(NetworkDifference difference, Moment from, Moment to) {
    JsonArrayBuilder mergers = Json.createArrayBuilder();
    difference.mergers().forEach(merger -> mergers.add(merger(merger)));
    JsonArrayBuilder records = Json.createArrayBuilder();
    difference.records().forEach(record -> records.add(record(record)));
    JsonArrayBuilder needs = Json.createArrayBuilder();
    difference.cells().forEach(cell -> needs.add(need(cell)));
    JsonArrayBuilder figures = Json.createArrayBuilder();
    for (TimeFigure figure : TimeFigure.values()) {
      figures.add(figure(difference, figure));
    }
    return Json.createObjectBuilder()
        .add("from", moment(from))
        .add("to", moment(to))
        .add("evidence", difference.evidence().name().toLowerCase(Locale.ROOT))
        .add("mergedMunicipalities", mergers)
        .add("counts", counts(difference))
        .add("records", records)
        .add("needs", needs)
        .add("findingsClosed", findings(difference.closed()))
        .add("findingsOpened", findings(difference.opened()))
        .add("figures", figures)
        .build();
  }

  static JsonObjectBuilder moment(Moment moment) {
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("date", moment.side().day().toString())
            .add("networkVersion", moment.side().network().version().value())
            .add("isAsItStood", moment.snapshot().isPresent());
    moment
        .snapshot()
        .ifPresent(
            one ->
                to.add(
                    "snapshot",
                    Json.createObjectBuilder()
                        .add("id", one.id())
                        .add("label", one.label())
                        .add("moment", one.moment().toString())));
    return to;
  }

  private static JsonObjectBuilder merger(Merger merger) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    merger.parts().forEach(parts::add);
    return Json.createObjectBuilder()
        .add("into", merger.into())
        .add("on", merger.on().toString())
        .add("parts", parts);
  }

  private static JsonObjectBuilder counts(NetworkDifference difference) {
    JsonObjectBuilder to = Json.createObjectBuilder();
    for (Happened happened : Happened.values()) {
      to.add(
          happened.code(),
          difference.records().stream().filter(one -> one.happened() == happened).count());
    }
    return to.add("needsCovered", difference.cells(CellDifference.Turn.COVERED).size())
        .add("needsLost", difference.cells(CellDifference.Turn.LOST).size())
        .add("findingsClosed", difference.closed().size())
        .add("findingsOpened", difference.opened().size());
  }

  private static JsonObjectBuilder record(RecordDifference record) {
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("kind", record.key().kind().plural())
            .add("id", record.key().id())
            .add("happened", record.happened().code());
    put(to, "name", name(record));
    if (record.happened() == Happened.CHANGED) {
      JsonArrayBuilder fields = Json.createArrayBuilder();
      for (Fields.Difference field : record.differences()) {
        fields.add(
            Json.createObjectBuilder()
                .add("field", field.field())
                .add("before", value(field.before()))
                .add("after", value(field.after())));
      }
      to.add("fields", fields);
    }
    return to;
  }

  /** The name of a record that has one. */
  static @Nullable String name(RecordDifference record) {
    String name = record.shown().text("name");
    return name.isEmpty() ? null : name;
  }

  private static void put(JsonObjectBuilder to, String name, @Nullable String value) {
    if (value != null) {
      to.add(name, value);
    }
  }

  private static JsonValue value(@Nullable Object value) {
    if (value == null) {
      return JsonValue.NULL;
    } else if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    } else if (value instanceof List<?> list) {
      JsonArrayBuilder items = Json.createArrayBuilder();
      list.forEach(item -> items.add(value(item)));
      return items.build();
    } else if (value instanceof Fields part) {
      JsonObjectBuilder fields = Json.createObjectBuilder();
      part.values().forEach((name, item) -> fields.add(name, value(item)));
      return fields.build();
    } else if (value instanceof Integer number) {
      return Json.createValue(number);
    }
    return Json.createValue(value.toString());
  }

  private static JsonObjectBuilder need(CellDifference cell) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("need", cell.need());
    put(to, "group", cell.group());
    put(to, "municipality", cell.municipality());
    put(to, "into", cell.into());
    put(to, "before", cell.before() == null ? null : cell.before().name());
    put(to, "after", cell.after() == null ? null : cell.after().name());
    return to.add("turn", cell.turn().code());
  }

  private static JsonArrayBuilder findings(List<Finding> findings) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    findings.forEach(
        finding ->
            items.add(
                Json.createObjectBuilder()
                    .add("key", finding.key().text())
                    .add("kind", finding.key().kind().name())
                    .add("severity", finding.severity().name())));
    return items;
  }

  private static JsonObjectBuilder figure(NetworkDifference difference, TimeFigure figure) {
    TimeFigures before = difference.figuresBefore();
    TimeFigures after = difference.figuresAfter();
    return Json.createObjectBuilder()
        .add("figure", figure.code())
        .add("unit", figure.isShare() ? "share" : "number")
        .add("before", value(before.get(figure), before.count(figure)))
        .add("after", value(after.get(figure), after.count(figure)));
  }

  /** A figure with on how many it rests, or why it has no value. */
  static JsonObjectBuilder value(Value value, int n) {
    JsonObjectBuilder to = Json.createObjectBuilder();
    value.find().ifPresent(number -> to.add("value", number));
    if (value.undefinedBecause() != null) {
      to.add("undefinedBecause", value.undefinedBecause().name());
    }
    return to.add("n", n);
  }
}
