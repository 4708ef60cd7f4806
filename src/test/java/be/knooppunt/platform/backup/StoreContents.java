package be.knooppunt.platform.backup;

import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.graphstore.CypherText;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.platform.relational.PortalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What two stores hold, read in another way than a back-up does, as texts in order: equal contents
 * give equal lists.
 */
record StoreContents(List<String> nodes, List<String> relationships, List<String> rows) {
  private static final CypherText NODES = CypherText.of(StoreContents.class, "all-nodes");
  private static final CypherText RELATIONSHIPS =
      CypherText.of(StoreContents.class, "all-relationships");

  static StoreContents of(GraphStore graph, DatabaseAddress database) throws SQLException {
    return new StoreContents(
        graph.read(
            tx ->
                tx
                    .run(NODES.text())
                    .list(row -> row.get("labels").asList() + text(row.get("properties")))
                    .stream()
                    .sorted()
                    .toList()),
        graph.read(
            tx ->
                tx.run(RELATIONSHIPS.text()).list(StoreContents::relationship).stream()
                    .sorted()
                    .toList()),
        rows(database));
  }

  private static String relationship(Record row) {
    return row.get("type").asString()
        + text(row.get("from"))
        + text(row.get("to"))
        + text(row.get("properties"));
  }

  /** Every value with its type: 1 is not 1.0. */
  private static String text(Value properties) {
    TreeMap<String, String> texts = new TreeMap<>();
    properties
        .asMap(value -> value)
        .forEach((name, value) -> texts.put(name, value.type().name() + " " + value));
    return texts.toString();
  }

  private static final List<String> TABLES =
      List.of(
          "account",
          "audit_entry",
          "failed_try",
          "one_time_link",
          "role_assignment",
          "sign_in_session");

  private static List<String> rows(DatabaseAddress database) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = new PortalDataSource(database).getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet found = statement.executeQuery("select * from " + table)) {
          while (found.next()) {
            rows.add(table + row(found));
          }
        }
      }
    }
    return rows.stream().sorted().toList();
  }

  private static String row(ResultSet found) throws SQLException {
    String[] columns = new String[found.getMetaData().getColumnCount()];
    for (int i = 0; i < columns.length; i++) {
      String name = found.getMetaData().getColumnLabel(i + 1).toLowerCase(java.util.Locale.ROOT);
      Object value =
          found.getObject(i + 1) != null && (name.endsWith("_at") || name.equals("at"))
              ? found.getObject(i + 1, OffsetDateTime.class).toInstant()
              : found.getObject(i + 1);
      columns[i] = name + "=" + value;
    }
    Arrays.sort(columns);
    return Arrays.toString(columns);
  }
}
