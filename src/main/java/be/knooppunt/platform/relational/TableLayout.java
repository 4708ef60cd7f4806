package be.knooppunt.platform.relational;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A table of the portal as it is in the database: its columns, and the tables it refers to. */
record TableLayout(String name, List<Column> columns, Set<String> refersTo) {
  /** A column; one that the database numbers by itself has to be told where to go on. */
  record Column(String name, ColumnKind kind, boolean isNumbered) {
    String key() {
      return name.toLowerCase(Locale.ROOT);
    }

    String quoted() {
      return quote(name);
    }
  }

  /** The name in a back-up: the same, whichever database it comes from. */
  String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  String quoted() {
    return quote(name);
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  String columnNames() {
    return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
  }

  /** All tables of the portal; one that refers to others comes after them. */
  static List<TableLayout> list(Connection connection) throws SQLException {
    List<TableLayout> found = new ArrayList<>();
    DatabaseMetaData data = connection.getMetaData();
    try (ResultSet tables =
        data.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        String type = tables.getString("TABLE_TYPE");
        boolean isOurs = !name.equalsIgnoreCase("flyway_schema_history");
        if (isOurs && (type.equals("TABLE") || type.equals("BASE TABLE"))) {
          found.add(new TableLayout(name, columns(connection, name), referredTo(connection, name)));
        }
      }
    }
    return inOrder(found);
  }

  private static List<Column> columns(Connection connection, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows =
        connection
            .getMetaData()
            .getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
      while (rows.next()) {
        // what the database computes is not kept
        if (!"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
          columns.add(
              new Column(
                  rows.getString("COLUMN_NAME"),
                  ColumnKind.of(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")),
                  "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
        }
      }
    }
    return columns;
  }

  private static Set<String> referredTo(Connection connection, String table) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet keys =
        connection
            .getMetaData()
            .getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
      while (keys.next()) {
        names.add(keys.getString("PKTABLE_NAME"));
      }
    }
    names.remove(table);
    return names;
  }

  private static List<TableLayout> inOrder(List<TableLayout> tables) {
    List<TableLayout> ordered = new ArrayList<>();
    List<TableLayout> left = new ArrayList<>(tables);
    Set<String> done = new HashSet<>();
    while (!left.isEmpty()) {
      List<TableLayout> next =
          left.stream().filter(table -> done.containsAll(table.refersTo())).toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("Tables refer to each other in a ring: " + left);
      }
      ordered.addAll(next);
      left.removeAll(next);
      next.forEach(table -> done.add(table.name()));
    }
    return ordered;
  }
}
