package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.GapRights;
import be.knooppunt.gaps.control.ReadRegister;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.mvc.MvcContext;
import java.util.List;

/** On the page of a finding: whether it is followed up, and by whom; in pages: {@code followUp}. */
@Named("followUp")
@RequestScoped
public class FollowUp {
  @Inject private Lookups lookups;
  @Inject private ReadRegister register;
  @Inject private GapRights gapRights;
  @Inject private GapWords words;
  @Inject private MvcContext mvc;
  @Inject private Site site;

  /** The gap of a finding; none when it is not followed up. */
  public List<GapRow> of(String findingKey) {
    Network network = lookups.network(site.partnershipId());
    return register.find(network, findingKey).map(gap -> words.row(network, gap)).stream().toList();
  }

  /** Tells whether whoever asks may take it up; then the form gets its token. */
  public boolean isAllowed() {
    boolean allowed = gapRights.mayTake(site.partnershipId());
    if (allowed) {
      mvc.getCsrf().getToken();
    }
    return allowed;
  }
}
