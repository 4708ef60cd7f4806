package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.entity.FieldProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where a form asks otherwise than the record holds: one current name and older ones instead of a
 * list with dates, the organisation to call and the others, services as people type them.
 */
final class FormShape {
  private static final String OLD_NAMES = "oldNames";

  private FormShape() {}

  /** What the form shows of the values of a record. */
  static FormValues shown(FormKind kind, FormValues stored, ServiceWords services) {
    return switch (kind) {
      case ORGANISATION -> names(stored);
      case SERVICE -> offered(stored);
      case PATH ->
          stored
              .with("from", services.text(stored.text("from")))
              .with("to", stored.text("to").isEmpty() ? "" : services.text(stored.text("to")))
              .with("doel", stored.texts("categories").isEmpty() ? "dienst" : "soort");
      default -> stored;
    };
  }

  private static FormValues names(FormValues stored) {
    List<String> names = stored.texts("names");
    FormValues shown = stored;
    for (int i = 0; i < names.size(); i++) {
      String text = names.get(i);
      int at = text.lastIndexOf('@');
      int dots = text.indexOf("..", Math.max(0, at));
      boolean isDated = at > 0 && dots > at;
      String name = isDated ? text.substring(0, at) : text;
      String from = isDated ? text.substring(at + 1, dots) : "";
      String until = isDated ? text.substring(dots + 2) : "";
      if (i == names.size() - 1) {
        shown = shown.with("name", name).with("nameFrom", from);
      } else {
        String row = OLD_NAMES + "." + i + ".";
        shown = shown.with(row + "name", name).with(row + "from", from).with(row + "until", until);
      }
    }
    return shown;
  }

  private static FormValues offered(FormValues stored) {
    List<String> organisations = stored.texts("organisations");
    return organisations.isEmpty()
        ? stored
        : stored
            .with("organisation", organisations.get(0))
            .with("otherOrganisations", organisations.subList(1, organisations.size()));
  }

  /** The values of the record that a form describes; what cannot be told is added to problems. */
  static FormValues record(
      FormKind kind, FormValues form, ServiceWords services, List<FieldProblem> problems) {
    return switch (kind) {
      case ORGANISATION -> form.with("names", writtenNames(form));
      case SERVICE -> thresholds(offering(form));
      case PATH -> path(form, services, problems);
      default -> form;
    };
  }

  private static List<String> writtenNames(FormValues form) {
    List<String> names = new ArrayList<>();
    for (FormValues.Row row : form.rows(OLD_NAMES)) {
      if (!row.isBlank()) {
        names.add(dated(row.text("name"), row.text("from"), row.text("until")));
      }
    }
    if (!form.text("name").isEmpty()) {
      names.add(dated(form.text("name"), form.text("nameFrom"), ""));
    }
    return names;
  }

  private static String dated(String name, String from, String until) {
    boolean isPlain = from.isEmpty() && until.isEmpty() && name.indexOf('@') < 0;
    return isPlain ? name : name + "@" + from + ".." + until;
  }

  private static FormValues offering(FormValues form) {
    Set<String> organisations = new LinkedHashSet<>(form.texts("organisation"));
    organisations.addAll(form.texts("otherOrganisations"));
    FormValues written = form.with("organisations", List.copyOf(organisations));
    return form.has("frontDoor", "yes") ? written : written.with("frontDoor", "no");
  }

  private static FormValues thresholds(FormValues form) {
    FormValues written = form;
    for (FormValues.Row row : form.rows("thresholds")) {
      if (!row.isBlank() && row.text("id").isEmpty()) {
        String id = "t-" + UUID.randomUUID().toString().substring(0, 13);
        written = written.with(row.name("id"), id);
      }
    }
    return written;
  }

  private static FormValues path(
      FormValues form, ServiceWords services, List<FieldProblem> problems) {
    boolean isKind = form.has("doel", "soort");
    FormValues written = end(form, "from", services, problems);
    return isKind
        ? written.with("to", "")
        : end(written, "to", services, problems).with("categories", List.of());
  }

  private static FormValues end(
      FormValues form, String field, ServiceWords services, List<FieldProblem> problems) {
    String typed = form.text(field);
    if (typed.isEmpty()) {
      problems.add(new FieldProblem(form, field, "", "required", List.of()));
      return form.with(field, "nothing-" + field);
    }
    return services
        .id(typed)
        .map(id -> form.with(field, id))
        .orElseGet(
            () -> {
              problems.add(new FieldProblem(form, field, typed, "unknownRecord", List.of()));
              return form.with(field, "nothing-" + field);
            });
  }

  /** The name that a field has in the form, where the problem of a record names another. */
  static String inForm(FieldProblem problem) {
    if (problem.record() instanceof FormValues.Row row) {
      return row.name(problem.field());
    }
    return switch (problem.field()) {
      case "names" -> "name";
      case "organisations" -> "organisation";
      default -> problem.field();
    };
  }
}
