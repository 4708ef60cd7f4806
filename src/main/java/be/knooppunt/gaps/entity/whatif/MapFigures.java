package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.measures.AccessBound;
import be.knooppunt.gaps.entity.measures.Components;
import be.knooppunt.gaps.entity.measures.Density;
import be.knooppunt.gaps.entity.measures.Distances;
import be.knooppunt.gaps.entity.measures.DoorReach;
import be.knooppunt.gaps.entity.measures.ExternalInternal;
import be.knooppunt.gaps.entity.measures.Fragmentation;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.gaps.entity.measures.MeasuredNetwork;
import be.knooppunt.gaps.entity.measures.Progress;
import be.knooppunt.gaps.entity.measures.Reciprocity;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.network.entity.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The figures of a map that a comparison shows, by name. Those that take all distances are left out
 * above {@value #MOST_PARTIES} parties, so that a page never waits for them.
 */
final class MapFigures {
  static final int MOST_PARTIES = 3000;

  private final Network network;
  private final WhatIfQuestion question;
  private final Asked asked;
  private final Map<Comparison.Name, OptionalDouble> found = new LinkedHashMap<>();

  private MapFigures(Network network, WhatIfQuestion question, Asked asked) {
    this.network = network;
    this.question = question;
    this.asked = asked;
  }

  static Map<Comparison.Name, OptionalDouble> of(
      Network network, WhatIfQuestion question, Asked asked) {
    MapFigures figures = new MapFigures(network, question, asked);
    figures.structure(Relation.TIES, Level.ORGANISATION);
    figures.structure(Relation.PATHS, Level.ORGANISATION);
    figures.services();
    return figures.found;
  }

  static MeasuredNetwork measured(
      Network network, WhatIfQuestion question, Relation relation, Level level) {
    return MeasuredNetwork.of(
        network, new MeasureQuestion(relation, level, question.evidence(), question.day()));
  }

  private void structure(Relation relation, Level level) {
    MeasuredNetwork measured = measured(network, question, relation, level);
    LinkGraph graph = measured.graph();
    Components weak = Components.weak(graph);
    put(relation, level, "parties", OptionalDouble.of(graph.size()));
    put(relation, level, "links", OptionalDouble.of(links(graph)));
    put(relation, level, "density", Density.asDrawn(graph).find());
    put(relation, level, "meanDegree", Density.of(graph).meanDegree().find());
    if (graph.isDirected()) {
      put(relation, level, "reciprocity", Reciprocity.of(graph).arcs().find());
    }
    put(relation, level, "weakComponents", OptionalDouble.of(weak.count()));
    put(relation, level, "isolates", OptionalDouble.of(Components.isolates(graph).length));
    put(relation, level, "fragmentation", Fragmentation.of(weak));
    boolean isSmall = graph.size() <= MOST_PARTIES;
    put(
        relation,
        level,
        "distanceWeightedFragmentation",
        isSmall
            ? Fragmentation.distanceWeighted(Distances.alongTies(graph, 1, Progress.UNWATCHED))
            : OptionalDouble.empty());
    put(relation, level, "ei", ExternalInternal.of(graph, measured.groups()).ties().index().find());
  }

  private static int links(LinkGraph graph) {
    return graph.isDirected() ? graph.arcCount() : graph.tieCount();
  }

  private void services() {
    MeasuredNetwork measured = measured(network, question, Relation.PATHS, Level.SERVICE);
    LinkGraph graph = measured.graph();
    put("parties", OptionalDouble.of(graph.size()));
    put("links", OptionalDouble.of(graph.arcCount()));
    if (graph.size() <= MOST_PARTIES) {
      Distances distances = Distances.alongArcs(graph, 1, Progress.UNWATCHED);
      put("reachedPairs", OptionalDouble.of((double) distances.reachedPairs()));
      put("fragmentationDirected", Fragmentation.withoutRoute(distances));
    }
    DoorReach doors =
        DoorReach.of(graph, asked.at(network, measured), question.handovers(), Progress.UNWATCHED);
    put("doors", OptionalDouble.of(doors.doors().length));
    put("noWrongDoor", doors.noWrongDoor());
    put("averageHandovers", doors.averageHandovers());
    put("unreachableShare", doors.withoutRoute());
    put("linksForFullAccess", OptionalDouble.of(AccessBound.of(graph).links()));
  }

  private void put(String measure, OptionalDouble value) {
    put(Relation.PATHS, Level.SERVICE, measure, value);
  }

  private void put(Relation relation, Level level, String measure, OptionalDouble value) {
    found.put(new Comparison.Name(relation, level, measure), value);
  }
}
