package be.knooppunt.gaps.boundary.whatif;

import be.knooppunt.gaps.control.whatif.CompareScenario;
import be.knooppunt.gaps.control.whatif.ReadScenario;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.WhatIfQuestion;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** What would be different if the map were. Nothing is written. */
@Path("partnerships/{partnership}/what-if")
@Allowed(Who.ANYONE)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "gaps")
public class WhatIfResource {
  @Inject private Lookups lookups;
  @Inject private ReadScenario readScenario;
  @Inject private CompareScenario compareScenario;
  @Inject private AskedQuestion askedQuestion;

  @Context private UriInfo uri;
  @Context private Request request;

  /** Compares the map with what it would be. */
  @GET
  @Operation(
      summary =
          "What changes would do to figures, coverage, findings and ways; the changes are those of"
              + " the address of the page, in their order")
  @Parameter(
      name = "stop",
      in = ParameterIn.QUERY,
      description = "a project ends, named by one of its services: R-S3 or R-S3@2019-06-29")
  @Parameter(
      name = "weg",
      in = ParameterIn.QUERY,
      description = "a record goes: organisatie, dienst, mandaat, route or band, a colon, its id")
  @Parameter(
      name = "organisatie",
      in = ParameterIn.QUERY,
      description = "a new organisation: sector:name; later changes call it *1, *2 …")
  @Parameter(
      name = "dienst",
      in = ParameterIn.QUERY,
      description = "a new service: organisation:type:needs:groups:places:name")
  @Parameter(
      name = "mandaat",
      in = ParameterIn.QUERY,
      description = "a new mandate: organisation:function:needs:groups:places")
  @Parameter(
      name = "pad",
      in = ParameterIn.QUERY,
      description = "a new path: sender>receiver:handover")
  @Parameter(
      name = "band",
      in = ParameterIn.QUERY,
      description = "two organisations work together: organisation~organisation:type")
  @Parameter(name = "wens", in = ParameterIn.QUERY, description = "a wished path is used: its id")
  @Parameter(name = "date", in = ParameterIn.QUERY, description = "such as 2019-06-30")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(name = "handovers", in = ParameterIn.QUERY, description = "0 to 8, usually 4")
  public Response whatIf(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    WhatIfQuestion question =
        askedQuestion.read(partnership, new Parameters(uri.getQueryParameters()));
    Scenario scenario =
        readScenario.read(ReadScenario.parameters(uri.getRequestUri().getRawQuery()));
    return Answers.tagged(
        request,
        network.version().value() + "." + question.hashCode() + "." + scenario.hashCode(),
        () -> {
          CompareScenario.Answer answer = compareScenario.compare(network, scenario, question);
          ReadScenario.requireFit(answer.worked());
          return WhatIfJson.of(network, scenario, question, answer).toString();
        });
  }
}
