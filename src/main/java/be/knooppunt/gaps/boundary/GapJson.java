package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapEvent;
import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.gaps.entity.register.GapNote;
import be.knooppunt.gaps.entity.register.GapOrder.Counts;
import be.knooppunt.gaps.entity.register.GapRules;
import be.knooppunt.gaps.entity.register.GapState;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gaps as JSON. Accounts and notes are given to whoever reads inside only. */
final class GapJson {
  private static final int MOST_SIGNS = 20_000;
  private static final Texts TEXTS = new Texts(Language.EN);

  private GapJson() {}

  static JsonObjectBuilder of(Gap gap, LocalDate today, boolean inside) {
    JsonArrayBuilder about = Json.createArrayBuilder();
    FindingKey.of(gap.findingKey()).ifPresent(key -> key.about().forEach(about::add));
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("id", gap.id())
            .add("version", gap.version())
            .add("finding", gap.findingKey())
            .add("kind", gap.findingKey().split("/", 2)[0])
            .add("about", about)
            .add("evidence", gap.evidence().name().toLowerCase(Locale.ROOT))
            .add("severity", gap.severity().name())
            .add("onMap", gap.isOnMap())
            .add("firstSeen", gap.firstSeen().toString());
    gap.lastSeen().ifPresent(day -> to.add("lastSeen", day.toString()));
    to.add("changedAt", gap.changedAt().toString());
    add(to, gap.facts(), inside);
    return to.add("overdue", gap.facts().isOverdue(today));
  }

  private static void add(JsonObjectBuilder to, GapFacts facts, boolean inside) {
    to.add("state", facts.state().name());
    add(to, "because", facts.because());
    add(to, "reason", facts.reason());
    add(to, "organisation", facts.organisation());
    add(to, "role", facts.role());
    if (inside) {
      add(to, "account", facts.account());
    }
    LocalDate due = facts.dueOn();
    if (due != null) {
      to.add("dueOn", due.toString());
    }
  }

  private static void add(JsonObjectBuilder to, String name, String value) {
    if (!value.isEmpty()) {
      to.add(name, value);
    }
  }

  static JsonArrayBuilder history(List<GapEvent> events, boolean inside) {
    JsonArrayBuilder history = Json.createArrayBuilder();
    for (GapEvent event : events) {
      JsonObjectBuilder to =
          Json.createObjectBuilder()
              .add("at", event.at().toString())
              .add("action", event.action().name());
      event.networkVersion().ifPresent(version -> to.add("networkVersion", version));
      if (inside) {
        event.actor().ifPresent(actor -> to.add("actor", actor));
      }
      add(to, event.facts(), inside);
      history.add(to);
    }
    return history;
  }

  static JsonArrayBuilder notes(List<GapNote> notes) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    notes.forEach(
        note ->
            all.add(
                Json.createObjectBuilder()
                    .add("id", note.id())
                    .add("at", note.writtenAt().toString())
                    .add("actor", note.writtenBy())
                    .add("words", note.words())));
    return all;
  }

  static JsonObjectBuilder counts(Counts counts) {
    JsonObjectBuilder states = Json.createObjectBuilder();
    for (GapState state : GapState.values()) {
      states.add(state.name(), counts.states().getOrDefault(state, 0));
    }
    return Json.createObjectBuilder()
        .add("states", states)
        .add("overdue", counts.overdue())
        .add("dueSoon", counts.soon());
  }

  static JsonObject read(String body) {
    if (body.length() > MOST_SIGNS) {
      throw new Problem(
          Problem.Kind.TOO_LARGE,
          null,
          "The gap is too large.",
          "Send at most " + MOST_SIGNS + " signs.");
    }
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      throw Parameters.malformed("body", "", "Send a JSON object.");
    }
  }

  static String text(JsonObject json, String field) {
    JsonValue value = json.getOrDefault(field, JsonValue.NULL);
    if (value instanceof JsonString text) {
      return text.getString().strip();
    } else if (value == JsonValue.NULL) {
      return "";
    }
    throw Parameters.malformed(field, value.toString(), "Send a text, or null.");
  }

  static EvidenceFilter evidence(JsonObject json) {
    String asked = text(json, "evidence");
    return asked.isEmpty()
        ? EvidenceFilter.ALL
        : one("evidence", EvidenceFilter.values(), filter -> name(filter).equals(asked), asked);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> T one(String field, T[] all, Predicate<T> wanted, String asked) {
    return Arrays.stream(all)
        .filter(wanted)
        .findFirst()
        .orElseThrow(
            () ->
                Parameters.malformed(
                    field, asked, "Use one of " + Arrays.toString(all).toLowerCase(Locale.ROOT)));
  }

  /** The facts with those of the request in their place; null takes one away. */
  static GapFacts merged(GapFacts before, JsonObject json) {
    String state = json.containsKey("state") ? text(json, "state") : before.state().name();
    return new GapFacts(
        one("state", GapState.values(), known -> known.name().equals(state), state),
        merged(json, "because", before.because()),
        merged(json, "reason", before.reason()),
        merged(json, "organisation", before.organisation()),
        merged(json, "role", before.role()),
        merged(json, "account", before.account()),
        json.containsKey("dueOn") ? day(text(json, "dueOn")) : before.dueOn());
  }

  private static String merged(JsonObject json, String field, String before) {
    return json.containsKey(field) ? text(json, field) : before;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Parameters.malformed("dueOn", text, "Write the day as 2027-03-31.");
    }
  }

  /** The problem of the first field that has to be mended. */
  static Problem refused(Map<GapRules.Field, GapRules.Refusal> wrong) {
    Map.Entry<GapRules.Field, GapRules.Refusal> first = wrong.entrySet().iterator().next();
    GapRules.Field field = first.getKey();
    return new Problem(
        Problem.Kind.UNPROCESSABLE,
        name(field),
        TEXTS.get("register.refused." + first.getValue()),
        TEXTS.get("register.refused.remedy"));
  }

  private static String name(GapRules.Field field) {
    return switch (field) {
      case STATE -> "state";
      case BECAUSE -> "because";
      case REASON -> "reason";
      case ORGANISATION -> "organisation";
      case ROLE -> "role";
      case ACCOUNT -> "account";
      case DUE_ON -> "dueOn";
      case WORDS -> "words";
    };
  }
}
