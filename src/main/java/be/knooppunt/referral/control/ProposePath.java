package be.knooppunt.referral.control;

import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.referral.entity.Agreement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts a path on the map that one side says is there; the other side is asked. */
@ApplicationScoped
public class ProposePath {
  @Inject private PathAgreements agreements;

  /** For the container. */
  protected ProposePath() {}

  /** Proposes paths for a store. */
  public ProposePath(PathAgreements agreements) {
    this.agreements = agreements;
  }

  /**
   * Proposes.
   *
   * @param path what it is to be; its status, evidence and agreement follow from who proposes it
   * @param words why, may be empty
   * @param batchId the same id is written once only
   * @throws be.knooppunt.network.control.EditConflict when there is a path with this id
   */
  public Saved propose(ReferralPath path, Speaker speaker, String words, String batchId) {
    return agreements.create(
        Agreement.propose(path, speaker.side(), agreements.today(speaker)),
        speaker,
        words,
        batchId);
  }
}
