package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.RoundAnswers;
import be.knooppunt.mapping.entity.RoundAnswers.Direction;
import be.knooppunt.mapping.entity.RoundAnswers.Frequency;
import be.knooppunt.mapping.entity.RoundAnswers.Hears;
import be.knooppunt.mapping.entity.RoundAnswers.Judgement;
import be.knooppunt.mapping.entity.RoundAnswers.NamedPath;
import be.knooppunt.mapping.entity.RoundAnswers.Verdict;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes answers of a round as JSON, as they are kept, and reads them back. */
final class RoundText {
  private RoundText() {}

  static String write(RoundAnswers answers) {
    JsonArrayBuilder named = Json.createArrayBuilder();
    answers.named().forEach(path -> named.add(json(path)));
    return Json.createObjectBuilder()
        .add("services", json(answers.services()))
        .add("paths", json(answers.paths()))
        .add("named", named)
        .build()
        .toString();
  }

  private static JsonObjectBuilder json(Map<String, Judgement> judgements) {
    JsonObjectBuilder to = Json.createObjectBuilder();
    new TreeMap<>(judgements)
        .forEach(
            (id, said) ->
                to.add(
                    id,
                    Json.createObjectBuilder()
                        .add("verdict", said.verdict().name())
                        .add("seen", said.seen())
                        .add("handover", said.handover())));
    return to;
  }

  private static JsonObjectBuilder json(NamedPath path) {
    return Json.createObjectBuilder()
        .add("direction", path.direction().name())
        .add("own", path.own())
        .add("other", path.other())
        .add("handover", path.handover())
        .add("frequency", path.frequency().name())
        .add("feedback", path.feedback().name())
        .add("trust", path.trust())
        .add("value", path.value())
        .add("words", path.words());
  }

  static RoundAnswers read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      List<NamedPath> named =
          json.getJsonArray("named").getValuesAs(JsonObject.class).stream()
              .map(RoundText::named)
              .toList();
      return new RoundAnswers(
          judgements(json.getJsonObject("services")),
          judgements(json.getJsonObject("paths")),
          named);
    }
  }

  private static Map<String, Judgement> judgements(JsonObject json) {
    Map<String, Judgement> judgements = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue> entry : json.entrySet()) {
      JsonObject said = entry.getValue().asJsonObject();
      judgements.put(
          entry.getKey(),
          new Judgement(
              Verdict.valueOf(said.getString("verdict")),
              said.getJsonNumber("seen").longValue(),
              said.getString("handover")));
    }
    return judgements;
  }

  private static NamedPath named(JsonObject json) {
    return new NamedPath(
        Direction.valueOf(json.getString("direction")),
        json.getString("own"),
        json.getString("other"),
        json.getString("handover"),
        Frequency.valueOf(json.getString("frequency")),
        Hears.valueOf(json.getString("feedback")),
        json.getInt("trust"),
        json.getInt("value"),
        json.getString("words"));
  }
}
