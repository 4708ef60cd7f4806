package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.gaps.entity.coverage.FewestServices;
import be.knooppunt.gaps.entity.coverage.GapScore;
import be.knooppunt.gaps.entity.coverage.Ladder;
import be.knooppunt.gaps.entity.coverage.MandateCheck;
import be.knooppunt.gaps.entity.coverage.SoleProvider;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Coverage on the API. What is not known is left out: a cell without a group is for everyone, one
 * without a municipality for the whole area.
 */
final class CoverageJson {
  private static final String RATE =
      "Cells with at least one service, as a share of the declared cells (need, group,"
          + " municipality). What nobody declared is no gap.";
  private static final String WEIGHTED =
      "The same weighted by the people counted, over the cells that were counted; a count for"
          + " several municipalities is shared equally.";
  private static final String CELL =
      "A service covers a cell when it is on the map that day with that evidence, is not closed,"
          + " helps with the need or a broader domain, takes the group and works in the"
          + " municipality. Unknown groups and places count. With mandated=true a mandate must reach"
          + " need, group and place.";
  private static final String SCORE =
      "share × (1 − met), with met 0 for nothing, 0.5 for something temporary and 1 for a lasting"
          + " service; only where counted with a source.";

  private CoverageJson() {}

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static JsonObject of(Network network, Coverage coverage) {
    JsonObjectBuilder to = Json.createObjectBuilder();
    network.partnership().ifPresent(p -> to.add("partnership", p.id().value()));
    to.add("networkVersion", network.version().value());
    to.add("date", coverage.question().day().toString());
    to.add("evidence", code(coverage.question().evidence()));
    to.add("mandated", coverage.question().mandated());
    to.add(
        "definitions",
        Json.createObjectBuilder()
            .add("cell", CELL)
            .add("coverage", RATE)
            .add("coverageByPeople", WEIGHTED)
            .add("gapScore", SCORE));
    JsonObjectBuilder mix = Json.createObjectBuilder();
    coverage.evidenceMix().forEach((evidence, count) -> mix.add(code(evidence), count));
    to.add("evidenceMix", mix);
    to.add("figures", figures(coverage));
    JsonObjectBuilder states = Json.createObjectBuilder();
    for (CoverState state : CoverState.values()) {
      states.add(code(state), coverage.count(state));
    }
    to.add("states", states);
    to.add("cells", array(coverage.cells(), CoverageJson::whole));
    to.add("gapScores", array(coverage.gapScores(), CoverageJson::score));
    to.add("soleProviders", array(coverage.soleProviders(), CoverageJson::sole));
    to.add(
        "notDeclared",
        array(
            coverage.notDeclared(),
            one ->
                Json.createObjectBuilder()
                    .add("need", one.domain())
                    .add("services", ids(one.services()))
                    .build()));
    addMandates(to, coverage.mandates());
    to.add("ladder", array(coverage.ladder().steps(), CoverageJson::step));
    to.add("servicesThatNameRungs", coverage.ladder().stated());
    FewestServices fewest = coverage.fewestServices();
    to.add(
        "fewestServices",
        Json.createObjectBuilder()
            .add("services", ids(fewest.services()))
            .add("proven", fewest.proven())
            .add("cells", fewest.cells())
            .add("open", fewest.open()));
    return to.build();
  }

  private static JsonArrayBuilder figures(Coverage coverage) {
    return Json.createArrayBuilder()
        .add(figure("coverage", coverage.rate(), coverage.cells().size(), "NOTHING_DECLARED"))
        .add(
            figure(
                "coverageByPeople",
                coverage.weightedRate(),
                coverage.countedCells(),
                "NOTHING_COUNTED"));
  }

  private static JsonObjectBuilder figure(
      String measure, @Nullable Double value, int n, String undefinedBecause) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("measure", measure);
    if (value == null) {
      to.add("value", JsonValue.NULL).add("undefinedBecause", undefinedBecause);
    } else {
      to.add("value", value);
    }
    return to.add("n", n);
  }

  private static JsonObjectBuilder place(CoveredCell cell) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("need", cell.need());
    add(to, "group", cell.group());
    add(to, "municipality", cell.municipality());
    return to;
  }

  private static void add(JsonObjectBuilder to, String name, @Nullable String value) {
    if (value != null) {
      to.add(name, value);
    }
  }

  private static JsonObject whole(CoveredCell cell) {
    JsonObjectBuilder to = place(cell);
    if (cell.people() != null) {
      to.add("people", cell.people());
    }
    return to.add("depth", cell.depth())
        .add("lasting", cell.lasting())
        .add("state", code(cell.state()))
        .add("services", ids(cell.services()))
        .build();
  }

  private static JsonObject score(GapScore score) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("need", score.declared().need());
    add(to, "group", score.declared().group());
    add(to, "municipality", score.declared().municipality());
    if (score.declared().people() != null) {
      to.add("people", score.declared().people());
    }
    if (score.declared().outOf() != null) {
      to.add("outOf", score.declared().outOf());
    }
    add(to, "source", score.declared().source());
    add(to, "countedOn", Objects.toString(score.declared().countedOn(), null));
    to.add("met", score.met());
    if (score.share() != null && score.score() != null) {
      to.add("share", score.share()).add("gapScore", score.score());
    }
    return to.build();
  }

  private static JsonObject sole(SoleProvider sole) {
    return place(sole.cell())
        .add("organisation", sole.organisation().value())
        .add("services", ids(sole.services()))
        .build();
  }

  private static JsonObject step(Ladder.Step step) {
    return Json.createObjectBuilder()
        .add("from", step.from().name())
        .add("to", step.to().name())
        .add("state", code(step.state()))
        .add("services", ids(step.services()))
        .build();
  }

  private static void addMandates(JsonObjectBuilder to, MandateCheck mandates) {
    to.add(
        "overlaps",
        array(
            mandates.overlaps(),
            one ->
                Json.createObjectBuilder()
                    .add("need", one.domain())
                    .add("mandates", array(one.mandates(), id -> Json.createValue(id.value())))
                    .build()));
    to.add("mandatesWithoutService", array(mandates.withoutService(), CoverageJson::mandate));
    to.add(
        "servicesWithoutMandate",
        array(
            mandates.withoutMandate(),
            one ->
                Json.createObjectBuilder()
                    .add("service", one.service().value())
                    .add("needs", array(one.domains(), Json::createValue))
                    .build()));
    to.add(
        "withoutIntegralMandate", array(mandates.withoutIntegral(), cell -> place(cell).build()));
    to.add("withoutDecision", array(mandates.withoutDecision(), cell -> place(cell).build()));
  }

  private static JsonObject mandate(Mandate mandate) {
    return Json.createObjectBuilder()
        .add("id", mandate.id().value())
        .add("organisation", mandate.organisation().value())
        .build();
  }

  private static JsonArrayBuilder ids(List<ServiceId> services) {
    return array(services, id -> Json.createValue(id.value()));
  }

  private static <T> JsonArrayBuilder array(List<T> all, Function<T, JsonValue> view) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    all.forEach(one -> array.add(view.apply(one)));
    return array;
  }
}
