package be.knooppunt.portal.control;

import be.knooppunt.network.control.OpenMaps;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.people.control.SharedWith;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the component of the map what partnerships share with whoever asks. */
@ApplicationScoped
public class SharedMaps implements OpenMaps {
  @Inject private SharedWith shared;

  @Override
  public boolean mayOpen(PartnershipId partnership) {
    return shared.mayOpenMap(partnership.value());
  }

  @Override
  public boolean mayKnow(PartnershipId partnership) {
    return shared.maySeeFigures(partnership.value());
  }

  @Override
  public Problem closed(PartnershipId partnership) {
    return shared.closed(partnership.value());
  }
}
