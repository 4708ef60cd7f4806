package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.gaps.entity.register.GapRules.Field;
import be.knooppunt.gaps.entity.register.GapState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about a gap, and what has to be mended, by the name of its field in the form.
 *
 * @param version of the gap that it was filled in for
 */
public record GapForm(
    int version,
    String state,
    String because,
    String reason,
    String organisation,
    String role,
    String account,
    String due,
    String words,
    Map<String, String> errors) {
  /** Keeps its own copy, in order. */
  public GapForm {
    errors = new LinkedHashMap<>(errors);
  }

  /** What a gap has. */
  static GapForm of(int version, GapFacts facts) {
    LocalDate due = facts.dueOn();
    return new GapForm(
        version,
        facts.state().name(),
        facts.because(),
        facts.reason(),
        facts.organisation(),
        facts.role(),
        facts.account(),
        due == null ? "" : due.toString(),
        "",
        Map.of());
  }

  /** The id of a field in the form. */
  static String id(Field field) {
    return switch (field) {
      case STATE -> "toestand";
      case BECAUSE -> "waarom";
      case REASON -> "oorzaak";
      case ORGANISATION -> "eigenaar";
      case ROLE -> "rol";
      case ACCOUNT -> "account";
      case DUE_ON -> "tegen";
      case WORDS -> "woorden";
    };
  }

  /** The day that was filled in; null when there is none, or when it is none. */
  @Nullable LocalDate day() {
    try {
      return due.isEmpty() ? null : LocalDate.parse(due);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Tells whether what was filled in as a day is none. */
  boolean isDayWrong() {
    return !due.isEmpty() && day() == null;
  }

  /**
   * The facts that were filled in.
   *
   * @param before those that the gap has
   * @param all whether every field stands in the form; otherwise state, why and cause only
   */
  GapFacts facts(GapFacts before, boolean all) {
    GapState chosen =
        Arrays.stream(GapState.values())
            .filter(known -> known.name().equals(state))
            .findFirst()
            .orElse(before.state());
    return all
        ? new GapFacts(chosen, because, reason, organisation, role, account, day())
        : new GapFacts(
            chosen,
            because,
            reason,
            before.organisation(),
            before.role(),
            before.account(),
            before.dueOn());
  }

  GapForm with(Map<String, String> wrong) {
    return new GapForm(
        version, state, because, reason, organisation, role, account, due, words, wrong);
  }

  GapForm at(int other) {
    return new GapForm(
        other, state, because, reason, organisation, role, account, due, words, errors);
  }

  GapForm withWords(String written) {
    return new GapForm(
        version, state, because, reason, organisation, role, account, due, written, errors);
  }
}
