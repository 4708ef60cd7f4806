package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/**
 * Who may do what with a gap. A coordinator decides everything; an editor decides about the state
 * of what their own organisation owns; whoever works in the partnership takes findings up and
 * writes notes; whoever reads inside reads those.
 */
@RequestScoped
public class GapRights {
  @Inject private CurrentRights rights;

  /** For the container. */
  protected GapRights() {}

  /** Decides with the rights of whoever asks. */
  public GapRights(CurrentRights rights) {
    this.rights = rights;
  }

  /** Tells whether whoever asks reads notes, and who follows a gap up. */
  public boolean mayReadInside(String partnership) {
    return rights.mayReadInside(partnership);
  }

  /** Tells whether whoever asks takes findings into the register, and writes notes. */
  public boolean mayTake(String partnership) {
    return rights.maySignal(partnership);
  }

  /** Tells whether whoever asks decides about everything. */
  public boolean mayDecide(String partnership) {
    return rights.mayCoordinate(partnership);
  }

  /** Tells whether whoever asks decides about the state of a gap. */
  public boolean mayMove(Gap gap) {
    return mayMove(gap.partnershipId(), gap.facts());
  }

  private boolean mayMove(String partnership, GapFacts facts) {
    return mayDecide(partnership)
        || (!facts.organisation().isEmpty()
            && rights.mayEdit(partnership, List.of(facts.organisation())));
  }

  /**
   * Asks whether a finding may be taken up with these facts: an owner or a day can be given by the
   * coordinator, and by an editor for the own organisation.
   *
   * @return the id of the account of whoever asks
   * @throws Problem when it is not so
   */
  String requireTake(String partnership, GapFacts facts) {
    rights.requireSignal(partnership);
    boolean isOwned = !facts.equals(GapFacts.NEW.withReason(facts.reason()));
    if ((isOwned && !mayMove(partnership, facts)) || isForeign(partnership, facts)) {
      throw Problem.forbidden();
    }
    return rights.requireAccountId();
  }

  private boolean isForeign(String partnership, GapFacts facts) {
    return !facts.account().isEmpty()
        && !mayDecide(partnership)
        && !facts.account().equals(rights.accountId().orElse(""));
  }

  /**
   * Asks whether a gap may be given these facts.
   *
   * @return the id of the account of whoever asks
   * @throws Problem when it is not so
   */
  String requireChange(Gap gap, GapFacts after) {
    if (!mayDecide(gap.partnershipId())) {
      GapFacts before = gap.facts();
      boolean isMove =
          after.organisation().equals(before.organisation())
              && after.role().equals(before.role())
              && after.account().equals(before.account())
              && Objects.equals(after.dueOn(), before.dueOn());
      if (!isMove || !mayMove(gap)) {
        rights.requireCoordinate(gap.partnershipId());
      }
    }
    return rights.requireAccountId();
  }

  /**
   * Asks whether notes may be written.
   *
   * @return the id of the account of whoever asks
   * @throws Problem when it is not so
   */
  String requireNote(String partnership) {
    rights.requireSignal(partnership);
    return rights.requireAccountId();
  }

  /**
   * Asks whether the last decision may be taken back.
   *
   * @return the id of the account of whoever asks
   * @throws Problem when it is not so
   */
  String requireDecide(String partnership) {
    rights.requireCoordinate(partnership);
    return rights.requireAccountId();
  }
}
