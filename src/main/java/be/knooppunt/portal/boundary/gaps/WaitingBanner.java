package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.mail.Letters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.control.CountWaiting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Where there is no mail server: what a coordinator would have been reminded of; in pages: {@code
 * waiting}.
 */
@Named("waiting")
@RequestScoped
public class WaitingBanner {
  @Inject private Letters letters;
  @Inject private CurrentRights rights;
  @Inject private Lookups lookups;
  @Inject private CountWaiting countWaiting;
  @Inject private Texts texts;
  @Inject private Site site;

  /** A line for each thing that waits; none with a mail server, and none for others. */
  public List<String> lines() {
    String partnership = site.partnershipId();
    if (letters.canSend() || partnership.isEmpty() || !rights.mayCoordinate(partnership)) {
      return List.of();
    }
    return countWaiting.count(lookups.network(partnership)).named().entrySet().stream()
        .map(entry -> texts.count("register.waiting." + entry.getKey(), entry.getValue()))
        .toList();
  }
}
