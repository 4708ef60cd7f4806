package be.knooppunt.bench;

import be.knooppunt.gaps.entity.measures.AccessBound;
import be.knooppunt.gaps.entity.measures.Assortativity;
import be.knooppunt.gaps.entity.measures.Betweenness;
import be.knooppunt.gaps.entity.measures.Brokerage;
import be.knooppunt.gaps.entity.measures.Communities;
import be.knooppunt.gaps.entity.measures.Components;
import be.knooppunt.gaps.entity.measures.Coreness;
import be.knooppunt.gaps.entity.measures.CutPoints;
import be.knooppunt.gaps.entity.measures.Density;
import be.knooppunt.gaps.entity.measures.Distances;
import be.knooppunt.gaps.entity.measures.Dominators;
import be.knooppunt.gaps.entity.measures.ExternalInternal;
import be.knooppunt.gaps.entity.measures.Fragmentation;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.gaps.entity.measures.MeasuredNetwork;
import be.knooppunt.gaps.entity.measures.Modularity;
import be.knooppunt.gaps.entity.measures.Progress;
import be.knooppunt.gaps.entity.measures.Reciprocity;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.gaps.entity.measures.StructuralHoles;
import be.knooppunt.generator.Size;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * The measures of a whole network beside igraph (Debian's python3-igraph), one program after the
 * other in one run, on the same links. Ours is the median of calls after the first, as in a portal
 * that runs. What takes minutes at size L is left out unless {@code knooppunt.bench.all} is {@code
 * true}.
 */
final class MeasureBench implements Bench {
  private static final int THREADS = 2;
  private static final int SMALL = 5_000;
  private static final List<String> LONG = List.of("distanceWeightedFragmentation", "betweenness");
  private static final String SCRIPT = "/bench/measures_igraph.py";

  @Override
  public String measure(Path folder) {
    StringBuilder table =
        new StringBuilder(
            """
            | size | measure | ours, s | igraph, s | igraph against ours | same value |
            |---|---|--:|--:|--:|---|
            """);
    boolean all = Boolean.getBoolean("knooppunt.bench.all");
    for (Size size : LoadedSize.wanted()) {
      Network network = size.network().network(Samples.tables());
      MeasuredNetwork measured =
          MeasuredNetwork.of(
              network,
              new MeasureQuestion(
                  Relation.PATHS, Level.SERVICE, EvidenceFilter.ALL, LoadedSize.DAY));
      compare(table, size, measured, doors(network, measured), folder, all);
    }
    return table
        + "\nMost memory that this process ever used: "
        + Usage.of(ProcessHandle.current().pid()).mostMegabytes()
        + " MB.\n";
  }

  private static int[] doors(Network network, MeasuredNetwork measured) {
    return IntStream.range(0, measured.ids().size())
        .filter(node -> network.getService(new ServiceId(measured.ids().get(node))).frontDoor())
        .toArray();
  }

  private static Map<String, DoubleSupplier> measures(
      LinkGraph graph, int[] groups, int[] doors, boolean all) {
    Map<String, DoubleSupplier> measures = new LinkedHashMap<>();
    measures.put("density", () -> Density.asDrawn(graph).get());
    measures.put("reciprocity", () -> Reciprocity.of(graph).arcs().get());
    measures.put("weakComponents", () -> Components.weak(graph).count());
    measures.put("strongComponents", () -> Components.strong(graph).count());
    measures.put("fragmentation", () -> Fragmentation.of(graph).orElseThrow());
    measures.put("cutPoints", () -> CutPoints.of(graph).articulationPoints().length);
    measures.put("bridges", () -> CutPoints.of(graph).bridges().size());
    measures.put("coreness", () -> Arrays.stream(Coreness.of(graph)).max().orElse(0));
    measures.put("assortativity", () -> Assortativity.of(graph, groups).undirected().get());
    measures.put("modularity", () -> Modularity.of(graph, groups).undirected().get());
    measures.put(
        "constraint",
        () -> {
          StructuralHoles holes = StructuralHoles.ofTies(graph);
          return IntStream.range(0, graph.size())
              .mapToDouble(party -> holes.constraint(party).find().orElse(0))
              .sum();
        });
    measures.put(
        "communities",
        () -> Communities.best(graph, 1, 1, 1, Progress.UNWATCHED).modularity().get());
    measures.put("eiZ", () -> ExternalInternal.of(graph, groups).chance().z().get());
    measures.put("brokerage", () -> Brokerage.of(graph, groups).total());
    measures.put("dominators", () -> Dominators.of(graph, doors).hangingOn(doors[0]));
    measures.put("agreementsForFullAccess", () -> AccessBound.of(graph).links());
    if (all) {
      measures.put(
          "distanceWeightedFragmentation",
          () ->
              Fragmentation.distanceWeighted(
                      Distances.alongTies(graph, THREADS, Progress.UNWATCHED))
                  .orElseThrow());
      measures.put(
          "betweenness",
          () ->
              Arrays.stream(Betweenness.directed(graph, THREADS, Progress.UNWATCHED).raw())
                  .max()
                  .orElse(0));
    }
    return measures;
  }

  private static void compare(
      StringBuilder table,
      Size size,
      MeasuredNetwork measured,
      int[] doors,
      Path folder,
      boolean all) {
    LinkGraph graph = measured.graph();
    JsonNode igraph = igraph(graph, measured.groups(), folder, all);
    double ours = 0;
    double oursOfBoth = 0;
    double theirs = 0;
    for (var measure : measures(graph, measured.groups(), doors, all).entrySet()) {
      int calls = LONG.contains(measure.getKey()) ? 1 : graph.size() < SMALL ? 300 : 5;
      double value = measure.getValue().getAsDouble();
      Times times = new Times();
      for (int call = 0; call < calls; call++) {
        times.of(() -> measure.getValue().getAsDouble());
      }
      double seconds = times.median() / TimeUnit.SECONDS.toMillis(1);
      JsonNode other = igraph.path(measure.getKey());
      ours += seconds;
      if (!other.isMissingNode()) {
        oursOfBoth += seconds;
        theirs += other.path("seconds").asDouble();
      }
      row(table, size, measure.getKey(), seconds, value, other);
    }
    table.append(
        "| %s | all of these | %.3f | | | |%n| %s | those that both have | %.3f | %.3f | %.1f× | |%n"
            .formatted(size, ours, size, oursOfBoth, theirs, theirs / oursOfBoth));
  }

  private static void row(
      StringBuilder table, Size size, String name, double seconds, double value, JsonNode other) {
    if (other.isMissingNode()) {
      table.append("| %s | %s | %.4f | has none | | |%n".formatted(size, name, seconds));
      return;
    }
    double theirs = other.path("value").asDouble();
    double apart = Math.abs(value - theirs) / Math.max(1e-300, Math.abs(theirs));
    String same = apart <= 1e-9 ? "yes" : "%.10f, theirs %.10f".formatted(value, theirs);
    double time = other.path("seconds").asDouble();
    table.append(
        "| %s | %s | %.4f | %.4f | %.1f× | %s |%n"
            .formatted(size, name, seconds, time, time / seconds, same));
  }

  private static JsonNode igraph(LinkGraph graph, int[] groups, Path folder, boolean all) {
    try {
      Path nodes = Files.createTempFile(folder, "nodes", ".csv");
      Path arcs = Files.createTempFile(folder, "arcs", ".csv");
      Path script = Files.createTempFile(folder, "measures", ".py");
      Files.write(nodes, IntStream.of(groups).mapToObj(String::valueOf).toList());
      StringBuilder text = new StringBuilder();
      for (int from = 0; from < graph.size(); from++) {
        for (int i = graph.out().from(from); i < graph.out().until(from); i++) {
          text.append(from).append(',').append(graph.out().at(i)).append('\n');
        }
      }
      Files.writeString(arcs, text);
      try (InputStream in = MeasureBench.class.getResourceAsStream(SCRIPT)) {
        Files.write(script, Objects.requireNonNull(in).readAllBytes());
      }
      List<String> command =
          new ArrayList<>(
              List.of("/usr/bin/python3", script.toString(), nodes.toString(), arcs.toString()));
      if (all) {
        command.add("all");
      }
      Process python =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Files.delete(nodes);
      Files.delete(arcs);
      Files.delete(script);
      return new ObjectMapper().readTree(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
