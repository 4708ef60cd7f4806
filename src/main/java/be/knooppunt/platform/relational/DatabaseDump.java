package be.knooppunt.platform.relational;

import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.dump.PartReader;
import be.knooppunt.platform.dump.PartWriter;
import be.knooppunt.platform.relational.TableLayout.Column;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything in the relational database, out and in again: each row of each table, and where
 * sequences go on. Which migrations ran stays behind, for that belongs to the installation. What
 * comes from one kind of database goes into the other.
 */
public final class DatabaseDump {
  private static final String FOLDER = "database/";
  private static final String SEQUENCES = "database-sequences.jsonl";
  private static final int FETCH = 500;
  private static final JsonProvider JSON = JsonProvider.provider();

  private final DatabaseAddress address;

  /** Works on a database whose migrations ran. */
  public DatabaseDump(DatabaseAddress address) {
    this.address = address;
  }

  /** What is done over one connection. */
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T with(Work<T> work) {
    try (Connection connection = new PortalDataSource(address).getConnection()) {
      connection.setAutoCommit(false);
      // one view of the whole, whatever others write meanwhile
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      T result = work.on(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      if (DatabaseTrouble.isIn(e)) {
        throw new DatabaseUnavailable();
      }
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Writes all of it, as it is at one moment. */
  public void write(PartWriter parts) {
    with(
        connection -> {
          for (TableLayout table : TableLayout.list(connection)) {
            parts.begin(FOLDER + table.key() + ".jsonl");
            write(connection, table, parts);
          }
          parts.begin(SEQUENCES);
          Sequences.write(connection, parts);
          return true;
        });
  }

  private static void write(Connection connection, TableLayout table, PartWriter parts)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows =
          statement.executeQuery("select " + table.columnNames() + " from " + table.quoted())) {
        while (rows.next()) {
          JsonObjectBuilder line = JSON.createObjectBuilder();
          for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            line.add(column.key(), column.kind().read(rows, i + 1));
          }
          parts.add(line.build());
        }
      }
    }
  }

  /** How many rows there are in all tables together. */
  public long count() {
    return with(
        connection -> {
          long rows = 0;
          for (TableLayout table : TableLayout.list(connection)) {
            rows += count(connection, table.quoted());
          }
          return rows;
        });
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /**
   * Puts all of it into empty tables, in one transaction.
   *
   * @param beforeCommit what has to succeed as well; when it throws, the tables stay empty
   */
  public void restore(PartReader parts, Runnable beforeCommit) {
    with(
        connection -> {
          for (TableLayout table : TableLayout.list(connection)) {
            String part = FOLDER + table.key() + ".jsonl";
            if (parts.parts().contains(part)) {
              restore(connection, table, part, parts);
            }
          }
          beforeCommit.run();
          return true;
        });
    // a database may end the transaction when a sequence is set, so this comes last
    with(
        connection -> {
          Sequences.restore(connection, TableLayout.list(connection), parts, SEQUENCES);
          return true;
        });
  }

  /** The parts a database with these tables has no place for. */
  public List<String> unknown(PartReader parts) {
    return with(
        connection -> {
          List<String> known =
              TableLayout.list(connection).stream()
                  .map(table -> FOLDER + table.key() + ".jsonl")
                  .toList();
          return parts.parts().stream()
              .filter(part -> part.startsWith(FOLDER) && !known.contains(part))
              .toList();
        });
  }

  private static void restore(
      Connection connection, TableLayout table, String part, PartReader parts) throws SQLException {
    String places = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
    boolean isNumbered = table.columns().stream().anyMatch(Column::isNumbered);
    String sql =
        "insert into "
            + table.quoted()
            + " ("
            + table.columnNames()
            + (isNumbered ? ") overriding system value values (" : ") values (")
            + places
            + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      Rows rows = new Rows(insert, table);
      parts.read(part, rows::add);
      rows.flush();
    }
  }

  /** Rows on their way in, some hundreds at a time. */
  private static final class Rows {
    private final PreparedStatement insert;
    private final TableLayout table;
    private int waiting;

    Rows(PreparedStatement insert, TableLayout table) {
      this.insert = insert;
      this.table = table;
    }

    void add(JsonObject line) {
      try {
        for (int i = 0; i < table.columns().size(); i++) {
          Column column = table.columns().get(i);
          insert.setObject(i + 1, column.kind().write(line.get(column.key())));
        }
        insert.addBatch();
        if (++waiting == FETCH) {
          flush();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }

    void flush() throws SQLException {
      if (waiting > 0) {
        insert.executeBatch();
        waiting = 0;
      }
    }
  }
}
