package be.knooppunt.gaps.boundary.whatif;

import be.knooppunt.gaps.control.whatif.CompareScenario;
import be.knooppunt.gaps.entity.whatif.Aim;
import be.knooppunt.gaps.entity.whatif.Suggestions;
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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would help most. Nothing is written. */
@Path("partnerships/{partnership}/suggestions")
@Allowed(Who.ANYONE)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "gaps")
public class SuggestionsResource {
  @Inject private Lookups lookups;
  @Inject private CompareScenario compareScenario;
  @Inject private AskedQuestion askedQuestion;

  @Context private UriInfo uri;
  @Context private Request request;

  /** Looks for what would help most. */
  @GET
  @Operation(
      summary =
          "The agreements, services or mandates that would help most, each with the figure after it,"
              + " and whether it is proven that nothing else is better")
  @Parameter(
      name = "aim",
      in = ParameterIn.QUERY,
      description = "reach, no-wrong-door, fragmentation, distance, coverage or mandates")
  @Parameter(name = "k", in = ParameterIn.QUERY, description = "how many steps, 1 to 5, usually 3")
  @Parameter(name = "date", in = ParameterIn.QUERY, description = "such as 2019-06-30")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(name = "handovers", in = ParameterIn.QUERY, description = "0 to 8, usually 4")
  public Response suggestions(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    Parameters asked = new Parameters(uri.getQueryParameters());
    WhatIfQuestion question = askedQuestion.read(partnership, asked);
    List<String> codes = Arrays.stream(Aim.values()).map(Aim::code).toList();
    Aim aim =
        asked
            .text("aim")
            .map(
                code ->
                    Aim.find(code)
                        .orElseThrow(
                            () ->
                                Parameters.malformed(
                                    "aim", code, "Use one of " + String.join(", ", codes) + ".")))
            .orElse(Aim.REACH);
    int k = asked.integer("k", 1, Suggestions.MOST_STEPS).orElse(3);
    return Answers.tagged(
        request,
        network.version().value() + "." + question.hashCode() + "." + aim.code() + "." + k,
        () ->
            WhatIfJson.of(
                    network,
                    question,
                    compareScenario.suggest(network, question, aim, k),
                    Suggestions.bound(network, question))
                .toString());
  }
}
