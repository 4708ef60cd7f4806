package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.SharedNetwork;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The first page: all partnerships that share something with whoever asks. */
@Path("/")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class StartPages {
  @Inject private Networks networks;
  @Inject private SharedNetwork shared;
  @Inject private CurrentRights rights;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private Site site;

  /**
   * A partnership to choose.
   *
   * @param isOpen whether there is a map behind it, or figures in a comparison only
   */
  public record Door(
      Partnership partnership,
      String name,
      String href,
      boolean isOpen,
      long services,
      long paths,
      String places) {}

  /** All partnerships that share something. */
  @GET
  public String start() {
    site.enter("start");
    LocalDate today = site.today();
    List<Door> doors = new ArrayList<>();
    List<PartnershipId> hidden = networks.listHiddenSamples();
    for (Partnership partnership :
        shared.listKnown().stream().filter(p -> !hidden.contains(p.id())).toList()) {
      networks
          .find(partnership.id())
          .ifPresent(
              network ->
                  doors.add(
                      new Door(
                          partnership,
                          Site.shortName(partnership),
                          "/" + partnership.id().value(),
                          shared.mayOpen(partnership.id()),
                          HomePages.shown(network.services(), today),
                          HomePages.shown(network.paths(), today),
                          labels.places(partnership.area()))));
    }
    models.put("doors", doors);
    models.put("mayBegin", rights.mayAdminister());
    return "portal/start.xhtml";
  }
}
