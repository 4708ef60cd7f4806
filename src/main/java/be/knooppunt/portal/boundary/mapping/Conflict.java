package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.entity.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two versions of a record side by side: what an editor wants to save and what somebody else saved
 * in between. Only the fields that differ are shown; for each the editor says which to keep.
 */
final class Conflict {
  static final String MINE = "mijn";
  static final String THEIRS = "hun";
  static final String PREFIX = "keuze.";

  /** Fields of a form that belong together, by the one that stands for them. */
  private static final Map<String, Set<String>> TOGETHER =
      Map.of(
          "name", Set.of("name", "nameFrom"),
          "organisation", Set.of("organisation", "otherOrganisations"),
          "to", Set.of("to", "doel", "categories"));

  /** What the record holds beside what the form shows. */
  private static final Set<String> UNSEEN =
      Set.of("id", "steward", "names", "organisations", "identifiers", "mapSector", "role");

  private Conflict() {}

  /**
   * A field that differs.
   *
   * @param chosen which one is ticked at first: the one that was changed; empty when both were
   */
  record Difference(String field, String chosen) {}

  /** What an editor of a form sees of a stored record. */
  static FormValues theirs(FormKind kind, StoredRecord stored, ServiceWords services) {
    return FormShape.shown(kind, FormValues.of(stored.fields()), services);
  }

  /**
   * The fields that differ.
   *
   * @param base the record as the editor saw it at first, when that is known
   */
  static List<Difference> differences(
      FormValues mine, FormValues theirs, Optional<FormValues> base, Set<String> shown) {
    Set<String> fields = new TreeSet<>(mine.fields());
    fields.addAll(theirs.fields());
    fields.removeAll(UNSEEN);
    List<Difference> found = new ArrayList<>();
    for (String field : fields) {
      boolean isSecond =
          TOGETHER.entrySet().stream()
              .anyMatch(e -> e.getValue().contains(field) && !e.getKey().equals(field));
      if (!isSecond && shown.contains(field) && differs(mine, theirs, field)) {
        found.add(new Difference(field, chosen(mine, theirs, base, field)));
      }
    }
    return found;
  }

  private static boolean differs(FormValues one, FormValues other, String field) {
    return TOGETHER.getOrDefault(field, Set.of(field)).stream()
        .anyMatch(part -> !one.said(part).equals(other.said(part)));
  }

  private static String chosen(
      FormValues mine, FormValues theirs, Optional<FormValues> base, String field) {
    if (base.isEmpty()) {
      return "";
    }
    boolean isMineNew = differs(mine, base.get(), field);
    boolean isTheirsNew = differs(theirs, base.get(), field);
    return isMineNew == isTheirsNew ? "" : isMineNew ? MINE : THEIRS;
  }

  /** The values of an editor, with those fields as they stand for which they chose that. */
  static FormValues resolved(FormValues mine, FormValues theirs, Map<String, String> choices) {
    FormValues result = mine;
    for (Map.Entry<String, String> choice : choices.entrySet()) {
      if (choice.getValue().equals(THEIRS)) {
        for (String part : TOGETHER.getOrDefault(choice.getKey(), Set.of(choice.getKey()))) {
          result = result.taking(theirs, part);
        }
      }
    }
    return result;
  }
}
