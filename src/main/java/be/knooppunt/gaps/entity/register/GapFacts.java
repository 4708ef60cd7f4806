package be.knooppunt.gaps.entity.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a gap. A text that was not given is empty.
 *
 * @param because why it is accepted, or no gap
 * @param reason why the gap is there: a code of the vocabulary {@code gap-reasons}
 * @param organisation the id of the organisation that owns it
 * @param role who in that organisation: a role, never a name
 * @param account the id of the account of whoever follows it up
 * @param dueOn the day by which something has to be done; null when there is none
 */
public record GapFacts(
    GapState state,
    String because,
    String reason,
    String organisation,
    String role,
    String account,
    @Nullable LocalDate dueOn) {
  /** Those of a gap about which nothing was decided. */
  public static final GapFacts NEW = new GapFacts(GapState.OPEN, "", "", "", "", "", null);

  /** These facts in another state. */
  public GapFacts in(GapState next) {
    return new GapFacts(next, because, reason, organisation, role, account, dueOn);
  }

  /** These facts for another reason. */
  public GapFacts withReason(String code) {
    return new GapFacts(state, because, code, organisation, role, account, dueOn);
  }

  /** These facts, with another account or none. */
  public GapFacts withAccount(String other) {
    return new GapFacts(state, because, reason, organisation, role, other, dueOn);
  }

  /** Tells whether its day has passed, while something still has to be done. */
  public boolean isOverdue(LocalDate today) {
    return !state.isClosed() && dueOn != null && dueOn.isBefore(today);
  }

  /** Tells whether its day comes within a number of days, today included. */
  public boolean isDueWithin(LocalDate today, int days) {
    return !state.isClosed()
        && dueOn != null
        && !dueOn.isBefore(today)
        && !dueOn.isAfter(today.plusDays(days));
  }
}
