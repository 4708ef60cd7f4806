package be.knooppunt.portal.boundary.compare;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.control.ChooseSharing;
import be.knooppunt.people.control.ChooseSharing.Chosen;
import be.knooppunt.people.entity.Sharing;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where a coordinator chooses what those outside the partnership see. */
@Path("/{partnership}/delen")
@Allowed(Who.COORDINATOR)
@Controller
@RequestScoped
public class SharingPages {
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  @Inject private ChooseSharing chooseSharing;
  @Inject private Accounts accounts;
  @Inject private Lookups lookups;
  @Inject private Texts texts;
  @Inject private Site site;
  @Inject private Models models;
  @Inject private MvcContext mvc;

  @PathParam("partnership")
  private String partnership = "";

  /**
   * What the page shows.
   *
   * @param chosen what holds now
   * @param marked the choice that is marked in the form
   * @param by who chose, empty when nobody did
   * @param before what held before it was changed a moment ago, to go back to; empty otherwise
   * @param mistake what is wrong with what was sent; empty when nothing is
   */
  public record Sheet(
      Chosen chosen,
      String marked,
      String by,
      String on,
      Optional<Sharing> before,
      String mistake,
      long services,
      long paths) {
    /** The choices, the widest first. */
    public List<Sharing> choices() {
      return List.of(Sharing.values());
    }
  }

  /** The form. */
  @GET
  public Response form(@QueryParam("was") @DefaultValue("") String before) {
    Chosen chosen = chooseSharing.read(partnership);
    Optional<Sharing> was = Sharing.find(before).filter(other -> other != chosen.choice());
    return page(OK, chosen, chosen.choice().name(), was, "");
  }

  private Response page(
      int status, Chosen chosen, String marked, Optional<Sharing> before, String mistake) {
    Network network = lookups.network(partnership);
    site.enter(network, "delen");
    models.put(
        "sheet",
        new Sheet(
            chosen,
            marked,
            chosen
                .by()
                .map(id -> accounts.nameOf(id).orElseGet(() -> texts.get("people.formerMember")))
                .orElse(""),
            chosen
                .since()
                .map(since -> texts.date(since.atZone(TimeSource.BRUSSELS).toLocalDate()))
                .orElse(""),
            before,
            mistake,
            shown(network.services()),
            shown(network.paths())));
    mvc.getCsrf().getToken();
    return Response.status(status)
        .entity("compare/sharing.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private long shown(List<? extends NetworkRecord> records) {
    return records.stream().filter(r -> r.isShown(site.today(), EvidenceFilter.ALL)).count();
  }

  /** Chooses; choosing again takes it back. */
  @POST
  public Response choose(
      @FormParam("keuze") @DefaultValue("") String choice,
      @FormParam("versie") @DefaultValue("") String version) {
    Chosen before = chooseSharing.read(partnership);
    Optional<Sharing> chosen = Sharing.find(choice);
    if (chosen.isEmpty()) {
      return page(UNPROCESSABLE, before, "", Optional.empty(), texts.get("share.mistake.choice"));
    }
    int seen = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    try {
      chooseSharing.choose(partnership, chosen.get(), seen);
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.PRECONDITION_FAILED) {
        throw problem;
      }
      return page(
          CONFLICT,
          chooseSharing.read(partnership),
          choice,
          Optional.empty(),
          texts.get("share.mistake.meanwhile"));
    }
    return Response.seeOther(URI.create("/" + partnership + "/delen?was=" + before.choice()))
        .build();
  }
}
