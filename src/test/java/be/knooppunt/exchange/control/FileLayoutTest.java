package be.knooppunt.exchange.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.exchange.entity.RowProblem;
import be.knooppunt.exchange.entity.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets and editors write them, and files that are no table at all. */
class FileLayoutTest {
  private static final String HEADER = "id,a,b,type,evidence,note\n";
  private static final String TIE = "T1,R-OCMW,R-CAW,JOINT_CASE,STATED,";

  private static SampleFiles ties(String text) {
    return new SampleFiles("roeselare").with("ties.csv", text);
  }

  private static List<Long> rows(String text) {
    return ties(text).problems().stream().map(RowProblem::row).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void aMarkAtTheBeginningIsNoPartOfTheHeader(String mark) {
    SampleFiles files = new SampleFiles("roeselare");
    for (String file : SampleFiles.NAMES) {
      files.with(file, mark + files.text(file));
    }
    assertEquals(new SampleFiles("roeselare").read(), files.read());
  }

  @Test
  void lineEndsOfEveryKindAreRead() {
    SampleFiles plain = new SampleFiles("roeselare");
    for (String end : List.of("\r\n", "\r")) {
      SampleFiles files = new SampleFiles("roeselare");
      for (String file : SampleFiles.NAMES) {
        files.with(file, plain.text(file).replace("\n", end));
      }
      assertEquals(plain.read(), files.read());
    }
  }

  @Test
  void capitalsSpacesAndMoreColumnsInTheHeaderDoNoHarm() {
    SampleFiles files = ties("Extra, ID ,a,B,type,Evidence\n,T1,R-OCMW,R-CAW,JOINT_CASE,STATED\n");
    assertEquals("T1", files.read().ties().get(0).id());
  }

  @Test
  void theRowIsTheLineThatAnEditorShows() {
    String wrong = "T2,R-OCMW,R-CAW,LOVE,STATED,";
    assertEquals(List.of(2L), rows(HEADER + wrong + "\n"));
    assertEquals(List.of(2L), rows(HEADER + wrong), "without an end of line at the end");
    assertEquals(List.of(4L), rows(HEADER + "\n" + TIE + "\n" + wrong + "\n"));
    assertEquals(
        List.of(5L),
        rows(HEADER + TIE + "\"one\ntwo\nthree\"\n" + wrong + "\n"),
        "after a cell of three lines");
    assertEquals(
        List.of(2L),
        rows(HEADER + wrong + "\"one\ntwo\nthree\"\n"),
        "the first line of a cell of three lines");
    assertEquals(
        List.of(3L),
        rows((HEADER + TIE + "\n" + wrong + "\"one\ntwo\"\n").replace("\n", "\r\n")),
        "with the line ends of Windows");
  }

  private static RowProblem only(SampleFiles files) {
    List<RowProblem> problems = files.problems();
    assertEquals(1, problems.size(), problems::toString);
    return problems.get(0);
  }

  @Test
  void aMissingColumnIsNamed() {
    RowProblem problem = only(ties("id,a,b,evidence\n"));
    assertEquals("ties.csv", problem.file());
    assertEquals(1, problem.row());
    assertEquals("type", problem.column());
  }

  @Test
  void aColumnThatStandsTwiceIsRefused() {
    RowProblem problem = only(ties("id,a,b,type,evidence,type\n"));
    assertEquals("ties.csv", problem.file());
    assertEquals(1, problem.row());
    assertEquals("type", problem.column());
  }

  @Test
  void anEmptyFileLacksItsColumns() {
    assertEquals(
        List.of("id", "a", "b", "type", "evidence"),
        ties("").problems().stream().map(RowProblem::column).toList());
  }

  @Test
  void aFileInAnotherEncodingIsRefused() {
    String text = HEADER + TIE + "Méér\n";
    RowProblem problem =
        only(ties("").with("ties.csv", text.getBytes(Charset.forName("windows-1252"))));
    assertEquals("ties.csv", problem.file());
    assertTrue(problem.remedy().contains("UTF-8"), problem::remedy);
    assertEquals(
        List.of(), ties("").with("ties.csv", text.getBytes(StandardCharsets.UTF_8)).problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id,a,b,type,evidence\n\"T1", "id,a,b,type,evidence\n\"T1\"x,a\n"})
  void quotesThatDoNotMatchAreRefused(String text) {
    RowProblem problem = only(ties(text));
    assertEquals("ties.csv", problem.file());
    assertTrue(problem.remedy().contains("CSV"), problem::remedy);
  }

  @Test
  void exactlyOnePartnershipIsAsked() {
    SampleFiles files = new SampleFiles("roeselare");
    List<List<String>> rows = new ArrayList<>(files.cells("partnership.csv"));
    rows.add(rows.get(1));
    assertEquals(
        "partnership.csv", only(files.with("partnership.csv", SampleFiles.csv(rows))).file());
    assertEquals("partnership.csv", only(files.with("partnership.csv", "id,name\n")).file());
  }

  @Test
  void aFileThatIsTooLongIsRefused() {
    String text = HEADER + String.join("", Collections.nCopies(Table.MOST_ROWS + 1, TIE + "\n"));
    RowProblem problem = only(ties(text));
    assertEquals("ties.csv", problem.file());
    assertEquals(Table.MOST_ROWS + 2, problem.row());
  }
}
