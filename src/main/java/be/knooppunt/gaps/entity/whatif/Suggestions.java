package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.gaps.entity.measures.AccessBound;
import be.knooppunt.gaps.entity.measures.BestLinks;
import be.knooppunt.gaps.entity.measures.BestLinks.Link;
import be.knooppunt.gaps.entity.measures.Components;
import be.knooppunt.gaps.entity.measures.Distances;
import be.knooppunt.gaps.entity.measures.Fragmentation;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.gaps.entity.measures.MeasuredNetwork;
import be.knooppunt.gaps.entity.measures.Progress;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.gaps.entity.measures.Undefined;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddPath;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What would help most for an aim: new agreements between services that may agree, or new services
 * and mandates. What brings nothing is not proposed, so there may be fewer than were asked for.
 *
 * @param before the figure of the aim as it is; empty when it is not defined
 * @param steps one after another, each with the figure after it
 * @param isProven whether no other choice of as many is better
 * @param candidates among how many it was chosen
 * @param undefined why there is no figure
 */
public record Suggestions(
    Aim aim,
    OptionalDouble before,
    List<Step> steps,
    boolean isProven,
    int candidates,
    Optional<Undefined> undefined) {
  /** More steps than a meeting can agree on. */
  public static final int MOST_STEPS = 5;

  /**
   * Something that helps.
   *
   * @param changes as a scenario takes them; one, or two when a new organisation is needed
   * @param after the figure with it and all before it
   * @param gain by how much that is better than the step before
   */
  public record Step(List<ScenarioChange> changes, double after, double gain) {
    /** Keeps its own copy. */
    public Step {
      changes = List.copyOf(changes);
    }
  }

  /** Keeps its own copy. */
  public Suggestions {
    steps = List.copyOf(steps);
  }

  /** Looks for the best ones. Time and memory as {@link BestLinks} and {@link AllowedPairs} say. */
  public static Suggestions of(Network network, WhatIfQuestion question, Aim aim, int k) {
    return switch (aim) {
      case REACH, NO_WRONG_DOOR -> alongPaths(network, question, aim, k);
      case FRAGMENTATION, DISTANCE -> betweenOrganisations(network, question, aim, k);
      case COVERAGE -> NewHelp.services(network, question, k);
      case MANDATES -> NewHelp.mandates(network, question, k);
    };
  }

  /** The fewest agreements by which every service would be reached from every other. */
  public static AccessBound bound(Network network, WhatIfQuestion question) {
    return AccessBound.of(services(network, question).graph());
  }

  /** The share of declared needs that somebody helps with, as a figure. */
  static Coverage coverage(Network network, WhatIfQuestion question, boolean mandated) {
    return Coverage.of(
        network, new CoverageQuestion(question.day(), question.evidence(), mandated));
  }

  static MeasuredNetwork services(Network network, WhatIfQuestion question) {
    return MapFigures.measured(network, question, Relation.PATHS, Level.SERVICE);
  }

  private static Suggestions none(Aim aim, Undefined why) {
    return new Suggestions(aim, OptionalDouble.empty(), List.of(), true, 0, Optional.of(why));
  }

  private static Suggestions alongPaths(Network network, WhatIfQuestion question, Aim aim, int k) {
    MeasuredNetwork measured = services(network, question);
    if (measured.ids().size() > MapFigures.MOST_PARTIES) {
      return none(aim, Undefined.TOO_MANY_PARTIES);
    }
    Asked asked = Asked.of(question, network);
    List<Link> allowed = AllowedPairs.of(network, question, asked, measured);
    BestLinks best =
        aim == Aim.REACH
            ? ReachLinks.best(measured.graph(), allowed, k)
            : BestLinks.forDoors(
                measured.graph(),
                asked.at(network, measured),
                question.handovers(),
                allowed,
                k,
                Progress.UNWATCHED);
    List<Step> steps = new ArrayList<>();
    double last = best.before().orElse(0);
    for (BestLinks.Step step : best.steps()) {
      steps.add(new Step(List.of(path(measured, step.link())), step.after(), step.after() - last));
      last = step.after();
    }
    return new Suggestions(
        aim, best.before(), steps, best.isProven(), allowed.size(), best.undefined());
  }

  private static AddPath path(MeasuredNetwork services, Link link) {
    return new AddPath(
        services.ids().get(link.from()), services.ids().get(link.to()), Handover.WARM);
  }

  private static Suggestions betweenOrganisations(
      Network network, WhatIfQuestion question, Aim aim, int k) {
    MeasuredNetwork services = services(network, question);
    MeasuredNetwork measured =
        MapFigures.measured(network, question, Relation.PATHS, Level.ORGANISATION);
    if (services.ids().size() > MapFigures.MOST_PARTIES) {
      return none(aim, Undefined.TOO_MANY_PARTIES);
    }
    Map<Link, Link> paths = byOrganisation(network, question, services, measured);
    LinkGraph graph = measured.graph();
    List<Link> allowed = List.copyOf(paths.keySet());
    BestLinks best =
        aim == Aim.FRAGMENTATION
            ? BestLinks.forReach(graph, allowed, k)
            : BestLinks.forDistance(graph, allowed, k, Progress.UNWATCHED);
    List<Step> steps = new ArrayList<>();
    double last = best.before().orElse(0);
    Scenario scenario = Scenario.NONE;
    for (Link link : best.links()) {
      ScenarioChange path = path(services, Optional.ofNullable(paths.get(link)).orElseThrow());
      scenario = scenario.with(path);
      // measured on the map with the path, which may link more organisations than two
      double after = figure(aim, scenario.on(network, terms(question)).after(), question);
      steps.add(new Step(List.of(path), after, last - after));
      last = after;
    }
    return new Suggestions(
        aim, best.before(), steps, best.isProven(), allowed.size(), best.undefined());
  }

  private static Terms terms(WhatIfQuestion question) {
    return Terms.of(question.day(), question.evidence());
  }

  private static double figure(Aim aim, Network network, WhatIfQuestion question) {
    LinkGraph graph =
        MapFigures.measured(network, question, Relation.PATHS, Level.ORGANISATION).graph();
    OptionalDouble value =
        aim == Aim.FRAGMENTATION
            ? Fragmentation.of(Components.weak(graph))
            : Fragmentation.distanceWeighted(Distances.alongTies(graph, 1, Progress.UNWATCHED));
    return value.orElse(0);
  }

  /** For each pair of organisations that may agree the first pair of services by which they may. */
  private static Map<Link, Link> byOrganisation(
      Network network,
      WhatIfQuestion question,
      MeasuredNetwork services,
      MeasuredNetwork organisations) {
    Map<String, Integer> node = new TreeMap<>();
    for (int i = 0; i < organisations.ids().size(); i++) {
      node.put(organisations.ids().get(i), i);
    }
    Map<Link, Link> paths = new TreeMap<>();
    Asked asked = Asked.of(question, network);
    for (Link pair : AllowedPairs.of(network, question, asked, services)) {
      Integer a = node.get(caller(network, services, pair.from()).value());
      Integer b = node.get(caller(network, services, pair.to()).value());
      if (a != null && b != null && !organisations.graph().hasTie(a, b)) {
        paths.putIfAbsent(new Link(Math.min(a, b), Math.max(a, b)), pair);
      }
    }
    return paths;
  }

  private static OrganisationId caller(Network network, MeasuredNetwork services, int node) {
    return network.getService(new ServiceId(services.ids().get(node))).organisation();
  }
}
