package be.knooppunt.portal.boundary.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.testing.DrawnNetwork;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms: what is sent becomes what a record holds, and the other way round. */
class FormShapeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Network NETWORK =
      DrawnNetwork.of("a -WARM-> b").number("a", 11).number("b", 21).network();
  private static final ServiceWords WORDS = new ServiceWords(NETWORK, DAY);

  private static FormValues sent(String... pairs) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      form.add(pairs[i], pairs[i + 1]);
    }
    return FormValues.of(form);
  }

  private static FormValues record(FormKind kind, FormValues form) {
    return FormShape.record(kind, form, WORDS, new ArrayList<>());
  }

  @Test
  void whatTheFormItselfCarriesIsNoField() {
    FormValues values = sent("_csrf", "x", "versie", "3", "doe", "bewaar", "name", " A\r\nB ");
    assertEquals(Set.of("name"), values.fields());
    assertEquals("A\nB", values.text("name"));
  }

  @Test
  void rowsKeepTheirNumbersAndEmptyOnesAreNoParts() {
    FormValues values =
        sent(
            "thresholds.0.threshold", "", "thresholds.2.threshold", "REACH", "thresholds.2.id", "");
    assertEquals(2, values.rows("thresholds").size());
    assertEquals(1, values.parts("thresholds").size());
    assertEquals("thresholds.2.severity", values.rows("thresholds").get(1).name("severity"));
    assertEquals(3, values.withRow("thresholds", "threshold").rows("thresholds").size());
    assertEquals(1, values.withoutRow("thresholds.0").rows("thresholds").size());
  }

  @ParameterizedTest
  @CsvSource({
    "Huis, '', Huis",
    "Huis@Zee, '', Huis@Zee@..",
    "Huis, 2020-01-01, Huis@2020-01-01..",
    "=SUM(A1) 🌳 مرحبا, '', =SUM(A1) 🌳 مرحبا"
  })
  void aNameIsKeptAsItIs(String name, String from, String stored) {
    FormValues form = sent("name", name, "nameFrom", from);
    assertEquals(List.of(stored), record(FormKind.ORGANISATION, form).texts("names"));
    FormValues shown =
        FormShape.shown(
            FormKind.ORGANISATION,
            FormValues.of(Fields.of(Map.of("names", List.of(stored)))),
            WORDS);
    assertEquals(name, shown.text("name"));
    assertEquals(from, shown.text("nameFrom"));
  }

  @Test
  void earlierNamesComeFirst() {
    FormValues form =
        sent("name", "Nieuw", "oldNames.0.name", "Oud", "oldNames.0.until", "2019-12-31");
    assertEquals(
        List.of("Oud@..2019-12-31", "Nieuw"), record(FormKind.ORGANISATION, form).texts("names"));
  }

  @Test
  void whoIsCalledComesFirstAndOnce() {
    FormValues form =
        sent("organisation", "o2", "otherOrganisations", "o1", "otherOrganisations", "o2");
    assertEquals(List.of("o2", "o1"), record(FormKind.SERVICE, form).texts("organisations"));
    assertEquals("no", record(FormKind.SERVICE, form).text("frontDoor"));
  }

  @ParameterizedTest
  @CsvSource({"11, a", "11 nog iets, a", "a, a", "21, b", "b, b"})
  void aServiceIsKnownByNumberNameOrId(String typed, String id) {
    assertEquals(Optional.of(id), WORDS.id(typed));
  }

  @Test
  void whatIsNoServiceIsTold() {
    List<FieldProblem> problems = new ArrayList<>();
    FormShape.record(
        FormKind.PATH, sent("from", "99 nergens", "to", "", "doel", "dienst"), WORDS, problems);
    assertEquals(
        List.of("from unknownRecord", "to required"),
        problems.stream().map(p -> p.field() + " " + p.remedy()).toList());
  }

  @Test
  void aPathToAKindHasNoReceiver() {
    FormValues written =
        record(
            FormKind.PATH,
            sent("from", "11", "doel", "soort", "categories", "ServiceType:TRAINING", "to", "21"));
    assertEquals("a", written.text("from"));
    assertEquals("", written.text("to"));
    assertEquals(List.of("ServiceType:TRAINING"), written.texts("categories"));
  }

  @Test
  void whatAFormDoesNotShowStays() {
    FormValues stored = sent("name", "Oud", "covers", "WORK", "identifiers", "OVO:1");
    FormValues all = sent("name", "Nieuw").over(stored, FormKind.SERVICE.fields());
    assertEquals("Nieuw", all.text("name"));
    assertEquals(List.of(), all.texts("covers"), "unticked is taken away");
    assertEquals(List.of("OVO:1"), all.texts("identifiers"));
  }

  @Test
  void aConflictTicksWhatOnlyOneSideChanged() {
    FormValues base = sent("name", "A", "cost", "1", "phone", "5", "note", "n");
    FormValues mine = sent("name", "A", "cost", "2", "phone", "6", "note", "n");
    FormValues theirs = sent("name", "B", "cost", "1", "phone", "7", "note", "n");
    Set<String> shown = Set.of("name", "cost", "phone", "note");
    List<String> found =
        Conflict.differences(mine, theirs, Optional.of(base), shown).stream()
            .map(d -> d.field() + "=" + d.chosen())
            .toList();
    assertEquals(List.of("cost=mijn", "name=hun", "phone="), found);
    FormValues result = Conflict.resolved(mine, theirs, Map.of("name", "hun", "phone", "mijn"));
    assertEquals("B", result.text("name"));
    assertEquals("6", result.text("phone"));
    assertEquals("2", result.text("cost"));
  }

  @Test
  void rowsDifferAsAWhole() {
    FormValues mine = sent("thresholds.0.threshold", "REACH", "thresholds.0.severity", "2");
    FormValues theirs = sent("thresholds.0.threshold", "REACH", "thresholds.0.severity", "3");
    var found = Conflict.differences(mine, theirs, Optional.empty(), Set.of("thresholds"));
    assertEquals(1, found.size());
    FormValues result = Conflict.resolved(mine, theirs, Map.of("thresholds", "hun"));
    assertEquals("3", result.text("thresholds.0.severity"));
    assertTrue(
        Conflict.differences(result, theirs, Optional.empty(), Set.of("thresholds")).isEmpty());
  }
}
