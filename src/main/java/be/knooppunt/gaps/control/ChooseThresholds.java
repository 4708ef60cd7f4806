package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.findings.Thresholds;
import be.knooppunt.people.control.CurrentRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Lets the coordinator of a partnership set the limits by which findings are judged. */
@ApplicationScoped
public class ChooseThresholds {
  @Inject private FindingThresholds thresholds;
  @Inject private CurrentRights rights;

  /** For the container. */
  protected ChooseThresholds() {}

  /** Keeps limits in a store. */
  public ChooseThresholds(FindingThresholds thresholds, CurrentRights rights) {
    this.thresholds = thresholds;
    this.rights = rights;
  }

  /** The limits of a partnership. */
  public Thresholds read(String partnership) {
    return thresholds.read(partnership);
  }

  /** Sets the limits of a partnership. */
  @Transactional
  public void set(String partnership, Thresholds chosen) {
    rights.requireCoordinate(partnership);
    thresholds.keep(partnership, chosen);
  }

  /** Goes back to the usual limits. */
  @Transactional
  public void reset(String partnership) {
    set(partnership, Thresholds.USUAL);
  }
}
