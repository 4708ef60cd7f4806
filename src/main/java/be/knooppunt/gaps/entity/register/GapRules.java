package be.knooppunt.gaps.entity.register;

import be.knooppunt.people.entity.PersonalData;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What has to be right about the facts of a gap by themselves, whoever writes them. */
public final class GapRules {
  /** How long the words about a state may be. */
  public static final int LONGEST_BECAUSE = 500;

  /** How long the role of the owner may be. */
  public static final int LONGEST_ROLE = 100;

  /** How long a note may be. */
  public static final int LONGEST_NOTE = 1000;

  /** How far ahead a day may lie. */
  public static final int MOST_YEARS = 10;

  private GapRules() {}

  /** What is wrong with a field. */
  public enum Refusal {
    /** From the state it is in it cannot get there. */
    STATE,
    /** It has to be said why. */
    BECAUSE_MISSING,
    /** What is in hand is in the hands of somebody. */
    OWNER_MISSING,
    /** A role or account needs the organisation it belongs to. */
    ORGANISATION_MISSING,
    /** There is no such organisation on the map. */
    OWNER_UNKNOWN,
    /** That account has no role in the partnership. */
    ACCOUNT_UNKNOWN,
    /** There is no such reason. */
    REASON_UNKNOWN,
    /** The day has passed. */
    DUE_PAST,
    /** The day is too far away. */
    DUE_FAR,
    /** The text is too long. */
    TOO_LONG,
    /** The text seems to be about a person. */
    PERSONAL,
    /** There is no text. */
    EMPTY
  }

  /** The fields of a gap that can be wrong. */
  public enum Field {
    STATE,
    BECAUSE,
    REASON,
    ORGANISATION,
    ROLE,
    ACCOUNT,
    DUE_ON,
    WORDS
  }

  /** What is wrong with facts, by field; nothing is when it is empty. */
  public static Map<Field, Refusal> check(GapFacts before, GapFacts after, LocalDate today) {
    Map<Field, Refusal> wrong = new LinkedHashMap<>();
    GapState state = after.state();
    if (state != before.state() && !before.state().next().contains(state)) {
      wrong.put(Field.STATE, Refusal.STATE);
    }
    if (state.needsBecause() && after.because().isBlank()) {
      wrong.put(Field.BECAUSE, Refusal.BECAUSE_MISSING);
    } else {
      text(after.because(), LONGEST_BECAUSE).ifPresent(r -> wrong.put(Field.BECAUSE, r));
    }
    if (after.organisation().isEmpty()) {
      if (state == GapState.IN_HAND) {
        wrong.put(Field.ORGANISATION, Refusal.OWNER_MISSING);
      } else if (!after.role().isBlank()) {
        wrong.put(Field.ORGANISATION, Refusal.ORGANISATION_MISSING);
      }
    }
    text(after.role(), LONGEST_ROLE).ifPresent(r -> wrong.put(Field.ROLE, r));
    LocalDate due = after.dueOn();
    if (due != null && !due.equals(before.dueOn())) {
      if (due.isBefore(today)) {
        wrong.put(Field.DUE_ON, Refusal.DUE_PAST);
      } else if (due.isAfter(today.plusYears(MOST_YEARS))) {
        wrong.put(Field.DUE_ON, Refusal.DUE_FAR);
      }
    }
    return wrong;
  }

  /** What is wrong with a note. */
  public static Map<Field, Refusal> checkNote(String words) {
    Optional<Refusal> wrong =
        words.isBlank() ? Optional.of(Refusal.EMPTY) : text(words, LONGEST_NOTE);
    return wrong.map(refusal -> Map.of(Field.WORDS, refusal)).orElseGet(Map::of);
  }

  private static Optional<Refusal> text(String text, int longest) {
    if (text.length() > longest) {
      return Optional.of(Refusal.TOO_LONG);
    }
    return PersonalData.in(text).isEmpty() ? Optional.empty() : Optional.of(Refusal.PERSONAL);
  }
}
