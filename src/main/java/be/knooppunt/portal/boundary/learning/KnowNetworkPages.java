package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.attempts.KnowNetwork;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** Questions about the map of one's own partnership, new each time; nothing of it is kept. */
@Path("/{partnership}/leren/ken-je-netwerk")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class KnowNetworkPages {
  private static final int OK = 200;

  @Inject private KnowNetwork knowNetwork;
  @Inject private Lookups lookups;
  @Inject private QuizSeeds seeds;
  @Inject private QuizPage page;
  @Inject private Site site;
  @Inject private PracticeViews views;
  @Inject private Models models;

  @Context private UriInfo uri;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected KnowNetworkPages() {}

  /** A question, what came of all, or that the map is too thin. */
  @GET
  public Response ask(@PathParam("partnership") String partnership) {
    site.enter(lookups.network(partnership), "leren");
    String here = site.base() + "/leren/ken-je-netwerk";
    Optional<Long> seed = QuizSeeds.read(String.valueOf(uri.getQueryParameters().getFirst("zaad")));
    if (seed.isEmpty()) {
      return Response.seeOther(URI.create(here + "?zaad=" + seeds.next())).build();
    }
    KnowNetwork.Asked asked = knowNetwork.ask(partnership, seed.get());
    page.outside();
    models.put("thin", asked.thin());
    models.put("seed", seed.get());
    Practice practice =
        new Practice(
            uri.getQueryParameters(), seed.get(), asked.posed(), String.valueOf(asked.version()));
    return page.show(OK, views.show(practice, here, seeds.next()));
  }
}
