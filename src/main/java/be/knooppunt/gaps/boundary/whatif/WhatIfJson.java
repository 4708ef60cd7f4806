package be.knooppunt.gaps.boundary.whatif;

import be.knooppunt.gaps.control.whatif.CompareScenario;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.measures.AccessBound;
import be.knooppunt.gaps.entity.whatif.Comparison;
import be.knooppunt.gaps.entity.whatif.SavedScenario;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.ScenarioChange;
import be.knooppunt.gaps.entity.whatif.ScenarioText;
import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import be.knooppunt.gaps.entity.whatif.Suggestions;
import be.knooppunt.gaps.entity.whatif.WayChange;
import be.knooppunt.gaps.entity.whatif.WhatIfQuestion;
import be.knooppunt.gaps.entity.whatif.WorkedOut;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Comparisons, suggestions and scenarios as JSON. */
final class WhatIfJson {
  private WhatIfJson() {}

  private static <T> JsonArrayBuilder array(
      Collection<T> items, Function<T, JsonObjectBuilder> view) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    items.stream().map(view).forEach(array::add);
    return array;
  }

  private static JsonArrayBuilder ids(List<ServiceId> services) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    services.forEach(id -> array.add(id.value()));
    return array;
  }

  private static void put(JsonObjectBuilder to, String name, OptionalDouble value) {
    if (value.isPresent()) {
      to.add(name, value.getAsDouble());
    } else {
      to.addNull(name);
    }
  }

  private static void put(JsonObjectBuilder to, String name, @Nullable Object value) {
    if (value == null) {
      to.addNull(name);
    } else if (value instanceof Double number) {
      to.add(name, number);
    } else if (value instanceof Integer number) {
      to.add(name, number);
    } else {
      to.add(name, value.toString());
    }
  }

  private static JsonObjectBuilder question(Network network, WhatIfQuestion question) {
    return Json.createObjectBuilder()
        .add("networkVersion", network.version().value())
        .add("date", question.day().toString())
        .add("evidence", question.evidence().name().toLowerCase(Locale.ROOT))
        .add("handovers", question.handovers());
  }

  static JsonArrayBuilder changes(Scenario scenario) {
    JsonArrayBuilder changes = Json.createArrayBuilder();
    for (Parameter one : ScenarioText.write(scenario)) {
      changes.add(one.name() + "=" + one.value());
    }
    return changes;
  }

  static JsonObject of(
      Network network, Scenario scenario, WhatIfQuestion question, CompareScenario.Answer answer) {
    Comparison found = answer.comparison();
    return question(network, question)
        .add("changes", changes(scenario))
        .add("records", array(answer.worked().edits(), WhatIfJson::edit))
        .add("figures", array(found.figures(), WhatIfJson::figure))
        .add("coverage", coverage(found.coverage()))
        .add("findings", findings(found.findings()))
        .add("ways", ways(found.ways()))
        .add("needsAreDeclared", found.isDeclared())
        .add("isWhole", found.isWhole())
        .build();
  }

  private static JsonObjectBuilder edit(Edit edit) {
    return Json.createObjectBuilder()
        .add("kind", edit.key().kind().plural())
        .add("id", edit.key().id())
        .add("action", WorkedOut.kind(edit).name());
  }

  private static JsonObjectBuilder figure(Comparison.Figure figure) {
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("measure", figure.name().measure())
            .add("relation", figure.name().relation().name().toLowerCase(Locale.ROOT))
            .add("level", figure.name().level().name().toLowerCase(Locale.ROOT));
    put(to, "before", figure.before());
    put(to, "after", figure.after());
    return to;
  }

  private static JsonObjectBuilder coverage(Comparison.CoverageChange change) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("cells", change.cells());
    put(to, "rateBefore", change.before());
    put(to, "rateAfter", change.after());
    return to.add("lost", array(change.lost(), WhatIfJson::cell))
        .add("won", array(change.won(), WhatIfJson::cell))
        .add("weaker", array(change.weaker(), WhatIfJson::cell));
  }

  private static JsonObjectBuilder cell(CoveredCell cell) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("need", cell.need());
    put(to, "group", cell.group());
    put(to, "municipality", cell.municipality());
    put(to, "people", cell.people());
    return to.add("services", ids(cell.services()));
  }

  private static JsonObjectBuilder findings(Comparison.FindingChange change) {
    return Json.createObjectBuilder()
        .add("new", array(change.created(), WhatIfJson::finding))
        .add("gone", array(change.gone(), WhatIfJson::finding))
        .add("same", change.same());
  }

  private static JsonObjectBuilder finding(Finding finding) {
    return Json.createObjectBuilder()
        .add("key", finding.key().text())
        .add("kind", finding.key().kind().code())
        .add("severity", finding.severity().name().toLowerCase(Locale.ROOT));
  }

  private static JsonObjectBuilder ways(WayChange ways) {
    return Json.createObjectBuilder()
        .add("doorsBefore", ids(ways.doorsBefore()))
        .add("doorsAfter", ids(ways.doorsAfter()))
        .add(
            "needs",
            array(
                ways.byNeed(),
                need ->
                    Json.createObjectBuilder()
                        .add("need", need.need())
                        .add("before", need.before())
                        .add("after", need.after())
                        .add("lost", ids(need.lost()))
                        .add("won", ids(need.won()))))
        .add("servicesGone", ids(ways.gone()))
        .add("servicesAdded", ids(ways.added()))
        .add("servicesCutOff", ids(ways.cutOff()))
        .add("servicesFound", ids(ways.found()));
  }

  static JsonObject of(
      Network network, WhatIfQuestion question, Suggestions found, AccessBound bound) {
    JsonObjectBuilder to = question(network, question).add("aim", found.aim().code());
    put(to, "before", found.before());
    to.add(
        "steps",
        array(
            found.steps(),
            step ->
                Json.createObjectBuilder()
                    .add("changes", changes(step.changes()))
                    .add("after", step.after())
                    .add("gain", step.gain())));
    to.add("isProvenBest", found.isProven()).add("candidates", found.candidates());
    put(to, "undefinedBecause", found.undefined().map(Enum::name).orElse(null));
    return to.add("linksForFullAccess", bound.links()).build();
  }

  private static JsonArrayBuilder changes(List<ScenarioChange> changes) {
    return changes(new Scenario(changes));
  }

  static JsonObjectBuilder of(SavedScenario saved, Network network, boolean maySeeAuthor) {
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("id", saved.id())
            .add("name", saved.name())
            .add("changes", changes(saved.scenario()));
    put(to, "date", saved.day().orElse(null));
    to.add("evidence", saved.evidence().name().toLowerCase(Locale.ROOT))
        .add("networkVersion", saved.networkVersion())
        .add("isMapChanged", saved.networkVersion() != network.version().value())
        .add("madeAt", saved.madeAt().toString())
        .add("changedAt", saved.changedAt().toString())
        .add("version", saved.version());
    if (maySeeAuthor) {
      to.add("madeBy", saved.madeBy());
    }
    return to;
  }
}
