package be.knooppunt.compare.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import be.knooppunt.compare.entity.AcrossBorders;
import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.ColumnChoice;
import be.knooppunt.compare.entity.CoverageGrid;
import be.knooppunt.compare.entity.NextDoor;
import be.knooppunt.compare.entity.SymbolMap;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.testing.Samples;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pictures of a comparison as JSON. */
class PicturesJsonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final List<Column> COLUMNS =
      List.of(column("roeselare", true), column("sint-niklaas", false));

  private static Coverage coverage(Column column) {
    return Coverage.of(column.network(), new CoverageQuestion(DAY, EvidenceFilter.ALL, false));
  }

  private static Column column(String sample, boolean mayOpenMap) {
    Network network = Samples.network(sample);
    Partnership partnership = network.partnership().orElseThrow();
    return new Column(
        ColumnChoice.of(partnership.id()),
        partnership.name(),
        DAY,
        network,
        partnership.area(),
        null,
        null,
        List.of(),
        false,
        mayOpenMap);
  }

  @Test
  void whatNobodyDeclaredIsNull() {
    JsonObject json =
        GridJson.of(
            COLUMNS, CoverageGrid.of(COLUMNS, PicturesJsonTest::coverage, List.of("CHILDCARE")));
    JsonObject childcare = json.getJsonArray("rows").getJsonObject(0);
    assertEquals("CHILDCARE", childcare.getString("need"));
    assertEquals(2, childcare.getJsonArray("cells").getJsonObject(0).getInt("n"));
    assertEquals(JsonValue.NULL, childcare.getJsonArray("cells").get(1));
    assertEquals(8, json.getJsonArray("all").getJsonObject(1).getInt("n"));
  }

  @Test
  void aColumnThatSharesFiguresOnlyTellsNothingOfItsPlaces() {
    JsonObject json =
        SymbolJson.of(
            COLUMNS,
            SymbolMap.of(
                COLUMNS,
                SymbolMap.Measure.SERVICES,
                PicturesJsonTest::coverage,
                EvidenceFilter.ALL,
                Samples.facts()));
    List<JsonObject> places =
        json.getJsonArray("municipalities").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("column").equals("sint-niklaas"))
            .toList();
    assertEquals(1, places.size());
    assertEquals(JsonValue.NULL, places.get(0).get("services"));
    assertEquals(JsonValue.NULL, places.get(0).get("value"));
    assertEquals(JsonValue.NULL, places.get(0).get("coverage"));
    assertEquals("not_shared", places.get(0).getString("known"));
    assertEquals(83400, places.get(0).getInt("people"));
  }

  @Test
  void helpOnAMapThatIsNotSharedIsNotNamed() {
    JsonObject row =
        BorderJson.of(
                COLUMNS,
                new AcrossBorders(
                    List.of(new NextDoor(0, "DEBT", List.of("LONE_PARENT"), "36015", null, 0)),
                    1,
                    1,
                    4,
                    List.of(1)))
            .getJsonArray("rows")
            .getJsonObject(0);
    assertEquals(JsonValue.NULL, row.get("nextDoor"));
    assertEquals("MAP_NOT_SHARED", row.getString("undefinedBecause"));
    assertFalse(row.containsKey("others"));
  }
}
