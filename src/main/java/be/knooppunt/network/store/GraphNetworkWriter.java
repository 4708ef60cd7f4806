package be.knooppunt.network.store;

import be.knooppunt.network.control.NetworkWriter;
import be.knooppunt.network.control.RequestVersions;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.Region;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.Term;
import be.knooppunt.platform.graphstore.CypherText;
import be.knooppunt.platform.graphstore.GraphStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.TransactionContext;

/** Writes the map to Neo4j: entities, their changes and the next version in one transaction. */
@ApplicationScoped
public class GraphNetworkWriter implements NetworkWriter {
  /** The label of the vocabularies that the model names; the others are plain concepts. */
  private static final Map<String, String> LABELS =
      Map.of(
          "life-domains", "LifeDomain",
          "target-groups", "TargetGroup",
          "service-types", "ServiceType",
          "rungs", "Rung",
          "sectors", "Sector",
          "thresholds", "Threshold");

  private final Map<String, CypherText> texts = new HashMap<>();
  private final FoundRecords records = new FoundRecords();

  @Inject private GraphStore graph;
  @Inject private RequestVersions versions;

  /** For the container; reads its statements, so that a missing file fails the deployment. */
  public GraphNetworkWriter() {
    for (String name :
        List.of(
            "raise-version",
            "write-partnership",
            "write-organisations",
            "write-members",
            "write-services",
            "write-placements",
            "write-mandates",
            "remove-paths",
            "write-paths",
            "write-category-paths",
            "write-ties",
            "write-changes",
            "write-concepts",
            "write-regions",
            "write-municipalities",
            "write-mergers",
            "remember-reference-facts",
            "read-reference-checksum",
            "remember-sample",
            "hide-sample",
            "count-loaded-sample")) {
      texts.put(name, CypherText.of(GraphNetworkWriter.class, name));
    }
  }

  /** Writes to a graph. */
  public GraphNetworkWriter(GraphStore graph) {
    this(graph, RequestVersions.none());
  }

  /** Writes to a graph, and lets the request that wrote see the version it made. */
  public GraphNetworkWriter(GraphStore graph, RequestVersions versions) {
    this();
    this.graph = graph;
    this.versions = versions;
  }

  private void write(Consumer<TransactionContext> work) {
    try {
      graph.write(
          tx -> {
            work.accept(tx);
            return true;
          });
    } finally {
      versions.forget(); // also when it failed: it may have been written before the answer was lost
    }
  }

  private void run(TransactionContext tx, String name, Map<String, Object> parameters) {
    tx.run(Objects.requireNonNull(texts.get(name)).text(), parameters).consume();
  }

  private long number(String name, String column, Map<String, Object> parameters) {
    return graph.read(
        tx ->
            tx.run(Objects.requireNonNull(texts.get(name)).text(), parameters)
                .single()
                .get(column)
                .asLong());
  }

  @Override
  public void write(NetworkContent content, Occasion occasion) {
    Partnership partnership = content.partnership().orElseThrow();
    String id = partnership.id().value();
    write(
        tx -> {
          long version =
              tx.run(Objects.requireNonNull(texts.get("raise-version")).text())
                  .single()
                  .get("value")
                  .asLong();
          List<RecordKey> keys = ContentRecords.keys(content);
          Map<RecordKey, StoredRecord> before = records.find(tx, keys);
          Rows rows = new Rows(tx, id, version);
          run(
              tx,
              "write-partnership",
              Map.of("row", WriteRows.row(partnership), "version", version));
          rows.write("write-organisations", content.organisations(), WriteRows::row);
          rows.write("write-members", content.members(), WriteRows::row);
          rows.write("write-services", content.services(), WriteRows::row);
          rows.write("write-placements", content.placements(), RecordFields::placement);
          rows.write("write-mandates", content.mandates(), WriteRows::row);
          // all of them before the first is written: finding them is slow among unwritten ones
          rows.write("remove-paths", content.paths(), p -> Map.of("id", p.id().value()));
          rows.write("write-paths", content.paths(), WriteRows::row);
          rows.write("write-category-paths", content.categoryPaths(), WriteRows::row);
          rows.write("write-ties", content.ties(), WriteRows::row);
          ContentRecords.log(
              content,
              before,
              new ChangeRows(
                  occasion.in(partnership.id()),
                  version,
                  changes -> run(tx, "write-changes", Map.of("rows", changes))));
          run(
              tx,
              "remember-sample",
              Map.of("id", id, "at", occasion.at().atOffset(ZoneOffset.UTC)));
        });
  }

  /** Writes rows of one partnership at one version. */
  private final class Rows {
    private final TransactionContext tx;
    private final String partnership;
    private final long version;

    Rows(TransactionContext tx, String partnership, long version) {
      this.tx = tx;
      this.partnership = partnership;
      this.version = version;
    }

    /** Runs a statement on so many rows at a time that neither side holds all rows at once. */
    <T> void write(String name, List<T> all, Function<T, Map<String, Object>> row) {
      for (int from = 0; from < all.size(); from += ChangeRows.AT_A_TIME) {
        int until = Math.min(all.size(), from + ChangeRows.AT_A_TIME);
        run(
            tx,
            name,
            Map.of(
                "rows", all.subList(from, until).stream().map(row).toList(),
                "partnership", partnership,
                "version", version));
      }
    }
  }

  @Override
  public void writeReferenceFacts(
      Map<String, List<Term>> vocabularies,
      List<Municipality> municipalities,
      List<Region> regions,
      String checksum) {
    List<Map<String, Object>> concepts = new ArrayList<>();
    vocabularies.forEach(
        (list, terms) -> {
          for (int i = 0; i < terms.size(); i++) {
            concepts.add(
                Map.of(
                    "key", list + ":" + terms.get(i).code(),
                    "label", LABELS.getOrDefault(list, ""),
                    "properties", ReferenceRows.properties(list, i, terms.get(i))));
          }
        });
    write(
        tx -> {
          run(tx, "write-concepts", Map.of("rows", concepts));
          run(
              tx,
              "write-regions",
              Map.of(
                  "rows",
                  regions.stream()
                      .map(r -> Map.of("code", r.code(), "properties", ReferenceRows.properties(r)))
                      .toList()));
          run(
              tx,
              "write-municipalities",
              Map.of("rows", municipalities.stream().map(GraphNetworkWriter::row).toList()));
          run(
              tx,
              "write-mergers",
              Map.of(
                  "rows",
                  municipalities.stream()
                      .filter(m -> m.mergedInto() != null)
                      .map(GraphNetworkWriter::merger)
                      .toList()));
          run(tx, "remember-reference-facts", Map.of("checksum", checksum));
          run(tx, "raise-version", Map.of());
        });
  }

  private static Map<String, Object> row(Municipality m) {
    return Map.of(
        "nisCode", m.nisCode(),
        "properties", ReferenceRows.properties(m),
        "regions", m.regions());
  }

  private static Map<String, Object> merger(Municipality m) {
    Map<String, Object> row = new HashMap<>();
    row.put("nisCode", m.nisCode());
    row.put("mergedInto", m.mergedInto());
    row.put("on", m.validity().until() == null ? null : m.validity().until().plusDays(1));
    return row;
  }

  @Override
  public boolean hasReferenceFacts(String checksum) {
    return graph.read(
        tx ->
            tx.run(Objects.requireNonNull(texts.get("read-reference-checksum")).text())
                .list(row -> row.get("checksum").asString(""))
                .contains(checksum));
  }

  @Override
  public void hideSample(String partnership, boolean hidden) {
    write(
        tx -> {
          run(tx, "hide-sample", Map.of("id", partnership, "hidden", hidden));
          run(tx, "raise-version", Map.of());
        });
  }

  @Override
  public boolean hasLoadedSample(String partnership) {
    return number("count-loaded-sample", "count", Map.of("id", partnership)) > 0;
  }
}
