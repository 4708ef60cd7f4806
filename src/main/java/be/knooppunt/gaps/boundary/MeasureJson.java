package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.entity.measures.Figure;
import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.gaps.entity.measures.MeasureFilter;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Locale;

/** The figures of a network as the API gives them, each with what it means. */
final class MeasureJson {
  /** Below so many parties one agreement more or less changes every figure a lot. */
  static final int FEW = 8;

  private static final Texts ENGLISH = new Texts(Language.EN);

  private MeasureJson() {}

  static JsonObject of(Network network, Figures figures, boolean withTables) {
    JsonObjectBuilder to = head(network, figures.measured().question());
    to.add("state", "DONE")
        .add("n", figures.size())
        .add("arcs", figures.graph().arcCount())
        .add("ties", figures.graph().tieCount())
        .add("isSmall", figures.size() < FEW);
    JsonObjectBuilder mix = Json.createObjectBuilder();
    figures.measured().evidence().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(entry -> mix.add(entry.getKey().name(), entry.getValue()));
    to.add("evidenceMix", mix);
    JsonArrayBuilder list = Json.createArrayBuilder();
    figures.list().forEach(figure -> list.add(figure(figure)));
    to.add("figures", list);
    if (withTables) {
      new MeasureTables(network, figures).addTo(to);
    }
    return to.build();
  }

  /** What was asked, as the answer repeats it. */
  static JsonObjectBuilder head(Network network, MeasureQuestion question) {
    JsonObjectBuilder to = Json.createObjectBuilder();
    network.partnership().ifPresent(p -> to.add("partnership", p.id().value()));
    MeasureFilter filter = question.filter();
    JsonArrayBuilder sectors = Json.createArrayBuilder();
    filter.mapSectors().stream().sorted().forEach(sectors::add);
    JsonArrayBuilder lines = Json.createArrayBuilder();
    filter.lines().stream().sorted().forEach(line -> lines.add(lower(line)));
    JsonObjectBuilder filters =
        Json.createObjectBuilder().add("sectors", sectors).add("lines", lines);
    filter.lens().ifPresent(lens -> filters.add("lens", lens.name()));
    return to.add("relation", lower(question.relation()))
        .add("level", lower(question.level()))
        .add("evidence", lower(question.evidence()))
        .add("date", question.day().toString())
        .add("filter", filters.add("projects", filter.projectsOnly()))
        .add("networkVersion", network.version().value());
  }

  private static String lower(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObjectBuilder figure(Figure figure) {
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("measure", figure.measure().code())
            .add("value", value(figure.value()));
    because(to, figure.value());
    JsonObjectBuilder parameters = Json.createObjectBuilder();
    figure.parameters().forEach(parameters::add);
    return to.add("n", figure.n())
        .add("parameters", parameters)
        .add("definition", definition(figure))
        .add("unit", figure.measure().unit().code())
        .add("min", bound(figure.measure().least()))
        .add("max", bound(figure.measure().most()));
  }

  /** In one sentence, in English. */
  static String definition(Figure figure) {
    return ENGLISH.get("measures." + figure.measure().code() + ".definition");
  }

  private static void because(JsonObjectBuilder to, Value value) {
    if (value.undefinedBecause() == null) {
      to.add("undefinedBecause", JsonValue.NULL);
    } else {
      to.add("undefinedBecause", value.undefinedBecause().name());
    }
  }

  /** A number, or null when there is none. */
  static JsonValue value(Value value) {
    return value.isDefined() ? number(value.get()) : JsonValue.NULL;
  }

  /** Whole numbers without a decimal point. */
  static JsonValue number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Json.createValue((long) number)
        : Json.createValue(number);
  }

  private static JsonValue bound(double bound) {
    return Double.isInfinite(bound) ? JsonValue.NULL : number(bound);
  }
}
