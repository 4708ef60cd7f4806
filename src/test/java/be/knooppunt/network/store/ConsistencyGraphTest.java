package be.knooppunt.network.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.platform.graphstore.CypherText;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.GraphExtension;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;

/** The consistency query finds nothing in the samples and names each planted offender. */
@ExtendWith(GraphExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ConsistencyGraphTest {
  private static final CypherText QUERY =
      CypherText.of(GraphNetworkStore.class, "find-inconsistencies");

  private final LoadedGraph loaded;

  ConsistencyGraphTest(GraphStore graph) {
    loaded = LoadedGraph.in(graph);
  }

  static List<String> plants() {
    return List.of(
        "no-evidence",
        "wrong-evidence",
        "organisation-without-name",
        "service-without-name",
        "service-of-nobody",
        "unknown-type",
        "mandate-of-nobody",
        "unknown-handover",
        "unknown-status",
        "path-to-itself",
        "path-without-id",
        "path-twice",
        "ends-before-it-begins",
        "number-twice",
        "number-of-another-sector",
        "record-without-steward");
  }

  private static CypherText plant(String name) {
    return CypherText.of(ConsistencyGraphTest.class, "plant-" + name);
  }

  private static String header(CypherText text, String name) {
    String mark = "// " + name + ": ";
    return text.text()
        .lines()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> findings(SimpleQueryRunner tx) {
    return tx.run(QUERY.text())
        .list(row -> row.get("rule").asString() + ": " + row.get("offender").asString());
  }

  @Test
  void theSamplesKeepEveryRule() {
    assertEquals(List.of(), loaded.graph().read(ConsistencyGraphTest::findings));
  }

  @ParameterizedTest
  @MethodSource("plants")
  void aPlantedOffenderIsNamed(String name) {
    CypherText plant = plant(name);
    try (Session session = loaded.graph().driver().session();
        Transaction tx = session.beginTransaction()) {
      tx.run(plant.text()).consume();
      assertEquals(List.of(header(plant, "rule") + ": " + header(plant, "offender")), findings(tx));
      tx.rollback();
    }
  }

  @Test
  void everyRuleIsBrokenOnceAbove() {
    Set<String> rules =
        Pattern.compile("'([^']+)' AS rule")
            .matcher(QUERY.text())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    Set<String> broken = new HashSet<>();
    plants().forEach(name -> broken.add(header(plant(name), "rule")));
    assertEquals(rules, broken);
  }
}
