package be.knooppunt.portal.boundary.compare;

import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.compare.Paper.Remarks;
import be.knooppunt.portal.boundary.compare.Papers.Written;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A comparison as a paper for a board, with remarks of whoever signed in. */
@Path("/vergelijk/nota")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class PaperPages {
  @Inject private Papers papers;

  @Context private UriInfo uri;

  /** The paper, or the page that says how far its figures are. */
  @GET
  public Response show() {
    return papers.answer(
        uri, (query, paper) -> papers.page(query, new Written(paper, Remarks.NONE)));
  }

  /** The paper with remarks, to look at and to print. Nothing of them is kept. */
  @POST
  @Allowed(Who.SIGNED_IN)
  public Response showWith(MultivaluedMap<String, String> sent) {
    return papers.answer(uri, sent, papers::page);
  }
}
