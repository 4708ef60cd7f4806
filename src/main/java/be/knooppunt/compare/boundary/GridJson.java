package be.knooppunt.compare.boundary;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.CoverCount;
import be.knooppunt.compare.entity.CoverageGrid;
import be.knooppunt.gaps.entity.coverage.CoverState;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;

/** The coverage grid on the API. What nobody declared is null, never 0. */
final class GridJson {
  private static final String CELL =
      "The declared cells (need, group, municipality) of a life domain in a column, by how well"
          + " each is covered. Null when the column does not declare the domain: that is no gap.";
  private static final String STEP =
      "The share of covered cells on one scale: nothing, under_half, half_or_more, all.";

  private GridJson() {}

  static JsonObject of(List<Column> columns, CoverageGrid grid) {
    JsonArrayBuilder heads = Json.createArrayBuilder();
    columns.forEach(column -> heads.add(column.id()));
    JsonArrayBuilder rows = Json.createArrayBuilder();
    grid.rows()
        .forEach(
            row ->
                rows.add(
                    Json.createObjectBuilder()
                        .add("need", row.need())
                        .add("cells", counts(row.cells()))));
    return Json.createObjectBuilder()
        .add("definitions", Json.createObjectBuilder().add("cell", CELL).add("step", STEP))
        .add("columns", heads)
        .add("rows", rows)
        .add("all", counts(grid.totals()))
        .build();
  }

  private static JsonArrayBuilder counts(List<CoverCount> counts) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    counts.forEach(one -> all.add(count(one)));
    return all;
  }

  /** A count, or null when nothing was declared. */
  static JsonValue count(CoverCount count) {
    Double share = count.share();
    if (share == null) {
      return JsonValue.NULL;
    }
    JsonObjectBuilder states = Json.createObjectBuilder();
    for (CoverState state : CoverState.values()) {
      states.add(code(state), count.in(state));
    }
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("n", count.cells())
            .add("covered", count.covered())
            .add("share", share)
            .add("states", states);
    count.worst().ifPresent(worst -> to.add("worst", code(worst)));
    count.step().ifPresent(step -> to.add("step", code(step)));
    return to.build();
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
