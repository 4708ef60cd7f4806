package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.records.ShareLearning;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;

/** Where somebody chooses whether the record store is told what they learn. */
@Path("account/leren-delen")
@Allowed(Who.SIGNED_IN)
@Controller
@RequestScoped
public class RecordStorePages {
  private static final String YES = "ja";
  private static final Set<String> DONE = Set.of(YES, "nee");

  @Inject private ShareLearning shareLearning;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;

  /**
   * What the page shows.
   *
   * @param since since when it is shared; empty when it is not
   * @param done what was just chosen; empty when nothing was
   */
  public record Sheet(String host, String since, String done) {}

  /** The choice; without a record store there is none. */
  @GET
  public Response show(@QueryParam("gedaan") @DefaultValue("") String done) {
    String host = shareLearning.host().orElseThrow(NotFoundException::new);
    String said = done.equals(YES) ? "yes" : DONE.contains(done) ? "no" : "";
    String since = shareLearning.agreedOn().map(texts::date).orElse("");
    models.put("sheet", new Sheet(host, since, said));
    mvc.getCsrf().getToken();
    return Response.ok("learning/record-store.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** Keeps it. */
  @POST
  public Response choose(@FormParam("delen") @DefaultValue("") String choice) {
    if (shareLearning.host().isEmpty()) {
      throw new NotFoundException();
    }
    boolean agrees = choice.equals(YES);
    shareLearning.choose(agrees);
    return Response.seeOther(URI.create("/account/leren-delen?gedaan=" + (agrees ? YES : "nee")))
        .build();
  }
}
