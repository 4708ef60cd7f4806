package be.knooppunt.platform.graphstore;

import be.knooppunt.platform.dump.DifferentContent;
import be.knooppunt.platform.dump.PartReader;
import be.knooppunt.platform.dump.PartWriter;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Everything in the graph, out and in again: nodes with all labels, relationships, all properties.
 * Left out is only which migrations ran here, for that belongs to the installation.
 */
public final class GraphDump {
  /** The part with the nodes. */
  public static final String NODES = "graph/nodes.jsonl";

  /** The part with the relationships. */
  public static final String RELATIONSHIPS = "graph/relationships.jsonl";

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int BATCH = 1000;

  private final GraphStore store;

  /** Works on an opened graph. */
  public GraphDump(GraphStore store) {
    this.store = store;
  }

  private static String text(String name) {
    return CypherText.of(GraphDump.class, name).text();
  }

  /**
   * Writes all of it.
   *
   * @return false when somebody wrote to the graph meanwhile: what was written is worth nothing
   */
  public boolean write(PartWriter parts) {
    // not a managed transaction: it would begin again in the middle of the file
    try (Session session = store.session();
        Transaction tx = session.beginTransaction()) {
      long version = version(tx);
      Map<String, Integer> numbers = new HashMap<>();
      parts.begin(NODES);
      tx.run(text("dump-nodes")).forEachRemaining(row -> parts.add(node(row, numbers)));
      parts.begin(RELATIONSHIPS);
      tx.run(text("dump-relationships"))
          .forEachRemaining(row -> parts.add(relationship(row, numbers)));
      return version == version(tx);
    } catch (Neo4jException e) {
      throw store.unavailable(e);
    }
  }

  private static long version(Transaction tx) {
    return tx.run(text("dump-version")).single().get("version").asLong();
  }

  private static JsonObject node(Record row, Map<String, Integer> numbers) {
    int number = numbers.size();
    numbers.put(row.get("id").asString(), number);
    return JSON.createObjectBuilder()
        .add("node", number)
        .add("labels", JSON.createArrayBuilder(row.get("labels").asList()))
        .add("properties", GraphValues.json(row.get("properties")))
        .build();
  }

  private static JsonObject relationship(Record row, Map<String, Integer> numbers) {
    return JSON.createObjectBuilder()
        // one that was made meanwhile; the versions will differ
        .add("from", numbers.getOrDefault(row.get("from").asString(), -1))
        .add("to", numbers.getOrDefault(row.get("to").asString(), -1))
        .add("type", row.get("type").asString())
        .add("properties", GraphValues.json(row.get("properties")))
        .build();
  }

  /** How many nodes there are beside those of a graph that was never used. */
  public long count() {
    return store.read(tx -> tx.run(text("count-nodes")).single().get("nodes").asLong());
  }

  /** Takes everything out but the schema. */
  public void clear() {
    store.write(tx -> tx.run(text("remove-nodes")).consume());
  }

  /** Puts all of it into a graph that was never used, in one transaction. */
  public void restore(PartReader parts) {
    try (Session session = store.session();
        Transaction tx = session.beginTransaction()) {
      tx.run(text("remove-nodes")).consume();
      Map<Integer, String> elements = new HashMap<>();
      batches(
          parts,
          NODES,
          line ->
              Map.of(
                  "id", line.getInt("node"),
                  "labels", line.getJsonArray("labels").getValuesAs(JsonString::getString),
                  "properties", GraphValues.properties(line.getJsonObject("properties"))),
          rows ->
              tx.run(text("restore-nodes"), Map.of("rows", rows))
                  .forEachRemaining(
                      row -> elements.put(row.get("id").asInt(), row.get("element").asString())));
      batches(
          parts,
          RELATIONSHIPS,
          line ->
              Map.of(
                  "from", element(elements, line.getInt("from")),
                  "to", element(elements, line.getInt("to")),
                  "type", line.getString("type"),
                  "properties", GraphValues.properties(line.getJsonObject("properties"))),
          rows -> tx.run(text("restore-relationships"), Map.of("rows", rows)).consume());
      tx.commit();
    } catch (Neo4jException e) {
      throw store.unavailable(e);
    }
  }

  private static String element(Map<Integer, String> elements, int number) {
    String element = elements.get(number);
    if (element == null) {
      throw new DifferentContent(
          "A relationship leads to node " + number + ", which is not there.");
    }
    return element;
  }

  private static void batches(
      PartReader parts,
      String part,
      Function<JsonObject, Map<String, Object>> row,
      Consumer<List<Map<String, Object>>> write) {
    List<Map<String, Object>> rows = new ArrayList<>(BATCH);
    parts.read(
        part,
        line -> {
          rows.add(row.apply(line));
          if (rows.size() == BATCH) {
            write.accept(rows);
            rows.clear();
          }
        });
    if (!rows.isEmpty()) {
      write.accept(rows);
    }
  }
}
