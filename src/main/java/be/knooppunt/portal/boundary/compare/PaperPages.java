package be.knooppunt.portal.boundary.compare;

import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.compare.Paper.Remarks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;

/** A comparison as a paper for a board, with remarks of whoever signed in. */
@Path("/vergelijk/nota")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class PaperPages {
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;

  @Inject private Papers papers;
  @Inject private CurrentRights rights;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Texts texts;

  @Context private UriInfo uri;

  /** The paper, or the page that says how far its figures are. */
  @GET
  public Response show() {
    Optional<Paper> paper = papers.find(uri);
    return paper.isEmpty()
        ? Response.seeOther(papers.comparison(uri)).build()
        : page(OK, paper.get(), Remarks.NONE, Map.of());
  }

  /** The paper with remarks, to look at and to print. Nothing of them is kept. */
  @POST
  @Allowed(Who.SIGNED_IN)
  public Response showWith(MultivaluedMap<String, String> sent) {
    Optional<Paper> paper = papers.find(uri);
    if (paper.isEmpty()) {
      return Response.seeOther(papers.comparison(uri)).build();
    }
    RemarkForm form = RemarkForm.of(paper.get(), sent, texts);
    return page(
        form.errors().isEmpty() ? OK : UNPROCESSABLE, paper.get(), form.remarks(), form.errors());
  }

  private Response page(int status, Paper paper, Remarks remarks, Map<String, String> errors) {
    boolean mayRemark = rights.isSignedIn();
    if (mayRemark) {
      mvc.getCsrf().getToken();
    }
    models.put("paper", paper);
    models.put("remarks", remarks);
    models.put("errors", errors);
    models.put("mayRemark", mayRemark);
    models.put("query", Papers.query(uri));
    models.put("csv", papers.data(uri, "csv"));
    models.put("json", papers.data(uri, "json"));
    return Response.status(status)
        .entity("compare/paper.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, papers.caching())
        .build();
  }
}
