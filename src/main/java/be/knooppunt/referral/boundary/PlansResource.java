package be.knooppunt.referral.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import be.knooppunt.referral.control.MakePlan;
import be.knooppunt.referral.control.MakePlan.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans for several needs on the API. Nothing about a question is stored or logged. */
@Path("plans")
@Allowed(Who.ANYONE)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "routes")
public class PlansResource {
  @Inject private MakePlan makePlan;
  @Inject private Lookups lookups;

  @Context private UriInfo uri;
  @Context private Request request;

  /** One plan for several needs, and the needs that nobody can meet; 200 either way. */
  @GET
  @Operation(
      summary = "One plan for several needs, and the needs that nobody can meet here",
      description =
          "The plan with the fewest services first; a second one when another asks less of the"
              + " person. The other parameters are those of a route.")
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      required = true,
      description = "id of a service or an organisation, or any (any front door)")
  @Parameter(
      name = "need",
      in = ParameterIn.QUERY,
      required = true,
      description = "codes of life domains, 1 to 8: repeated, or with commas between them")
  @Parameter(name = "partnership", in = ParameterIn.QUERY, description = "id; all when left out")
  @Parameter(name = "municipality", in = ParameterIn.QUERY, description = "NIS code")
  @Parameter(
      name = "group",
      in = ParameterIn.QUERY,
      description = "codes of target groups; a service for one of them will do")
  @Parameter(name = "language", in = ParameterIn.QUERY, description = "ISO 639-1")
  @Parameter(name = "rung", in = ParameterIn.QUERY, description = "rung of the activation ladder")
  @Parameter(
      name = "avoid",
      in = ParameterIn.QUERY,
      description = "what stands in the way, such as DIGITAL_ONLY,TRANSPORT")
  @Parameter(
      name = "handover",
      in = ParameterIn.QUERY,
      description = "the coldest handover that is acceptable, such as WARM")
  @Parameter(name = "maxHandovers", in = ParameterIn.QUERY, description = "0 to 8, default 4")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "such as 2019-06-30; default today")
  public Response plans() {
    Parameters asked = new Parameters(uri.getQueryParameters());
    Reply reply = makePlan.answer(AskedParameters.of(asked), asked.codes("need"));
    return Answers.tagged(
        request,
        lookups.tag(reply.network()) + "." + reply.question().situation().date(),
        () -> PlanView.of(reply).toString());
  }
}
