package be.knooppunt.compare.boundary;

import be.knooppunt.compare.entity.AcrossBorders;
import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.NextDoor;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** Help across borders on the API. A service on a map that is not shared is not named. */
final class BorderJson {
  private static final String RULE =
      "A declared cell without a service, for which a service of another partnership would count if"
          + " the place were right, and which says it works in a neighbouring municipality: one whose"
          + " middle lies within 15 km, or in the same primary care zone. Lasting ones first, then"
          + " the nearest.";

  private BorderJson() {}

  static JsonObject of(List<Column> columns, AcrossBorders borders) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    borders.rows().forEach(row -> rows.add(row(columns, row)));
    JsonArrayBuilder leftOut = Json.createArrayBuilder();
    borders.leftOut().forEach(at -> leftOut.add(columns.get(at).id()));
    return Json.createObjectBuilder()
        .add("definitions", Json.createObjectBuilder().add("nextDoor", RULE))
        .add("openCells", borders.open())
        .add("openCellsWithHelpNextDoor", borders.cells())
        .add("count", borders.all())
        .add("notLookedAt", leftOut)
        .add("rows", rows)
        .build();
  }

  private static JsonObjectBuilder row(List<Column> columns, NextDoor row) {
    JsonArrayBuilder groups = Json.createArrayBuilder();
    row.groups()
        .forEach(group -> groups.add(group == null ? JsonValue.NULL : Json.createValue(group)));
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("column", columns.get(row.column()).id())
            .add("need", row.need())
            .add("groups", groups)
            .add("municipality", row.municipality());
    NextDoor.Help help = row.help();
    if (help == null) {
      return to.add("nextDoor", JsonValue.NULL).add("undefinedBecause", "MAP_NOT_SHARED");
    }
    JsonArrayBuilder hindrances = Json.createArrayBuilder();
    help.hindrances().stream().sorted().forEach(one -> hindrances.add(GridJson.code(one)));
    JsonObjectBuilder next =
        Json.createObjectBuilder()
            .add("partnership", help.partnership().value())
            .add("service", help.service().value())
            .add("municipality", help.municipality())
            .add("kilometres", Math.round(help.km() * 10) / 10.0)
            .add("samePrimaryCareZone", help.sameZone())
            .add("temporary", help.temporary())
            .add("doesNotCountBecause", hindrances);
    if (help.from() != null) {
      next.add(help.hasPath() ? "pathFrom" : "pathNeededFrom", help.from().value());
    }
    return to.add("nextDoor", next).add("others", row.others());
  }
}
