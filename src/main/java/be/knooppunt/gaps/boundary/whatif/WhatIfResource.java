package be.knooppunt.gaps.boundary.whatif;

import be.knooppunt.gaps.control.FindingThresholds;
import be.knooppunt.gaps.control.whatif.CompareScenario;
import be.knooppunt.gaps.control.whatif.ReadScenario;
import be.knooppunt.gaps.entity.whatif.Aim;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.Suggestions;
import be.knooppunt.gaps.entity.whatif.WhatIfQuestion;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import be.knooppunt.referral.entity.Situation;
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
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would be different if the map were, and what would help most. Nothing is written. */
@Path("partnerships/{partnership}")
@Allowed(Who.ANYONE)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "gaps")
public class WhatIfResource {
  @Inject private Lookups lookups;
  @Inject private ReadScenario readScenario;
  @Inject private CompareScenario compareScenario;
  @Inject private FindingThresholds thresholds;
  @Inject private Clock clock;

  @Context private UriInfo uri;
  @Context private Request request;

  private WhatIfQuestion question(String partnership) {
    Parameters asked = new Parameters(uri.getQueryParameters());
    return new WhatIfQuestion(
        asked.date("date").orElseGet(() -> TimeSource.today(clock)),
        asked.choice("evidence", EvidenceFilter.class).orElse(EvidenceFilter.ALL),
        asked
            .integer("handovers", 0, Situation.MOST_HANDOVERS)
            .orElse(WhatIfQuestion.USUAL_HANDOVERS),
        thresholds.read(partnership));
  }

  /** Compares the map with what it would be. */
  @GET
  @Path("what-if")
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
    WhatIfQuestion question = question(partnership);
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

  /** Looks for what would help most. */
  @GET
  @Path("suggestions")
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
    WhatIfQuestion question = question(partnership);
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
