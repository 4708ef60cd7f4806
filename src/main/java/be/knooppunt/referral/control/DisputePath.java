package be.knooppunt.referral.control;

import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.referral.control.PathAgreements.Current;
import be.knooppunt.referral.entity.Agreement;
import be.knooppunt.referral.entity.Statement.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a side say that a path is not right, and why. */
@ApplicationScoped
public class DisputePath {
  @Inject private PathAgreements agreements;

  /** For the container. */
  protected DisputePath() {}

  /** Disputes paths of a store. */
  public DisputePath(PathAgreements agreements) {
    this.agreements = agreements;
  }

  /**
   * Disputes.
   *
   * @param seen the version of the path that was looked at
   * @param reason why, in words
   * @param batchId the same id is written once only
   * @throws be.knooppunt.network.control.EditConflict when the path was changed since
   */
  public Saved dispute(PathId id, long seen, Speaker speaker, String reason, String batchId) {
    if (reason.isBlank()) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE, "reason", "A reason is missing.", "Say what is not right.");
    }
    Current current = agreements.get(id);
    PathAgreements.require(current.path(), Kind.DISPUTE);
    return agreements.write(
        Agreement.dispute(current.path(), speaker.side()),
        seen,
        speaker,
        Kind.DISPUTE,
        reason,
        batchId);
  }
}
