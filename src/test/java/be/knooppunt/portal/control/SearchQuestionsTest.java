package be.knooppunt.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Questions as people at a desk type them, on the Roeselare sample. The figures are those of
 * src/docs/search.md; a search that finds less fails.
 */
class SearchQuestionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final Network NETWORK = Samples.network("roeselare");
  private static final ServiceIndex INDEX =
      new ServiceIndex(NETWORK, Samples.facts().vocabularies());

  /** A question and the place of the first expected service among those shown; 0 when absent. */
  private record Asked(String question, int rank) {}

  private static List<Asked> ask(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Asked> asked = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(SearchQuestionsTest.class.getResourceAsStream(file));
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(reader)) {
        LocalDate day = row.get("on").isEmpty() ? DAY : LocalDate.parse(row.get("on"));
        asked.add(
            new Asked(
                row.get("question"),
                rank(row.get("question"), day, List.of(row.get("expected").split("\\|")))));
      }
    }
    return asked;
  }

  private static int rank(String question, LocalDate day, List<String> expected) {
    List<String> shown =
        INDEX.find(question).services().stream()
            .filter(service -> service.isShown(day, EvidenceFilter.ALL))
            .map(service -> service.id().value())
            .toList();
    return shown.stream().filter(expected::contains).mapToInt(shown::indexOf).min().orElse(-1) + 1;
  }

  private static long within(List<Asked> asked, int rank) {
    return asked.stream().filter(a -> a.rank() > 0 && a.rank() <= rank).count();
  }

  private static double reciprocal(List<Asked> asked) {
    return asked.stream().mapToDouble(a -> a.rank() == 0 ? 0 : 1.0 / a.rank()).average().orElse(0);
  }

  @Test
  void everyKnownQuestionLeadsToAnExpectedServiceAmongTheFirstThree() throws IOException {
    List<Asked> asked = ask("search-questions.csv");
    assertTrue(asked.size() >= 60, asked.size() + " questions");
    assertEquals(
        List.of(), asked.stream().filter(a -> a.rank() == 0 || a.rank() > 3).toList(), "too far");
    assertTrue(within(asked, 1) >= 104, within(asked, 1) + " first of " + asked.size());
    assertTrue(reciprocal(asked) >= 0.96, reciprocal(asked) + " mean reciprocal rank");
  }

  @Test
  void questionsThatWereNotUsedForTuningDoNearlyAsWell() throws IOException {
    List<Asked> asked = ask("search-questions-unseen.csv");
    assertTrue(within(asked, 1) >= 34, within(asked, 1) + " first of " + asked.size());
    assertTrue(within(asked, 3) >= 39, within(asked, 3) + " in the first three");
    assertTrue(reciprocal(asked) >= 0.89, reciprocal(asked) + " mean reciprocal rank");
  }
}
