package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.entity.Bundle;
import be.knooppunt.portal.entity.Cluster;
import be.knooppunt.portal.entity.Grouping;
import be.knooppunt.portal.entity.MapPlaces;
import be.knooppunt.portal.entity.MapPlaces.Room;
import be.knooppunt.portal.entity.MapPlan;
import be.knooppunt.portal.entity.Place;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a view of the map for the drawing: marks with their places, lines between them, and each
 * word once. What is false, empty or unknown is left out.
 */
final class MapJson {
  private final MapView view;
  private final Network network;
  private final MapPlan plan;
  private final Labels labels;
  private final Texts texts;
  private final Function<String, Optional<Place>> earth;
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final Map<ServiceId, Integer> positions = new HashMap<>();

  MapJson(MapView view, Labels labels, Texts texts, Function<String, Optional<Place>> earth) {
    this.view = view;
    this.network = view.network();
    this.plan = view.plan();
    this.labels = labels;
    this.texts = texts;
    this.earth = earth;
  }

  byte[] bytes() {
    MapPlan.Lines lines = plan.lines(network, p -> view.filter().shows(p, labels));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator to = Json.createGenerator(bytes)) {
      to.writeStartObject();
      to.write("total", view.onMap().size());
      to.write("shown", plan.shown().size());
      to.write("grouping", plan.grouping().word());
      to.write("small", plan.isSmall());
      to.write("step", MapPlaces.STEP);
      to.write("base", network.partnership().map(p -> "/" + p.id().value()).orElse(""));
      to.write("date", view.filter().date().toString());
      to.write("dateText", texts.date(view.filter().date()));
      sectors(to);
      Map<String, Room> rooms = rooms();
      clusters(to, rooms, lines);
      services(to, places(rooms));
      paths(to, lines.paths());
      bundles(to, lines.bundles());
      to.writeStartArray("words");
      words.keySet().forEach(to::write);
      to.writeEnd();
      to.writeEnd();
    }
    return bytes.toByteArray();
  }

  private int word(String word) {
    return words.computeIfAbsent(word, key -> words.size());
  }

  private void sectors(JsonGenerator to) {
    to.writeStartObject("sectors");
    for (Term term : labels.list(Vocabularies.MAP_SECTORS)) {
      to.write(term.extra().getOrDefault("key", ""), term.label(texts.code()));
    }
    to.writeEnd();
  }

  /** The rooms of all clusters of the day: filters leave every mark in its place. */
  private Map<String, Room> rooms() {
    return plan.isGrouped()
        ? MapPlaces.clusters(plan.grouping(), Cluster.of(plan.grouping(), view.onMap()), earth)
        : Map.of();
  }

  private static Room room(Map<String, Room> rooms, Cluster cluster) {
    return Objects.requireNonNull(rooms.get(cluster.key()), cluster::key);
  }

  private Map<ServiceId, Place> places(Map<String, Room> rooms) {
    if (!plan.isGrouped()) {
      boolean stays =
          view.onMap().size() <= MapPlan.ALONE || MapPlaces.areStored(network, view.onMap());
      return plan.isSmall()
          ? MapPlaces.asParts(network, stays ? view.onMap() : plan.shown())
          : MapPlaces.alone(network, view.onMap());
    }
    Map<ServiceId, Place> places = new HashMap<>();
    Cluster.of(plan.grouping(), view.onMap()).stream()
        .filter(plan::isOpen)
        .forEach(c -> places.putAll(MapPlaces.within(network, c, room(rooms, c).middle())));
    return places;
  }

  private void clusters(JsonGenerator to, Map<String, Room> rooms, MapPlan.Lines lines) {
    to.writeStartArray("clusters");
    for (Cluster cluster : plan.clusters()) {
      Room room = room(rooms, cluster);
      to.writeStartObject();
      to.write("key", cluster.key());
      to.write("name", view.name(cluster.key(), labels, texts));
      if (plan.grouping() == Grouping.SECTOR) {
        to.write("sector", labels.sectorKey(Integer.parseInt(cluster.key())));
      }
      to.write("size", cluster.size());
      flag(to, "open", plan.isOpen(cluster));
      to.write("within", lines.within().getOrDefault(cluster.key(), 0));
      place(to, room.middle());
      to.write("r", rounded(room.radius()));
      to.writeEnd();
    }
    to.writeEnd();
  }

  private void services(JsonGenerator to, Map<ServiceId, Place> places) {
    if (plan.isSmall()) {
      to.writeStartArray("frame");
      to.write(places.values().stream().mapToDouble(Place::x).min().orElse(0));
      to.write(places.values().stream().mapToDouble(Place::y).min().orElse(0));
      to.write(places.values().stream().mapToDouble(Place::x).max().orElse(1));
      to.write(places.values().stream().mapToDouble(Place::y).max().orElse(1));
      to.writeEnd();
    }
    to.writeStartArray("services");
    for (Service service : plan.alone()) {
      Place place = places.get(service.id());
      if (place != null) {
        positions.put(service.id(), positions.size());
        to.writeStartObject();
        service(to, service);
        place(to, place);
        to.writeEnd();
      }
    }
    to.writeEnd();
  }

  private void service(JsonGenerator to, Service service) {
    Node node = labels.node(network, service, view.filter().date());
    Lens lens = network.organisationOf(service).lens();
    to.write("id", node.id());
    to.write("number", node.number());
    to.write("name", node.name());
    if (!node.shortName().equals(node.name())) {
      to.write("shortName", node.shortName());
    }
    to.write("organisation", word(node.organisation()));
    to.write("sector", node.sector());
    to.write("lens", lens == null ? "UNKNOWN" : lens.name());
    to.write(
        "lensName",
        word(lens == null ? texts.get("unknown") : labels.capital(Vocabularies.LENSES, lens)));
    to.write("lensText", word(lens == null ? "" : labels.definition(Vocabularies.LENSES, lens)));
    flag(to, "project", node.project());
    if (node.until() != null) {
      to.write("until", node.until());
    }
    flag(to, "assumed", node.assumed());
    flag(to, "outside", node.outside());
    to.write(
        "evidenceName",
        word(labels.capital(Vocabularies.EVIDENCE, service.provenance().evidence())));
    to.write("waiting", word(labels.waiting(service)));
    if (plan.isGrouped()) {
      to.write("cluster", plan.grouping().keyOf(service));
    }
  }

  /** Each path as its id, both ends, whether it is assumed, and four words. */
  private void paths(JsonGenerator to, List<ReferralPath> paths) {
    to.writeStartArray("paths");
    for (ReferralPath path : paths) {
      Integer from = positions.get(path.from());
      Integer end = positions.get(path.to());
      if (from != null && end != null) {
        to.writeStartArray();
        to.write(path.id().value()).write(from).write(end);
        to.write(path.provenance().isAssumed() ? 1 : 0);
        to.write(word(labels.line(path))).write(word(labels.handover(path)));
        to.write(word(labels.capital(Vocabularies.EVIDENCE, path.provenance().evidence())));
        to.write(word(status(path)));
        to.writeEnd();
      }
    }
    to.writeEnd();
  }

  private String status(ReferralPath path) {
    return path.status() == PathStatus.ACTIVE ? "" : labels.capital("path-statuses", path.status());
  }

  private static void bundles(JsonGenerator to, List<Bundle> bundles) {
    to.writeStartArray("bundles");
    for (Bundle bundle : bundles) {
      to.writeStartArray();
      to.write(bundle.from()).write(bundle.to());
      to.write(bundle.paths()).write(bundle.warm()).write(bundle.wished());
      to.writeEnd();
    }
    to.writeEnd();
  }

  private void place(JsonGenerator to, Place place) {
    to.write("x", plan.isSmall() ? place.x() : rounded(place.x()));
    to.write("y", plan.isSmall() ? place.y() : rounded(place.y()));
  }

  private static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }

  private static void flag(JsonGenerator to, String name, boolean value) {
    if (value) {
      to.write(name, true);
    }
  }
}
