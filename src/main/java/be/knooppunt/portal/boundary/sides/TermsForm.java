package be.knooppunt.portal.boundary.sides;

import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.platform.web.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The terms of a path in the fields of a form, as they stand or as somebody filled them in. */
public record TermsForm(
    String handover,
    String feedback,
    String consent,
    String firstContact,
    String documents,
    String note,
    List<String> domains,
    List<String> groups) {
  private static final int LONGEST = 2_000;

  /** The names of the fields in the form, by their names in the graph model. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "handover", "overdracht",
          "feedback", "terugkoppeling",
          "consent", "toestemming",
          "firstContactBand", "contact",
          "documents", "documenten",
          "note", "nota",
          "onlyForDomains", "domein",
          "onlyForGroups", "groep");

  static TermsForm of(ReferralPath path) {
    String note = path.note();
    return new TermsForm(
        path.handover().name(),
        path.feedback().name(),
        path.consent().name(),
        path.firstContact().name(),
        String.join("\n", path.documents()),
        note == null ? "" : note,
        List.copyOf(path.onlyForDomains()),
        List.copyOf(path.onlyForGroups()));
  }

  /** What is too long, by the name of its field. */
  Map<String, String> tooLong(Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (documents.length() > LONGEST) {
      errors.put("documenten", texts.with("network.remedy.length", LONGEST));
    }
    if (note.length() > LONGEST) {
      errors.put("nota", texts.with("network.remedy.length", LONGEST));
    }
    return errors;
  }

  /** As the use case takes them. */
  Map<String, Object> terms() {
    return Map.of(
        "handover", handover,
        "feedback", feedback,
        "consent", consent,
        "firstContactBand", firstContact,
        "documents",
            List.of(documents.split("\n", -1)).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList(),
        "note", note,
        "onlyForDomains", domains,
        "onlyForGroups", groups);
  }

  /** What has to be mended, by the name of its field in the form. */
  static Map<String, String> errors(List<FieldProblem> problems, Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    problems.forEach(
        problem ->
            errors.put(
                FIELDS.getOrDefault(problem.field(), problem.field()),
                texts.format(problem.key(), problem.values().toArray())));
    return errors;
  }
}
