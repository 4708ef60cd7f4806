package be.knooppunt.exchange.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.exchange.entity.RowProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A wrong file is refused with its name, the row as an editor shows it, the column and a remedy.
 */
class RefusedFilesTest {
  /** For each file and column some values that are wrong there, parted by spaces; _ is empty. */
  private static final Map<String, String> WRONG =
      Map.of(
          "partnership.csv",
          """
          id: _ a/b
          name: _
          governance_form: TOGETHER
          area: 99999 Roeselare
          valid_from: 01/01/2020
          valid_until: 2020-13-01
          """,
          "organisations.csv",
          """
          id: _ R-OCMW -x
          names: _ SAAMO@2020 SAAMO@2021-01-01..2020-01-01 @..2020-01-01 SAAMO@x..
          kbo_number: 0566.988.258 geen
          sector: _ WELZIJN
          lens: WIDE
          website: www.example.org ftp://example.org javascript:alert(1)
          email: nobody
          evidence: _ HEARD
          verified_on: gisteren
          valid_from: 2020-02-30
          valid_until: 2020
          identifiers: 12345
          """,
          "members.csv",
          """
          organisation: _ R-NOBODY
          role: _ FRIEND
          from: x
          until: x
          """,
          "services.csv",
          """
          id: _ R-S2 R_S1?
          organisations: _ R-NOBODY
          name: _
          short_name: Een-naam-die-niet-past
          type: _ SOUP
          line: 4 -1 one
          front_door: ja
          channels: FAX DESK|FAX
          languages: Nederlands NL
          email: nobody
          url: example.org
          from_rung: 3
          to_rung: TOP
          waiting_band: SOON
          waiting_measured_on: x
          structural: true
          capacity_state: FULL
          covers: LUCK WORK|LUCK
          serves: EVERYBODY
          available_in: Roeselare 99999
          number: 9 10000 a 81
          x: _ 1.1 -0.1 a NaN
          y: 0,5
          evidence: _ HEARD
          verified_on: x
          valid_from: x
          valid_until: x
          identifiers: 12345
          """,
          "mandates.csv",
          """
          id: _ R-M2
          organisation: _ R-NOBODY
          services: R-NOTHING
          function: _ KING
          breadth: WIDE
          power: MONEY
          gatekeeping: LOCK
          basis: HABIT
          discretion: HUGE
          over: LUCK
          for: EVERYBODY
          within: 99999
          evidence: _ HEARD
          verified_on: x
          valid_from: x
          valid_until: x
          identifiers: 12345
          """,
          "thresholds.csv",
          """
          id: _ R-D2
          service: _ R-NOTHING R-S16|R-S7
          threshold: _ HIGH
          severity: _ 4 -1 high
          """,
          "paths.csv",
          """
          id: _ R-F02
          from: _ R-NOTHING
          to: _ R-NOTHING R-S3 R-S6|R-S10
          handover: _ LUKEWARM
          status: MAYBE
          feedback: MAYBE
          consent: MAYBE
          about: LUCK
          only_for_domains: LUCK
          only_for_groups: EVERYBODY
          first_contact_band: SOON
          agreed_by_sender: x
          agreed_by_receiver: x
          evidence: _ HEARD
          verified_on: x
          valid_from: x
          valid_until: x
          identifiers: 12345
          """,
          "needs.csv",
          """
          need: _ LUCK
          group: EVERYBODY
          municipality: 99999 Roeselare
          people: 4 twelve
          out_of: 4 11 fifteen
          counted_on: x
          """,
          "ties.csv",
          """
          id: _ R-T2
          a: _ R-NOBODY
          b: _ R-NOBODY R-SAAMO
          type: _ LOVE
          strength: 5 -1 strong
          evidence: _ HEARD
          verified_on: x
          valid_from: x
          valid_until: x
          identifiers: 12345
          """);

  /** Columns in which any text is right. */
  private static final Set<String> FREE =
      Set.of(
          "description",
          "phone",
          "address",
          "opening_hours",
          "how_to_apply",
          "documents",
          "cost",
          "note",
          "source",
          "verified_by_role",
          "legal_source",
          "reporter_role",
          "to_category");

  static Stream<String> wrongCells() {
    return WRONG.entrySet().stream()
        .flatMap(
            file ->
                file.getValue()
                    .lines()
                    .flatMap(
                        line -> {
                          String column = line.substring(0, line.indexOf(':'));
                          return Arrays.stream(line.substring(column.length() + 2).split(" ", -1))
                              .map(value -> file.getKey() + " " + column + " " + value);
                        }));
  }

  @ParameterizedTest
  @MethodSource("wrongCells")
  void aWrongCellIsRefusedWithItsPlaceAndARemedy(String cell) {
    String[] parts = cell.split(" ", -1);
    String value = parts[2].equals("_") ? "" : parts[2];
    List<RowProblem> problems =
        new SampleFiles("roeselare").withCell(parts[0], 1, parts[1], value).problems();
    RowProblem first =
        problems.stream()
            .filter(p -> p.file().equals(parts[0]) && p.column().equals(parts[1]))
            .findFirst()
            .orElseThrow(() -> new AssertionError("Not refused: " + cell + " " + problems));
    assertTrue(first.row() == 2 || (first.row() == 3 && isTwice(parts[1])), () -> cell + first);
    assertTrue(first.remedy().endsWith("."), first::remedy);
  }

  /** What stands twice is told where it stands the second time. */
  private static boolean isTwice(String column) {
    return column.equals("id") || column.equals("number");
  }

  @Test
  void noColumnIsForgottenHere() {
    for (String file : SampleFiles.NAMES) {
      Set<String> columns = new HashSet<>(new SampleFiles("roeselare").cells(file).get(0));
      columns.removeAll(FREE);
      Set<String> tried = new HashSet<>();
      WRONG
          .getOrDefault(file, "")
          .lines()
          .forEach(line -> tried.add(line.substring(0, line.indexOf(':'))));
      assertEquals(columns, tried, file);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "partnership.csv,valid_from,valid_until",
    "organisations.csv,valid_from,valid_until",
    "members.csv,from,until",
    "services.csv,valid_from,valid_until",
    "mandates.csv,valid_from,valid_until",
    "paths.csv,valid_from,valid_until",
    "ties.csv,valid_from,valid_until"
  })
  void anEndBeforeTheBeginningIsRefused(String file, String from, String until) {
    SampleFiles files = new SampleFiles("roeselare");
    List<List<String>> rows = files.cells(file);
    rows.get(1).set(rows.get(0).indexOf(from), "2020-01-02");
    rows.get(1).set(rows.get(0).indexOf(until), "2020-01-01");
    List<RowProblem> problems = files.with(file, SampleFiles.csv(rows)).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertEquals(
        List.of(file, 2L, until),
        List.of(problems.get(0).file(), problems.get(0).row(), problems.get(0).column()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRAINING", "ServiceType:WORK", "LifeDomain:TRAINING", "Sector:WORK"})
  void aKindThatIsNotThereIsRefused(String kind) {
    SampleFiles files = new SampleFiles("roeselare");
    List<List<String>> rows = files.cells("paths.csv");
    int category = rows.get(0).indexOf("to_category");
    int line = 1;
    while (rows.get(line - 1).get(category).isEmpty() || line == 1) {
      line++;
    }
    rows.get(line - 1).set(category, kind);
    List<RowProblem> problems = files.with("paths.csv", SampleFiles.csv(rows)).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertEquals("to_category", problems.get(0).column());
    assertEquals(line, problems.get(0).row());
  }

  @Test
  void aPathHasATargetOrAKindNotBoth() {
    List<RowProblem> problems =
        new SampleFiles("roeselare")
            .withCell("paths.csv", 1, "to_category", "LifeDomain:WORK")
            .problems();
    assertEquals(List.of("to"), problems.stream().map(RowProblem::column).toList());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    List<RowProblem> problems =
        new SampleFiles("roeselare")
            .withCell("services.csv", 3, "covers", "LUCK")
            .withCell("ties.csv", 2, "strength", "9")
            .withCell("members.csv", 1, "role", "FRIEND")
            .problems();
    assertEquals(
        Set.of("services.csv 4 covers LUCK", "ties.csv 3 strength 9", "members.csv 2 role FRIEND"),
        new HashSet<>(
            problems.stream()
                .map(p -> p.file() + " " + p.row() + " " + p.column() + " " + p.value())
                .toList()));
    assertEquals(3, problems.size());
  }

  @Test
  void anIdIsNotSharedByTwoRows() {
    SampleFiles files = new SampleFiles("roeselare");
    for (String file : List.of("thresholds.csv", "ties.csv", "mandates.csv")) {
      List<List<String>> rows = new ArrayList<>(files.cells(file));
      rows.add(rows.get(1));
      files.with(file, SampleFiles.csv(rows));
    }
    assertEquals(3, files.problems().size());
  }

  @Test
  void theSampleItselfIsTakenIn() {
    SampleFiles files = new SampleFiles("roeselare");
    assertEquals(List.of(), files.problems());
    for (String file : SampleFiles.NAMES) {
      files.with(file, SampleFiles.csv(files.cells(file)));
    }
    assertEquals(new SampleFiles("roeselare").read(), files.read(), "quotes change nothing");
  }
}
