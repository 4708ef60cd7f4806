package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Findings;
import be.knooppunt.gaps.entity.findings.Lessons;
import be.knooppunt.gaps.entity.findings.Limit;
import be.knooppunt.gaps.entity.findings.Remedy;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.gaps.entity.findings.Thresholds;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.CsvCell;
import be.knooppunt.platform.web.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Findings as the API shows them: codes and figures, with what each means. */
final class FindingJson {
  private FindingJson() {}

  static JsonObject of(Network network, Findings findings, List<Finding> shown, Texts texts) {
    JsonObjectBuilder counts = Json.createObjectBuilder();
    for (Severity severity : Severity.values()) {
      counts.add(severity.name(), shown.stream().filter(one -> one.severity() == severity).count());
    }
    JsonArrayBuilder items = Json.createArrayBuilder();
    shown.forEach(finding -> items.add(finding(finding)));
    return head(network, findings)
        .add("total", shown.size())
        .add("counts", counts)
        .add("items", items)
        .add("kinds", kinds(shown, texts))
        .add("figures", figures(shown, texts))
        .build();
  }

  static JsonObject of(
      Network network, Findings findings, Finding finding, List<Remedy> remedies, Texts texts) {
    JsonArrayBuilder proposals = Json.createArrayBuilder();
    remedies.forEach(remedy -> proposals.add(remedy(remedy)));
    return head(network, findings)
        .addAll(finding(finding))
        .add("remedies", proposals)
        .add("kinds", kinds(List.of(finding), texts))
        .add("figureNames", figures(List.of(finding), texts))
        .build();
  }

  private static JsonObjectBuilder head(Network network, Findings findings) {
    JsonObjectBuilder limits = Json.createObjectBuilder();
    Thresholds thresholds = findings.question().thresholds();
    for (Limit limit : Limit.values()) {
      limits.add(limit.code(), thresholds.of(limit));
    }
    return Json.createObjectBuilder()
        .add("date", findings.question().day().toString())
        .add("evidence", findings.question().evidence().name().toLowerCase(Locale.ROOT))
        .add("networkVersion", network.version().value())
        .add("thresholds", limits);
  }

  private static JsonObjectBuilder finding(Finding finding) {
    JsonObjectBuilder codes = Json.createObjectBuilder();
    new TreeMap<>(finding.codes()).forEach((role, some) -> codes.add(role, array(some)));
    JsonObjectBuilder figures = Json.createObjectBuilder();
    new TreeMap<>(finding.figures()).forEach(figures::add);
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("key", finding.key().text())
            .add("kind", finding.key().kind().name())
            .add("severity", finding.severity().name())
            .add("services", array(finding.services()))
            .add("organisations", array(finding.organisations()))
            .add("paths", array(finding.paths()))
            .add("codes", codes)
            .add("figures", figures)
            .add("lessons", array(Lessons.of(finding.key().kind())));
    LocalDate last = finding.fallsAwayOn();
    return last == null ? to.addNull("fallsAwayOn") : to.add("fallsAwayOn", last.toString());
  }

  private static JsonObjectBuilder remedy(Remedy remedy) {
    JsonArrayBuilder effects = Json.createArrayBuilder();
    remedy
        .effects()
        .forEach(
            effect ->
                effects.add(
                    Json.createObjectBuilder()
                        .add("figure", effect.figure())
                        .add("before", effect.before())
                        .add("after", effect.after())));
    return Json.createObjectBuilder()
        .add("code", remedy.code())
        .add("services", array(remedy.services()))
        .add("records", array(remedy.edits().stream().map(edit -> edit.key().toString()).toList()))
        .add("solves", remedy.solves())
        .add("effects", effects);
  }

  private static JsonArrayBuilder array(Collection<?> values) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(value -> array.add(value.toString()));
    return array;
  }

  /** What the kinds that are shown mean. */
  private static JsonObjectBuilder kinds(List<Finding> shown, Texts texts) {
    JsonObjectBuilder kinds = Json.createObjectBuilder();
    for (FindingKind kind : FindingKind.values()) {
      if (shown.stream().anyMatch(finding -> finding.key().kind() == kind)) {
        kinds.add(
            kind.name(),
            Json.createObjectBuilder()
                .add("name", texts.get("findings.kind." + kind.code()))
                .add("definition", texts.get("findings.what." + kind.code()))
                .add("why", texts.get("findings.why." + kind.code())));
      }
    }
    return kinds;
  }

  /** What the figures that are shown mean. */
  private static JsonObjectBuilder figures(List<Finding> shown, Texts texts) {
    JsonObjectBuilder figures = Json.createObjectBuilder();
    TreeSet<String> names = new TreeSet<>();
    shown.forEach(finding -> names.addAll(finding.figures().keySet()));
    names.forEach(name -> figures.add(name, texts.get("findings.figure." + name)));
    return figures;
  }

  /** A table with a row for each finding. */
  static String csv(List<Finding> shown, Texts texts) {
    StringBuilder csv =
        new StringBuilder(
            "key,kind,name,severity,services,organisations,paths,codes,figures,fallsAwayOn\r\n");
    for (Finding finding : shown) {
      LocalDate last = finding.fallsAwayOn();
      csv.append(
          CsvCell.row(
              List.of(
                  finding.key().text(),
                  finding.key().kind().name(),
                  texts.get("findings.kind." + finding.key().kind().code()),
                  finding.severity().name(),
                  joined(finding.services()),
                  joined(finding.organisations()),
                  joined(finding.paths()),
                  pairs(new TreeMap<>(finding.codes())),
                  pairs(new TreeMap<>(finding.figures())),
                  last == null ? "" : last.toString())));
    }
    return csv.toString();
  }

  private static String joined(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining("|"));
  }

  private static String pairs(Map<String, ?> values) {
    return values.entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + "="
                    + (entry.getValue() instanceof Collection<?> some
                        ? joined(some)
                        : entry.getValue()))
        .collect(Collectors.joining(";"));
  }
}
