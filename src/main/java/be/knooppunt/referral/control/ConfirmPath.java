package be.knooppunt.referral.control;

import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.referral.control.PathAgreements.Current;
import be.knooppunt.referral.entity.Agreement;
import be.knooppunt.referral.entity.Statement.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a side say that a path is right. */
@ApplicationScoped
public class ConfirmPath {
  @Inject private PathAgreements agreements;

  /** For the container. */
  protected ConfirmPath() {}

  /** Confirms paths of a store. */
  public ConfirmPath(PathAgreements agreements) {
    this.agreements = agreements;
  }

  /**
   * Confirms.
   *
   * @param seen the version of the path that was looked at
   * @param batchId the same id is written once only
   * @throws be.knooppunt.network.control.EditConflict when the path was changed since
   */
  public Saved confirm(PathId id, long seen, Speaker speaker, String batchId) {
    Current current = agreements.get(id);
    PathAgreements.require(current.path(), Kind.CONFIRM);
    return agreements.write(
        Agreement.confirm(
            current.path(), speaker.side(), agreements.today(speaker), current.standing()),
        seen,
        speaker,
        Kind.CONFIRM,
        "",
        batchId);
  }
}
