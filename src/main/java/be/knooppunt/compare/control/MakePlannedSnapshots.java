package be.knooppunt.compare.control;

import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.PartnershipId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;

/** Makes the snapshots that partnerships planned, each once, whichever portal comes first. */
@ApplicationScoped
public class MakePlannedSnapshots {
  @Inject private KeepSnapshots keepSnapshots;
  @Inject private Networks networks;

  /** For the container. */
  protected MakePlannedSnapshots() {}

  /** Makes them of networks. */
  public MakePlannedSnapshots(KeepSnapshots keepSnapshots, Networks networks) {
    this.keepSnapshots = keepSnapshots;
    this.networks = networks;
  }

  /** Makes all that are due; a partnership that is gone gets none. */
  public void makeDue() {
    for (String partnership : keepSnapshots.listDue()) {
      networks
          .find(new PartnershipId(partnership))
          .ifPresent(network -> make(partnership, network.version().value()));
    }
  }

  private void make(String partnership, long networkVersion) {
    try {
      keepSnapshots.makeDue(partnership, networkVersion);
    } catch (PersistenceException | TransactionalException e) {
      // another portal made it at the same moment, or the database is away: the next round knows
    }
  }
}
