package be.knooppunt.portal.boundary.compare;

import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.TakesForm;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.compare.Paper.Remarks;
import be.knooppunt.portal.boundary.compare.Papers.Written;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The paper as PDF, in the language of its page. */
@Path("/vergelijk/nota.pdf")
@Allowed(Who.ANYONE)
@PageData
@RequestScoped
public class PaperFile {
  @Inject private Papers papers;

  @Context private UriInfo uri;

  /** Without remarks. */
  @GET
  public Response file() {
    return papers.answer(uri, (query, paper) -> papers.file(new Written(paper, Remarks.NONE)));
  }

  /** With the remarks of a form, of which nothing is kept. */
  @POST
  @TakesForm
  @Allowed(Who.SIGNED_IN)
  public Response fileWith(MultivaluedMap<String, String> sent) {
    return papers.answer(uri, sent, (query, written) -> papers.file(written));
  }
}
