package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.entity.measures.BestLinks;
import be.knooppunt.gaps.entity.measures.Brokerage;
import be.knooppunt.gaps.entity.measures.Components;
import be.knooppunt.gaps.entity.measures.CutPoints;
import be.knooppunt.gaps.entity.measures.ExternalInternal;
import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.gaps.entity.measures.KeyPlayers;
import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.gaps.entity.measures.Within;
import be.knooppunt.network.entity.Network;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Which parties, sectors and links the figures rest on. */
final class MeasureTables {
  private final PartyNames names;
  private final Figures figures;
  private final List<String> ids;
  private final LinkGraph graph;

  MeasureTables(Network network, Figures figures) {
    this.names = new PartyNames(network, figures.measured().question());
    this.figures = figures;
    this.ids = figures.measured().ids();
    this.graph = figures.graph();
  }

  void addTo(JsonObjectBuilder to) {
    to.add("parties", parties())
        .add("sectors", sectors())
        .add("mixing", mixing())
        .add("components", sets(figures.structure().weak()))
        .add("strongComponents", sets(figures.structure().strong()))
        .add("cutPoints", cutPoints())
        .add("bridges", bridges())
        .add("isolates", ids(Components.isolates(graph)))
        .add("deadEnds", ids(figures.deadEnds()))
        .add("orphans", ids(figures.orphans()))
        .add("unreached", ids(figures.unreached()))
        .add("communities", communities())
        .add("core", ids(figures.standing().core().core()))
        .add(
            "keyPlayers",
            Json.createArrayBuilder()
                .add(players(figures.structure().keyPlayer()))
                .add(players(figures.structure().keyPlayers())))
        .add("robustness", robustness())
        .add("access", access())
        .add("bestLinks", bestLinks())
        .add("doors", doors());
  }

  private JsonArrayBuilder ids(int[] parties) {
    JsonArrayBuilder to = Json.createArrayBuilder();
    Arrays.stream(parties).mapToObj(ids::get).forEach(to::add);
    return to;
  }

  private JsonArrayBuilder parties() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    double[] raw = figures.standing().alongTies().raw();
    double[] share = figures.standing().alongTies().normalised();
    double[] directed = figures.standing().alongArcs().normalised();
    int[] groups = figures.measured().groups();
    int[] communities = figures.sectors().communities().groupOf();
    int[] coreness = figures.structure().coreness();
    for (int party = 0; party < ids.size(); party++) {
      Within within = Within.of(figures.ground(), party);
      JsonObjectBuilder roles = Json.createObjectBuilder();
      for (Brokerage.Role role : Brokerage.Role.values()) {
        roles.add(
            role.name().toLowerCase(Locale.ROOT),
            figures.standing().brokerage().count(party, role));
      }
      JsonObjectBuilder to =
          Json.createObjectBuilder()
              .add("id", ids.get(party))
              .add("name", names.of(ids.get(party)))
              .add("sector", figures.measured().groupCodes().get(groups[party]))
              .add("degree", graph.ties().count(party))
              .add("inDegree", graph.in().count(party))
              .add("outDegree", graph.out().count(party))
              .add("betweenness", MeasureJson.number(raw[party]))
              .add("betweennessShare", MeasureJson.number(share[party]))
              .add("betweennessShareDirected", MeasureJson.number(directed[party]))
              .add("constraint", value(figures.standing().holes().constraint(party)))
              .add("effectiveSize", value(figures.standing().holes().effectiveSize(party)))
              .add("coreness", coreness[party])
              .add("community", communities[party])
              .add("component", figures.structure().weak().of(party))
              .add("strongComponent", figures.structure().strong().of(party))
              .add("fragmentationWithout", maybe(without(party)))
              .add("reach", reach(within));
      addIndex(to, figures.sectors().externalInternal().tiesOf(party));
      all.add(to.add("roles", roles));
    }
    return all;
  }

  private OptionalDouble without(int party) {
    return figures.structure().cuts().fragmentationWithout(party);
  }

  private static jakarta.json.JsonValue maybe(OptionalDouble value) {
    return value.isPresent()
        ? MeasureJson.number(value.getAsDouble())
        : jakarta.json.JsonValue.NULL;
  }

  private static JsonObjectBuilder reach(Within within) {
    return Json.createObjectBuilder()
        .add("one", within.one())
        .add("two", within.two())
        .add("all", within.all())
        .add("twoInPerson", within.warm());
  }

  private static jakarta.json.JsonValue value(Value value) {
    return MeasureJson.value(value);
  }

  private static void addIndex(JsonObjectBuilder to, ExternalInternal.Count count) {
    to.add("external", count.external())
        .add("internal", count.internal())
        .add("ei", value(count.index()));
  }

  private JsonArrayBuilder sectors() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    List<String> codes = figures.measured().groupCodes();
    ExternalInternal index = figures.sectors().externalInternal();
    Brokerage brokers = figures.standing().brokerage();
    for (int group = 0; group < codes.size(); group++) {
      JsonObjectBuilder to =
          Json.createObjectBuilder()
              .add("sector", codes.get(group))
              .add("parties", figures.sectors().mixing().parties(group));
      addIndex(to, index.tiesByGroup().get(group));
      ExternalInternal.Count arcs = index.arcsByGroup().get(group);
      to.add("externalArcs", arcs.external())
          .add("internalArcs", arcs.internal())
          .add("eiDirected", value(arcs.index()));
      JsonObjectBuilder roles = Json.createObjectBuilder();
      for (Brokerage.Role role : Brokerage.Role.values()) {
        roles.add(
            role.name().toLowerCase(Locale.ROOT),
            Json.createObjectBuilder()
                .add("count", brokers.countOfGroup(group, role))
                .add("expected", value(brokers.chanceOfGroup(group, role).mean()))
                .add("z", value(brokers.chanceOfGroup(group, role).z())));
      }
      all.add(to.add("roles", roles));
    }
    return all;
  }

  /** Rows are senders; of ties the table is symmetric. */
  private JsonObjectBuilder mixing() {
    List<String> codes = figures.measured().groupCodes();
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (int from = 0; from < codes.size(); from++) {
      JsonArrayBuilder row = Json.createArrayBuilder();
      for (int to = 0; to < codes.size(); to++) {
        row.add(
            graph.isDirected()
                ? figures.sectors().mixing().arcs(from, to)
                : figures.sectors().mixing().ties(from, to));
      }
      rows.add(row);
    }
    return Json.createObjectBuilder()
        .add("sectors", Json.createArrayBuilder(codes))
        .add("counts", rows);
  }

  private JsonArrayBuilder sets(Components components) {
    List<List<String>> members = new ArrayList<>();
    for (int set = 0; set < components.count(); set++) {
      members.add(new ArrayList<>());
    }
    for (int party = 0; party < ids.size(); party++) {
      members.get(components.of(party)).add(ids.get(party));
    }
    JsonArrayBuilder all = Json.createArrayBuilder();
    members.forEach(
        set ->
            all.add(
                Json.createObjectBuilder()
                    .add("size", set.size())
                    .add("members", Json.createArrayBuilder(set))));
    return all;
  }

  private JsonArrayBuilder cutPoints() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    CutPoints cuts = figures.structure().cuts();
    for (int party : cuts.articulationPoints()) {
      JsonArrayBuilder pieces = Json.createArrayBuilder();
      cuts.dropsOffWithout(party).forEach(piece -> pieces.add(ids(piece)));
      all.add(
          Json.createObjectBuilder()
              .add("id", ids.get(party))
              .add("fragmentationWithout", maybe(without(party)))
              .add("dropsOff", pieces));
    }
    return all;
  }

  private JsonArrayBuilder bridges() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    CutPoints cuts = figures.structure().cuts();
    for (CutPoints.Bridge bridge : cuts.bridges()) {
      all.add(
          Json.createObjectBuilder()
              .add("a", ids.get(bridge.a()))
              .add("b", ids.get(bridge.b()))
              .add("dropsOff", ids(cuts.dropsOffWithout(bridge))));
    }
    return all;
  }

  private JsonObjectBuilder communities() {
    JsonArrayBuilder found = Json.createArrayBuilder();
    figures.sectors().communities().found().forEach(q -> found.add(MeasureJson.number(q)));
    int[] groups = figures.sectors().communities().groupOf();
    JsonArrayBuilder sets = Json.createArrayBuilder();
    for (int group = 0; group < figures.sectors().communities().size(); group++) {
      int number = group;
      sets.add(
          ids(
              java.util.stream.IntStream.range(0, groups.length)
                  .filter(party -> groups[party] == number)
                  .toArray()));
    }
    return Json.createObjectBuilder().add("members", sets).add("found", found);
  }

  private JsonObjectBuilder players(KeyPlayers players) {
    JsonArrayBuilder sets = Json.createArrayBuilder();
    players
        .sets()
        .forEach(set -> sets.add(ids(set.stream().mapToInt(Integer::intValue).toArray())));
    return Json.createObjectBuilder()
        .add("fragmentationWithout", maybe(players.value()))
        .add("sets", sets)
        .add("asGood", players.ties())
        .add("isProven", players.isProven());
  }

  private JsonObjectBuilder robustness() {
    JsonArrayBuilder curve = Json.createArrayBuilder();
    Arrays.stream(figures.structure().robustness().curve())
        .forEach(share -> curve.add(MeasureJson.number(share)));
    return Json.createObjectBuilder()
        .add("order", ids(figures.structure().robustness().order()))
        .add("largestShare", curve);
  }

  private JsonObjectBuilder access() {
    var bound = figures.structure().access();
    return Json.createObjectBuilder()
        .add("sources", bound.sources())
        .add("sinks", bound.sinks())
        .add("isolated", bound.isolated())
        .add("links", bound.links());
  }

  private JsonArrayBuilder bestLinks() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (BestLinks.Step step : figures.structure().bestLink().steps()) {
      all.add(
          Json.createObjectBuilder()
              .add("from", ids.get(step.link().from()))
              .add("to", ids.get(step.link().to()))
              .add("fragmentationAfter", MeasureJson.number(step.after())));
    }
    return all;
  }

  private JsonArrayBuilder doors() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    int[] doors = graph.isDirected() ? figures.doors().reach().doors() : new int[0];
    for (int place = 0; place < doors.length; place++) {
      all.add(
          Json.createObjectBuilder()
              .add("id", ids.get(doors[place]))
              .add("answered", figures.doors().reach().questionsAnsweredAt(place))
              .add("needs", figures.ground().doors().questionCount())
              .add("reach", reach(Within.of(figures.ground(), doors[place]))));
    }
    return all;
  }
}
