package be.knooppunt.mapping.boundary;

import be.knooppunt.mapping.control.HoldRound;
import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.RoundFigures;
import be.knooppunt.mapping.entity.RoundPartner;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a round of questions is, and what partners think of each other, taken together. */
@Path("partnerships/{partnership}/rounds/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working together")
@RequestScoped
@Allowed(Who.COORDINATOR)
public class RoundsResource {
  @Inject private Lookups lookups;
  @Inject private HoldRound holdRound;

  /** A round. */
  @GET
  @Operation(
      summary =
          "How far each organisation is; once the round is closed also the means of trust and value"
              + " (1 to 4) of an organisation of which at least 3 others said something")
  public Response get(@PathParam("partnership") String partnership, @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    PartnerRound round = holdRound.get(partnership, Lookups.wellFormed("round", id));
    JsonArrayBuilder partners = Json.createArrayBuilder();
    holdRound.listPartners(round).forEach(partner -> partners.add(json(partner)));
    JsonArrayBuilder figures = Json.createArrayBuilder();
    holdRound.figures(round, network).forEach(figure -> figures.add(json(figure)));
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("id", round.id())
            .add("name", round.name())
            .add("closesOn", round.closesOn().toString())
            .add("isOpen", holdRound.isOpen(round))
            .add("organisations", partners)
            .add("figures", figures)
            .add("fewest", RoundFigures.FEWEST);
    return Response.ok(to.build().toString()).header("Cache-Control", "private, no-store").build();
  }

  private static JsonObjectBuilder json(RoundPartner partner) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("organisation", partner.organisationId());
    partner.invitedAt().ifPresent(at -> to.add("invitedAt", at.toString()));
    partner.openedAt().ifPresent(at -> to.add("openedAt", at.toString()));
    partner
        .submittedAt()
        .ifPresent(
            at -> to.add("submittedAt", at.toString()).add("named", HoldRound.named(partner)));
    return to;
  }

  private static JsonObjectBuilder json(RoundFigures figures) {
    JsonObjectBuilder to =
        Json.createObjectBuilder().add("organisation", figures.organisation().value());
    figures.trust().ifPresent(mean -> to.add("trust", mean));
    figures.value().ifPresent(mean -> to.add("value", mean));
    return to;
  }
}
