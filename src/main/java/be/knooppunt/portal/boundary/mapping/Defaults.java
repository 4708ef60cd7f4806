package be.knooppunt.portal.boundary.mapping;

import java.time.LocalDate;
import java.util.Map;

/** What a new form has filled in already: what holds most often, and nothing that is a guess. */
final class Defaults {
  private static final Map<FormKind, Map<String, String>> USUAL =
      Map.of(
          FormKind.PARTNERSHIP,
          Map.of(),
          FormKind.ORGANISATION,
          Map.of("role", "PARTNER"),
          FormKind.SERVICE,
          Map.of(
              "structural", "yes",
              "languages", "nl",
              "waitingBand", "UNKNOWN",
              "capacityState", "UNKNOWN"),
          FormKind.MANDATE,
          Map.of(),
          FormKind.PATH,
          Map.of(
              "doel", "dienst",
              "status", "ACTIVE",
              "feedback", "UNKNOWN",
              "consent", "UNKNOWN",
              "firstContactBand", "UNKNOWN"),
          FormKind.TIE,
          Map.of());

  private Defaults() {}

  static FormValues of(FormKind kind, FormValues filled, LocalDate today) {
    FormValues values = filled;
    for (Map.Entry<String, String> usual : USUAL.getOrDefault(kind, Map.of()).entrySet()) {
      values = fill(values, usual.getKey(), usual.getValue());
    }
    if (kind != FormKind.PARTNERSHIP) {
      values = fill(values, "evidence", "STATED");
      values = fill(values, "verifiedOn", today.toString());
    }
    return values;
  }

  private static FormValues fill(FormValues values, String field, String text) {
    return values.text(field).isEmpty() ? values.with(field, text) : values;
  }
}
