package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.AskSide;
import be.knooppunt.mapping.control.SpeakForSide;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.referral.entity.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.Serializable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks a side of a path for its word: makes the link, and shows once how to pass it on. */
@Path("/{partnership}")
@Allowed(Who.EDITOR)
@Controller
@RequestScoped
public class AskPages {
  private static final String MADE = "sides.made";

  @Inject private Lookups lookups;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private CurrentRights rights;
  @Inject private SpeakForSide speakForSide;
  @Inject private AskSide askSide;
  @Inject private PassOn passOn;
  @Inject private HttpServletRequest request;

  @PathParam("partnership")
  private String partnership;

  @PathParam("path")
  private String path;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected AskPages() {}

  /** A link that was just made, kept until its page was shown once. */
  record Made(String path, Side side, String token) implements Serializable {}

  private ReferralPath find(Network network) {
    PathId id = new PathId(Lookups.wellFormed("path", path));
    return network.paths().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Lookups.unknown("path", path));
  }

  private void require(Network network, ReferralPath found) {
    if (speakForSide.any(network, found).isEmpty()) {
      throw Problem.forbidden();
    }
  }

  private static Side side(String text) {
    return Arrays.stream(Side.values())
        .filter(side -> side.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Parameters.malformed("kant", text, "Use SENDER or RECEIVER."));
  }

  /** Makes a link for a side. */
  @POST
  @Path("route/{path}/vraag")
  public Response ask(@FormParam("kant") @DefaultValue("") String kant) {
    Network network = lookups.network(partnership);
    ReferralPath found = find(network);
    require(network, found);
    Side side = side(kant);
    String token = askSide.ask(found.id(), side, partnership, rights.requireAccountId());
    request.getSession().setAttribute(MADE, new Made(found.id().value(), side, token));
    return Response.seeOther(URI.create("/" + partnership + "/route/" + path + "/vraag")).build();
  }

  /** Shows the link that was just made, once. */
  @GET
  @Path("route/{path}/vraag")
  public Response made() {
    Network network = lookups.network(partnership);
    site.enter(network, "kaart");
    ReferralPath found = find(network);
    require(network, found);
    Optional<Made> made = take(found.id());
    if (made.isEmpty()) {
      return Response.seeOther(URI.create("/" + partnership + "/route/" + path)).build();
    }
    models.put(
        "passed", List.of(passOn.path(network, found, made.get().side(), made.get().token())));
    models.put("back", site.base() + "/route/" + path);
    return Response.ok("sides/asked.xhtml").header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private Optional<Made> take(PathId id) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(MADE) instanceof Made made)) {
      return Optional.empty();
    }
    session.removeAttribute(MADE);
    return Optional.of(made).filter(m -> m.path().equals(id.value()));
  }

  /** Takes the question to a side back. */
  @POST
  @Path("route/{path}/vraag/intrekken")
  public Response takeBack(@FormParam("kant") @DefaultValue("") String kant) {
    Network network = lookups.network(partnership);
    ReferralPath found = find(network);
    require(network, found);
    askSide.takeBack(found.id(), side(kant));
    return Response.seeOther(
            URI.create("/" + partnership + "/route/" + path + "?gedaan=INGETROKKEN"))
        .build();
  }
}
