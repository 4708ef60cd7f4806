package be.knooppunt.network.store;

import be.knooppunt.network.control.NetworkStore;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.graphstore.CypherText;
import be.knooppunt.platform.graphstore.GraphStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

/** Reads the map from Neo4j. */
@ApplicationScoped
public class GraphNetworkStore implements NetworkStore {
  private final Map<String, CypherText> texts = new HashMap<>();

  @Inject private GraphStore graph;

  /** For the container; reads its questions, so that a missing file fails the deployment. */
  public GraphNetworkStore() {
    for (String name :
        List.of(
            "read-version",
            "list-partnerships",
            "list-hidden-samples",
            "services-in-scope",
            "load-services",
            "load-organisations",
            "load-mandates",
            "load-paths",
            "load-category-paths",
            "load-ties",
            "load-members",
            "load-placements",
            "load-concepts",
            "load-municipalities",
            "load-regions")) {
      texts.put(name, CypherText.of(GraphNetworkStore.class, name));
    }
  }

  /** Reads from a graph. */
  public GraphNetworkStore(GraphStore graph) {
    this();
    this.graph = graph;
  }

  private <T> List<T> list(
      TransactionContext tx,
      String name,
      Map<String, Object> parameters,
      Function<Properties, T> read) {
    List<T> found = new ArrayList<>();
    // row by row: all rows at once would weigh several times what is made of them
    Result rows = tx.run(text(name), parameters);
    while (rows.hasNext()) {
      found.add(read.apply(new Properties(rows.next().asMap())));
    }
    return List.copyOf(found);
  }

  @Override
  public NetworkVersion version() {
    return graph.readAtOnce(text("read-version"), GraphNetworkStore::version);
  }

  private NetworkVersion version(TransactionContext tx) {
    return version(tx.run(text("read-version")));
  }

  private static NetworkVersion version(Result rows) {
    return new NetworkVersion(
        rows.stream().map(row -> row.get("value").asLong()).findFirst().orElse(0L));
  }

  private String text(String name) {
    CypherText text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("No such question: " + name);
    }
    return text.text();
  }

  @Override
  public List<Partnership> listPartnerships() {
    return graph.read(tx -> list(tx, "list-partnerships", Map.of(), NetworkRows::partnership));
  }

  @Override
  public List<PartnershipId> listHiddenSamples() {
    return graph.read(
        tx -> list(tx, "list-hidden-samples", Map.of(), row -> new PartnershipId(row.text("id"))));
  }

  @Override
  public Optional<VersionedContent> load(Optional<PartnershipId> id) {
    return graph.read(
        tx -> {
          // each statement sees the latest commit: read again when a write came in between
          Optional<VersionedContent> loaded = load(tx, id);
          while (loaded.isPresent() && !loaded.get().version().equals(version(tx))) {
            loaded = load(tx, id);
          }
          return loaded;
        });
  }

  private Optional<VersionedContent> load(TransactionContext tx, Optional<PartnershipId> id) {
    NetworkVersion version = version(tx);
    Optional<Partnership> partnership =
        list(tx, "list-partnerships", Map.of(), NetworkRows::partnership).stream()
            .filter(p -> id.filter(p.id()::equals).isPresent())
            .findFirst();
    if (id.isPresent() && partnership.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> scope = new HashMap<>();
    scope.put("partnership", id.map(PartnershipId::value).orElse(null));
    Set<ServiceId> outside = new HashSet<>();
    List<String> services =
        list(
            tx,
            "services-in-scope",
            scope,
            row -> {
              if (row.flag("outside", false)) {
                outside.add(new ServiceId(row.text("id")));
              }
              return row.text("id");
            });
    scope.put("services", services);
    List<Organisation> organisations =
        list(tx, "load-organisations", scope, NetworkRows::organisation);
    scope.put("organisations", organisations.stream().map(o -> o.id().value()).toList());
    return Optional.of(
        new VersionedContent(
            version,
            new NetworkContent(
                partnership,
                organisations,
                list(tx, "load-services", scope, NetworkRows::service),
                list(tx, "load-mandates", scope, NetworkRows::mandate),
                list(tx, "load-paths", scope, NetworkRows::path),
                list(tx, "load-category-paths", scope, NetworkRows::categoryPath),
                list(tx, "load-ties", scope, NetworkRows::tie),
                list(tx, "load-members", scope, NetworkRows::membership),
                list(tx, "load-placements", scope, NetworkRows::placement),
                outside)));
  }

  @Override
  public ReferenceFacts loadReferenceFacts() {
    return graph.read(
        tx -> {
          Map<String, List<Term>> lists = new LinkedHashMap<>();
          list(tx, "load-concepts", Map.of(), row -> Properties.of(row.values().get("properties")))
              .forEach(
                  p ->
                      lists
                          .computeIfAbsent(p.text("list"), name -> new ArrayList<>())
                          .add(ReferenceRows.term(p)));
          return new ReferenceFacts(
              new Vocabularies(lists),
              list(tx, "load-municipalities", Map.of(), ReferenceRows::municipality),
              list(tx, "load-regions", Map.of(), ReferenceRows::region));
        });
  }
}
