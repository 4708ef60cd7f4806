package be.knooppunt.platform.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.exchange.control.LoadShippedData;
import be.knooppunt.network.store.GraphNetworkWriter;
import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.graphstore.CypherText;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.platform.relational.DatabaseMigrations;
import be.knooppunt.platform.relational.PortalDataSource;
import be.knooppunt.testing.Database;
import be.knooppunt.testing.GraphExtension;
import be.knooppunt.testing.Samples;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was kept comes back, all of it or nothing. */
@ExtendWith(GraphExtension.class)
class BackupGraphTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);
  private static final CypherText EVERY_TYPE = CypherText.of(BackupGraphTest.class, "every-type");

  private final GraphStore graph;
  private final Path file;

  BackupGraphTest(GraphStore graph, @TempDir Path folder) {
    this.graph = graph;
    file = folder.resolve("kept.zip");
  }

  private static void run(DatabaseAddress database, String... statements) throws SQLException {
    try (Connection connection = new PortalDataSource(database).getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static DatabaseAddress filled(Database kind) throws SQLException {
    DatabaseAddress database = kind.empty();
    DatabaseMigrations.open(database);
    run(
        database,
        "insert into account values ('a-1', 'an', 'hash:é''\"', true,"
            + " '2026-10-25T02:30:00.123+02:00', '2026-10-25T02:30:00+01:00', 3, null, false, 'nl')",
        "insert into role_assignment values ('r-1', 'a-1', 'EDITOR', 'roeselare', 'R-OCMW', null,"
            + " '2026-10-25T02:30:00Z')",
        "insert into one_time_link values ('l-1', 'INVITATION', 'hash-of-secret', 'READER|x||',"
            + " 'roeselare', 'a-1', '2026-10-25T02:30:00Z', '2026-11-25T02:30:00Z', null, null)",
        "insert into sign_in_session values ('s-1', 'a-1', '2026-10-25T02:30:00Z',"
            + " '2026-10-25T02:31:00Z', 'Firefox')",
        "insert into audit_entry values ('e-1', '2026-10-25T02:30:00Z', null, 'SIGN_IN', 'a-1', '')",
        "insert into failed_try values ('t-1', 'hash-of-who', '2026-11-20T23:59:59.999Z')");
    return database;
  }

  private Backup backup(DatabaseAddress database) {
    return new Backup(graph, database, CLOCK);
  }

  @ParameterizedTest
  @CsvSource({"H2, H2", "H2, POSTGRESQL", "POSTGRESQL, H2"})
  void everyRecordComesBack(Database from, Database to) throws SQLException, IOException {
    GraphExtension.empty(graph);
    LoadShippedData shipped =
        new LoadShippedData(new GraphNetworkWriter(graph), CLOCK, Samples::open);
    shipped.loadSamples(shipped.loadReferenceFacts(), sample -> from == to, true);
    graph.write(tx -> tx.run(EVERY_TYPE.text()).consume());
    DatabaseAddress source = filled(from);
    StoreContents before = StoreContents.of(graph, source);
    assertTrue(before.nodes().size() > 500 && before.rows().size() == 6, "there is something");

    long records = backup(source).make(file);
    assertEquals(before.nodes().size() + before.relationships().size() + 6, records);
    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));

    GraphExtension.empty(graph);
    DatabaseAddress target = to.empty();
    assertTrue(backup(target).restore(file).contains("2026-11-21"));
    StoreContents after = StoreContents.of(graph, target);
    assertEquals(before.nodes(), after.nodes());
    assertEquals(before.relationships(), after.relationships());
    assertEquals(before.rows(), after.rows());

    RefusedBackup again = assertThrows(RefusedBackup.class, () -> backup(target).restore(file));
    assertTrue(String.valueOf(again.getMessage()).contains("not empty"), again::toString);
    GraphExtension.empty(graph);
  }

  private String refusal(DatabaseAddress target) throws SQLException {
    String line =
        String.valueOf(
            assertThrows(RefusedBackup.class, () -> backup(target).restore(file)).getMessage());
    DatabaseMigrations.open(target);
    StoreContents left = StoreContents.of(graph, target);
    assertEquals(1, left.nodes().size(), "but the version nothing is in the graph");
    assertEquals(List.of(), left.rows());
    return line;
  }

  @ParameterizedTest
  @ValueSource(strings = {"not a zip", ""})
  void anotherFileIsRefused(String content) throws IOException, SQLException {
    GraphExtension.empty(graph);
    Files.writeString(file, content);
    assertTrue(refusal(Database.H2.empty()).contains("no back-up of Knooppunt"));
  }

  @Test
  void aDamagedFileIsRefused() throws IOException, SQLException {
    GraphExtension.empty(graph);
    backup(filled(Database.H2)).make(file);
    byte[] whole = Files.readAllBytes(file);

    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertTrue(refusal(Database.H2.empty()).contains("only a piece"));

    for (int i = 40; i < 60; i++) {
      whole[i] ^= 0x55;
    }
    Files.write(file, whole);
    assertTrue(refusal(Database.H2.empty()).contains("damaged"));
  }

  /** A back-up made by hand, with one node and whatever else is given. */
  private void write(JsonObject manifest, List<JsonObject> relationships, String extraPart)
      throws IOException {
    try (BackupWriter writer = new BackupWriter(file)) {
      writer.begin("graph/nodes.jsonl");
      writer.add(
          Json.createObjectBuilder()
              .add("node", 0)
              .add("labels", Json.createArrayBuilder(List.of("Kept")))
              .add("properties", Json.createObjectBuilder())
              .build());
      writer.begin("graph/relationships.jsonl");
      relationships.forEach(writer::add);
      writer.begin("database/" + extraPart + ".jsonl");
      writer.begin("database-sequences.jsonl");
      writer.finish(Json.createObjectBuilder(manifest));
    }
  }

  private static JsonObject manifest(String kind, int format, List<String> graphMigrations) {
    return Json.createObjectBuilder()
        .add("kind", kind)
        .add("format", format)
        .add("program", "9.9")
        .add("made", "2030-01-01T00:00:00Z")
        .add(
            "migrations",
            Json.createObjectBuilder()
                .add("graph", Json.createArrayBuilder(graphMigrations))
                .add("database", Json.createArrayBuilder(List.of("1"))))
        .build();
  }

  @Test
  void whatThisProgramCannotReadIsRefused() throws IOException, SQLException {
    GraphExtension.empty(graph);
    DatabaseAddress target = Database.H2.empty();
    write(manifest("knooppunt-backup", 2, List.of("001")), List.of(), "account");
    assertTrue(refusal(target).contains("newer format"));

    write(manifest("another-backup", 1, List.of("001")), List.of(), "account");
    assertTrue(refusal(target).contains("no back-up of Knooppunt"));

    write(manifest("knooppunt-backup", 1, List.of("001", "999")), List.of(), "account");
    assertTrue(refusal(target).contains("newer program, Knooppunt 9.9"));

    write(manifest("knooppunt-backup", 1, List.of("001", "002", "003")), List.of(), "unheard_of");
    assertTrue(refusal(target).contains("unheard_of"));
  }

  @Test
  void whatDoesNotFitLeavesNothingBehind() throws IOException, SQLException {
    GraphExtension.empty(graph);
    JsonObject toNowhere =
        Json.createObjectBuilder()
            .add("from", 0)
            .add("to", 7)
            .add("type", "KNOWS")
            .add("properties", Json.createObjectBuilder())
            .build();
    write(
        manifest("knooppunt-backup", 1, List.of("001", "002", "003")),
        List.of(toNowhere),
        "account");
    assertTrue(refusal(Database.H2.empty()).contains("node 7"));
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String own = "<artifactId>knooppunt</artifactId>\n  <version>" + BackupFormat.program() + "<";
    assertTrue(pom.contains(own), own);
    assertFalse(BackupFormat.program().isEmpty());
  }
}
