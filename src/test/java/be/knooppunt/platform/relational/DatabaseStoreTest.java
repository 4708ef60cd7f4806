package be.knooppunt.platform.relational;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.graphstore.GraphMigrations.NewerDatabase;
import be.knooppunt.platform.problem.StoreFailure;
import be.knooppunt.platform.problem.StoreTrouble;
import be.knooppunt.platform.problem.StoreTrouble.Kind;
import be.knooppunt.testing.Database;
import be.knooppunt.testing.OutsidePostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The relational database, in the data folder or outside: its migrations, and what is told. */
class DatabaseStoreTest {
  private static void run(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = new PortalDataSource(address).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void migrationsRunOnceAndANewerDatabaseIsRefused(Database database) throws SQLException {
    DatabaseAddress address = database.empty();
    DatabaseMigrations.open(address);
    DatabaseMigrations.open(address);
    PortalDataSource source = new PortalDataSource(address);
    assertEquals(DatabaseMigrations.known(source), DatabaseMigrations.applied(source));

    String quote = database == Database.H2 ? "\"" : "";
    run(
        address,
        "update Xflyway_schema_historyX set XversionX = '999' where XversionX = '1'"
            .replace("X", quote));
    NewerDatabase refused =
        assertThrows(NewerDatabase.class, () -> DatabaseMigrations.open(address));
    assertTrue(String.valueOf(refused.getMessage()).contains("999"), refused::toString);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void administratorsStayWhatTheyWereWhenRolesGetAPlace(Database database) throws SQLException {
    DatabaseAddress address = database.empty();
    PortalDataSource source = new PortalDataSource(address);
    DatabaseMigrations.migrate(source, Optional.of("1"));
    String rest = "'hash', false, '2026-10-25T02:30:00Z', '2026-10-25T02:30:00Z', 1)";
    run(address, "insert into account values ('a-1', 'admin', 'ADMINISTRATOR', " + rest);
    run(address, "insert into account values ('a-2', 'an', 'READER', " + rest);
    DatabaseMigrations.migrate(source, Optional.empty());
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select account_id, role, partnership_id from role_assignment")) {
      assertTrue(rows.next());
      assertEquals("a-1", rows.getString(1));
      assertEquals("ADMINISTRATOR", rows.getString(2));
      assertNull(rows.getString(3));
      assertFalse(rows.next(), "a role without a place means nothing for the others");
    }
  }

  private static StoreTrouble refusal(DatabaseAddress address) {
    StoreTrouble trouble =
        assertThrows(StoreFailure.class, () -> DatabaseMigrations.open(address)).trouble();
    assertTrue(trouble.line().contains(address.toString()), trouble::line);
    assertFalse(trouble.reason().contains("127.0.0.1"), trouble::reason);
    return trouble;
  }

  @Test
  void aWrongPasswordIsToldWithoutThePassword() {
    StoreTrouble trouble =
        refusal(OutsidePostgres.shared().address("postgres", "not-the-password"));
    assertEquals(Kind.REFUSED, trouble.kind(), trouble::line);
    assertTrue(trouble.line().contains("KNOOPPUNT_DATABASE_PASSWORD"), trouble::line);
    assertFalse(trouble.line().contains("not-the-password"), trouble::line);
  }

  @Test
  void anUnknownDatabaseIsTold() {
    StoreTrouble trouble =
        refusal(OutsidePostgres.shared().address("elsewhere", OutsidePostgres.PASSWORD));
    assertEquals(Kind.UNKNOWN_DATABASE, trouble.kind(), trouble::line);
  }

  @Test
  void aUserWithoutRightsIsTold() {
    // nobody but its owner may make tables there
    StoreTrouble trouble =
        refusal(OutsidePostgres.shared().address("postgres", OutsidePostgres.PASSWORD));
    assertEquals(Kind.NO_RIGHTS, trouble.kind(), trouble::line);
  }

  @Test
  void encryptionThatTheServerDoesNotKnowIsTold() {
    DatabaseAddress plain = OutsidePostgres.shared().address("postgres", OutsidePostgres.PASSWORD);
    StoreTrouble trouble =
        refusal(
            new DatabaseAddress(plain.url() + "?sslmode=require", plain.user(), plain.password()));
    assertEquals(Kind.ENCRYPTION, trouble.kind(), trouble::line);
  }

  @Test
  void aServerThatIsNotThereIsTold() {
    StoreTrouble trouble =
        refusal(new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/portal", "knooppunt", "x"));
    assertEquals(Kind.UNREACHABLE, trouble.kind(), trouble::line);
    assertEquals(
        Kind.UNREACHABLE,
        refusal(new DatabaseAddress("jdbc:postgresql://no.such.invalid/portal", "a", "b")).kind());
  }

  @Test
  void anOlderServerIsTold() {
    DatabaseAddress address = new DatabaseAddress("jdbc:postgresql://host/portal", "a", "b");
    StoreTrouble trouble = DatabaseTrouble.of(new DatabaseTrouble.UnsupportedDatabase(13), address);
    assertEquals(Kind.UNSUPPORTED, trouble.kind());
    assertTrue(trouble.line().contains("PostgreSQL 14 or newer"), trouble::line);
  }

  @Test
  void itIsMissedWhenItGoesAndWorksAgainWhenItReturns(@TempDir Path folder) throws SQLException {
    try (OutsidePostgres server = OutsidePostgres.start(folder)) {
      DatabaseAddress address = server.database();
      DatabaseMigrations.open(address);
      Connection before = new PortalDataSource(address).getConnection();
      server.stop();
      assertFalse(before.isValid(1));
      SQLException broken =
          assertThrows(SQLException.class, () -> before.createStatement().execute("select 1"));
      assertTrue(DatabaseTrouble.isIn(new IllegalStateException(broken)), broken::toString);
      assertEquals(Kind.UNREACHABLE, refusal(address).kind());
      server.start();
      DatabaseMigrations.open(address);
      run(address, "select count(*) from account");
    }
  }

  @Test
  void aMistakeOfOurOwnIsNoOutage() {
    DatabaseAddress address = Database.H2.empty();
    SQLException ours =
        assertThrows(SQLException.class, () -> run(address, "select nothing from nowhere"));
    assertFalse(DatabaseTrouble.isIn(ours));
  }
}
