package be.knooppunt.platform.relational;

import be.knooppunt.platform.dump.PartReader;
import be.knooppunt.platform.dump.PartWriter;
import be.knooppunt.platform.relational.TableLayout.Column;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the numbers that a database gives go on. */
final class Sequences {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String IN_H2 =
      "select sequence_name, base_value from information_schema.sequences"
          + " where sequence_schema = current_schema and sequence_name not like 'SYSTEM_SEQUENCE%'";
  // those of a column belong to the column
  private static final String IN_POSTGRESQL =
      "select s.sequencename, coalesce(s.last_value + s.increment_by, s.start_value)"
          + " from pg_sequences s where s.schemaname = current_schema() and not exists"
          + " (select 1 from pg_depend d join pg_class c on c.oid = d.objid"
          + " where c.relname = s.sequencename and d.deptype in ('a', 'i'))";

  private Sequences() {}

  static void write(Connection connection, PartWriter parts) throws SQLException {
    boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(isH2 ? IN_H2 : IN_POSTGRESQL)) {
      while (rows.next()) {
        parts.add(
            JSON.createObjectBuilder()
                .add("sequence", rows.getString(1).toLowerCase(Locale.ROOT))
                .add("next", rows.getLong(2))
                .build());
      }
    }
  }

  static void restore(
      Connection connection, List<TableLayout> tables, PartReader parts, String part)
      throws SQLException {
    List<JsonObject> lines = new ArrayList<>();
    parts.read(part, lines::add);
    try (Statement statement = connection.createStatement()) {
      for (JsonObject line : lines) {
        statement.execute(
            "alter sequence "
                + plain(line.getString("sequence"))
                + " restart with "
                + line.getJsonNumber("next").longValueExact());
      }
      for (TableLayout table : tables) {
        for (Column column : table.columns()) {
          if (column.isNumbered()) {
            goOn(statement, table, column);
          }
        }
      }
    }
  }

  private static String plain(String name) {
    if (!name.matches("[a-z_][a-z0-9_]*")) {
      throw new IllegalStateException("No sequence can be called " + name);
    }
    return name;
  }

  private static void goOn(Statement statement, TableLayout table, Column column)
      throws SQLException {
    long next;
    try (ResultSet rows =
        statement.executeQuery(
            "select coalesce(max(" + column.quoted() + "), 0) + 1 from " + table.quoted())) {
      rows.next();
      next = rows.getLong(1);
    }
    statement.execute(
        "alter table "
            + table.quoted()
            + " alter column "
            + column.quoted()
            + " restart with "
            + next);
  }
}
