package be.knooppunt.platform.graphstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import be.knooppunt.platform.graphstore.GraphMigrations.NewerDatabase;
import be.knooppunt.testing.GraphExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;

/** Bringing the schema up to date. */
@ExtendWith(GraphExtension.class)
class GraphMigrationsGraphTest {
  private static final CypherText FORGET =
      CypherText.of(GraphMigrationsGraphTest.class, "forget-future-migration");

  private final GraphStore graph;

  GraphMigrationsGraphTest(GraphStore graph) {
    this.graph = graph;
  }

  private List<String> schema() {
    return graph.read(
        tx ->
            Stream.of("SHOW CONSTRAINTS YIELD name", "SHOW INDEXES YIELD name")
                .flatMap(show -> tx.run(show).list(row -> row.get("name").asString()).stream())
                .sorted()
                .toList());
  }

  private List<String> applied() {
    return graph.read(
        tx ->
            tx.run(CypherText.of(GraphMigrationsGraphTest.class, "list-migrations").text())
                .list((Record row) -> row.get("version").asString()));
  }

  @Test
  void applyingThemAgainChangesNothing() {
    List<String> schema = schema();
    List<String> applied = applied();
    GraphMigrations.apply(graph.driver());
    assertEquals(schema, schema());
    assertEquals(applied, applied());
    assertEquals(
        List.of("001", "002", "003"), applied.stream().filter(v -> v.startsWith("00")).toList());
    assertTrue(schema.contains("service_id"), schema::toString);
  }

  @Test
  void aGraphOfANewerProgramIsRefused(@TempDir Path folder) throws IOException {
    try (Stream<Path> shipped = Files.list(Path.of("graph-model/migrations"))) {
      for (Path file : shipped.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.writeString(folder.resolve("V999__of_the_future.cypher"), "RETURN 1;\n");
    new Migrations(
            MigrationsConfig.builder().withLocationsToScan(folder.toUri().toString()).build(),
            graph.driver())
        .apply();
    try {
      NewerDatabase refused =
          assertThrows(NewerDatabase.class, () -> GraphMigrations.apply(graph.driver()));
      assertTrue(String.valueOf(refused.getMessage()).contains("newer"), refused::toString);
      assertTrue(applied().contains("999"), "nothing was changed");
    } finally {
      graph.write(tx -> tx.run(FORGET.text()).consume());
    }
    GraphMigrations.apply(graph.driver());
  }
}
