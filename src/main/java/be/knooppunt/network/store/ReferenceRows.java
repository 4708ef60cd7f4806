package be.knooppunt.network.store;

import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Region;
import be.knooppunt.network.entity.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Turns reference facts into properties of the graph and back. */
final class ReferenceRows {
  private static final Set<String> OWN =
      Set.of(
          "conceptKey",
          "list",
          "position",
          "code",
          "labelNl",
          "labelEn",
          "definitionNl",
          "definitionEn",
          "broader",
          "source");

  private ReferenceRows() {}

  static Term term(Properties p) {
    Map<String, String> extra = new HashMap<>();
    p.values()
        .forEach(
            (name, value) -> {
              if (!OWN.contains(name)) {
                extra.put(name, value.toString());
              }
            });
    return new Term(
        p.text("code"),
        p.text("labelNl"),
        p.text("labelEn"),
        p.text("definitionNl"),
        p.text("definitionEn"),
        p.optionalText("broader"),
        p.optionalText("source"),
        extra);
  }

  static Map<String, Object> properties(String list, int position, Term term) {
    Map<String, Object> p = new HashMap<>(term.extra());
    p.put("conceptKey", list + ":" + term.code());
    p.put("list", list);
    p.put("position", position);
    p.put("code", term.code());
    p.put("labelNl", term.labelNl());
    p.put("labelEn", term.labelEn());
    p.put("definitionNl", term.definitionNl());
    p.put("definitionEn", term.definitionEn());
    WriteRows.put(p, "broader", term.broader());
    WriteRows.put(p, "source", term.source());
    return p;
  }

  static Municipality municipality(Properties row) {
    Properties p = Properties.of(row.values().get("properties"));
    return new Municipality(
        p.text("nisCode"),
        p.text("name"),
        p.real("latitude"),
        p.real("longitude"),
        p.integer("population"),
        p.date("populationDate"),
        p.texts("postalCodes"),
        row.texts("regions"),
        row.optionalText("mergedInto"),
        p.validity());
  }

  static Map<String, Object> properties(Municipality m) {
    Map<String, Object> p = new HashMap<>();
    p.put("nisCode", m.nisCode());
    p.put("name", m.name());
    p.put("latitude", m.latitude());
    p.put("longitude", m.longitude());
    WriteRows.put(p, "population", m.population());
    WriteRows.put(p, "populationDate", m.populationDate());
    p.put("postalCodes", m.postalCodes());
    WriteRows.putValidity(p, m.validity());
    return p;
  }

  static Region region(Properties row) {
    Properties p = Properties.of(row.values().get("properties"));
    return new Region(
        p.text("code"), p.text("kind"), p.text("name"), p.optionalText("source"), p.validity());
  }

  static Map<String, Object> properties(Region r) {
    Map<String, Object> p = new HashMap<>();
    p.put("code", r.code());
    p.put("kind", r.kind());
    p.put("name", r.name());
    WriteRows.put(p, "source", r.source());
    WriteRows.putValidity(p, r.validity());
    return p;
  }
}
