package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import be.knooppunt.gaps.entity.whatif.UnreadableChange;
import be.knooppunt.platform.web.Texts;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change that was filled in, field by field, before it is part of the address.
 *
 * @param kind which form: a name of {@link UnreadableChange#parameter}
 * @param values what was filled in
 * @param errors what has to be mended, by field
 */
public record ScenarioForm(
    String kind, Map<String, List<String>> values, Map<String, String> errors) {
  /** Nothing was filled in. */
  static final ScenarioForm NONE = new ScenarioForm("", Map.of(), Map.of());

  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "stop", List.of("wat"),
          "weg", List.of("wat"),
          "organisatie", List.of("sector", "naam"),
          "dienst", List.of("wie", "type", "nood", "naam"),
          "mandaat", List.of("wie", "functie", "nood"),
          "pad", List.of("van", "naar", "wijze"),
          "band", List.of("een", "ander", "type"),
          "wens", List.of("wat"));

  /** The kinds of changes that can be filled in. */
  static boolean isKind(String kind) {
    return NEEDED.containsKey(kind);
  }

  static ScenarioForm of(String kind, MultivaluedMap<String, String> sent, Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (String field : NEEDED.getOrDefault(kind, List.of())) {
      if (text(sent, field).isEmpty()) {
        errors.put(field, texts.get("whatif.error.needed"));
      }
    }
    if (kind.equals("pad") && same(sent, "van", "naar")) {
      errors.put("naar", texts.get("whatif.error.same"));
    }
    if (kind.equals("band") && same(sent, "een", "ander")) {
      errors.put("ander", texts.get("whatif.error.same"));
    }
    return new ScenarioForm(kind, Map.copyOf(sent), errors);
  }

  private static boolean same(MultivaluedMap<String, String> sent, String one, String other) {
    return !text(sent, one).isEmpty() && text(sent, one).equals(text(sent, other));
  }

  private static String text(Map<String, List<String>> sent, String field) {
    List<String> values = sent.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  /** What stands in a field. */
  public String text(String form, String field) {
    return form.equals(kind) ? text(values, field) : "";
  }

  /** Tells whether a field of a form is wrong. */
  public boolean wrong(String form, String field) {
    return form.equals(kind) && errors.containsKey(field);
  }

  /** The id of the field an error is about, for a link. */
  public String anchor(String field) {
    return kind + "-" + field;
  }

  private String list(String field) {
    return String.join(
        ",", values.getOrDefault(field, List.of()).stream().filter(v -> !v.isBlank()).toList());
  }

  /** The change as a parameter. */
  Parameter parameter() {
    String value =
        switch (kind) {
          case "organisatie" -> text(values, "sector") + ":" + text(values, "naam");
          case "dienst" ->
              String.join(
                  ":",
                  text(values, "wie"),
                  text(values, "type"),
                  list("nood"),
                  list("groep"),
                  list("plaats"),
                  text(values, "naam"));
          case "mandaat" ->
              String.join(
                  ":",
                  text(values, "wie"),
                  text(values, "functie"),
                  list("nood"),
                  list("groep"),
                  list("plaats"));
          case "pad" ->
              text(values, "van") + ">" + text(values, "naar") + ":" + text(values, "wijze");
          case "band" ->
              text(values, "een") + "~" + text(values, "ander") + ":" + text(values, "type");
          default -> text(values, "wat");
        };
    return new Parameter(kind, value);
  }
}
