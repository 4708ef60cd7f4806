package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.CalculateMeasures;
import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The pictures of the page about fragmentation, each as a file of its own for a report. */
@Path("/{partnership}/versnippering/{picture: stevigheid|sectoren}.svg")
@Allowed(Who.ANYONE)
@PageData
@RequestScoped
public class FragmentationPictures {
  @Inject private Lookups lookups;
  @Inject private CalculateMeasures calculate;
  @Inject private Labels labels;
  @Inject private Site site;
  @Inject private Texts texts;

  @Context private UriInfo uri;

  /** A picture, as the address of the page asks for it. */
  @GET
  @Produces("image/svg+xml")
  public Response picture(
      @PathParam("partnership") String partnership, @PathParam("picture") String picture) {
    Network network = lookups.network(partnership);
    Parameters asked = new Parameters(uri.getQueryParameters());
    FragmentationQuestion question = FragmentationQuestion.of(asked, site.today(), labels);
    Figures figures =
        calculate
            .ask(network, question.question())
            .figures()
            .orElseThrow(
                () ->
                    new Problem(
                        Problem.Kind.UNAVAILABLE,
                        null,
                        "The figures are not calculated yet.",
                        "Wait until the page shows them."));
    Parties parties = new Parties(network, figures, labels, question.isOfServices());
    PictureFile file = new PictureFile(texts, network, question);
    String svg =
        picture.equals("stevigheid")
            ? file.curve(Curve.of(figures, parties))
            : file.mixing(new FragmentationTables(figures, parties, texts));
    return Response.ok(svg)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache, private")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + partnership + "-" + picture + ".svg\"")
        .build();
  }
}
