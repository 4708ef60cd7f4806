package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.control.KeepViews;
import be.knooppunt.compare.entity.SavedView;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Comparisons that somebody keeps under a name; the link of one opens it for whoever has it. */
@Path("/vergelijk/bewaard")
@Allowed(Who.SIGNED_IN)
@Controller
@RequestScoped
public class ViewPages {
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;
  private static final String ID = "{id: [0-9a-f-]{36}}";

  @Inject private KeepViews keepViews;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Texts texts;
  @Inject private Site site;

  private Response page(int status, String view) {
    site.enter("vergelijk");
    mvc.getCsrf().getToken();
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** Goes to the comparison. */
  @GET
  @Path(ID)
  @Allowed(Who.ANYONE)
  public Response open(@PathParam("id") String id) {
    return Response.seeOther(URI.create("/vergelijk?" + keepViews.get(id).question())).build();
  }

  /** Keeps a comparison. */
  @POST
  public Response save(
      @FormParam("naam") @DefaultValue("") String name,
      @FormParam("vraag") @DefaultValue("") String question) {
    if (!KeepViews.isName(name)) {
      return refused(name, question, texts.with("time.views.wrong", SavedView.LONGEST_NAME));
    }
    try {
      SavedView view = keepViews.save(name, question);
      return Response.seeOther(URI.create("/vergelijk?" + view.question() + "#bewaard")).build();
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.CONFLICT) {
        return refused(name, question, texts.with("time.views.full", KeepViews.MOST));
      }
      throw problem;
    }
  }

  private Response refused(String name, String question, String error) {
    models.put("name", name);
    models.put("question", question);
    models.put("error", error);
    return page(UNPROCESSABLE, "compare/view-refused.xhtml");
  }

  /** Asks whether one may be forgotten. */
  @GET
  @Path(ID + "/verwijderen")
  public Response ask(@PathParam("id") String id) {
    models.put("kept", keepViews.getMine(id));
    return page(OK, "compare/view-remove.xhtml");
  }

  /** Forgets one. */
  @POST
  @Path(ID + "/verwijderen")
  public Response remove(@PathParam("id") String id) {
    String question = keepViews.getMine(id).question();
    keepViews.remove(id);
    return Response.seeOther(URI.create("/vergelijk?" + question)).build();
  }
}
