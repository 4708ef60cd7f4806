package be.knooppunt.compare.boundary;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.MunicipalityOn;
import be.knooppunt.compare.entity.SymbolMap;
import be.knooppunt.compare.entity.SymbolMap.Symbol;
import be.knooppunt.network.entity.Municipality;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The symbol map on the API: the figures behind the circles, and where the municipalities lie. */
final class SymbolJson {
  private static final String VALUE =
      "What the area of a circle stands for: inhabitants, or services on the map that day that say"
          + " they work in the municipality. Null when not known or not shared.";
  private static final String COVERAGE =
      "Declared cells of the municipality that have a service. Null when nothing was declared, or"
          + " when the partnership shares its figures but not what lies where.";

  private SymbolJson() {}

  static JsonObject of(List<Column> columns, SymbolMap map) {
    JsonArrayBuilder places = Json.createArrayBuilder();
    for (SymbolMap.Sheet sheet : map.sheets()) {
      sheet.symbols().forEach(symbol -> places.add(symbol(columns, symbol)));
    }
    JsonArrayBuilder unplaced = Json.createArrayBuilder();
    for (SymbolMap.Unplaced one : map.unplaced()) {
      JsonObjectBuilder to =
          Json.createObjectBuilder()
              .add("column", columns.get(one.column()).id())
              .add("because", GridJson.code(one.reason()));
      if (one.code() != null) {
        to.add("municipality", one.code());
      }
      unplaced.add(to);
    }
    return Json.createObjectBuilder()
        .add("measure", GridJson.code(map.measure()))
        .add(
            "definitions", Json.createObjectBuilder().add("value", VALUE).add("coverage", COVERAGE))
        .add("municipalities", places)
        .add("notDrawn", unplaced)
        .build();
  }

  private static JsonObjectBuilder symbol(List<Column> columns, Symbol symbol) {
    MunicipalityOn on = symbol.municipality();
    Municipality facts = on.facts();
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("column", columns.get(symbol.column()).id())
            .add("municipality", facts.nisCode())
            .add("name", facts.name())
            .add("latitude", facts.latitude())
            .add("longitude", facts.longitude())
            .add("namedAs", Json.createArrayBuilder(on.standsFor()));
    add(to, "value", symbol.value());
    add(to, "people", facts.population());
    if (facts.populationDate() != null) {
      to.add("peopleOn", facts.populationDate().toString());
    }
    add(to, "services", symbol.services());
    return to.add("known", GridJson.code(symbol.known()))
        .add("coverage", GridJson.count(symbol.cover()));
  }

  private static void add(JsonObjectBuilder to, String name, @Nullable Integer value) {
    if (value == null) {
      to.add(name, JsonValue.NULL);
    } else {
      to.add(name, value);
    }
  }
}
