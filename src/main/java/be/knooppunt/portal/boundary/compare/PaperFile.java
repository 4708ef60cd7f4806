package be.knooppunt.portal.boundary.compare;

import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.TakesForm;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.compare.Paper.Remarks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The paper as PDF, in the language of the page. */
@Path("/vergelijk/nota.pdf")
@Allowed(Who.ANYONE)
@PageData
@RequestScoped
public class PaperFile {
  private static final int UNPROCESSABLE = 422;

  @Inject private Papers papers;
  @Inject private Texts texts;

  @Context private UriInfo uri;

  /** Without remarks. */
  @GET
  public Response file() {
    Optional<Paper> paper = papers.find(uri);
    return paper.isEmpty()
        ? Response.seeOther(papers.comparison(uri)).build()
        : pdf(paper.get(), Remarks.NONE);
  }

  /** With the remarks of a form, of which nothing is kept. */
  @POST
  @TakesForm
  @Allowed(Who.SIGNED_IN)
  public Response fileWith(MultivaluedMap<String, String> sent) {
    Optional<Paper> paper = papers.find(uri);
    if (paper.isEmpty()) {
      return Response.seeOther(papers.comparison(uri)).build();
    }
    RemarkForm form = RemarkForm.of(paper.get(), sent, texts);
    return form.errors().isEmpty()
        ? pdf(paper.get(), form.remarks())
        : Response.status(UNPROCESSABLE).build();
  }

  private Response pdf(Paper paper, Remarks remarks) {
    return Response.ok(PaperDocument.pdf(paper, remarks, texts), "application/pdf")
        .header(HttpHeaders.CACHE_CONTROL, papers.caching())
        .header(HttpHeaders.CONTENT_LANGUAGE, paper.language().tag())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + Papers.fileName(paper) + "\"")
        .build();
  }
}
