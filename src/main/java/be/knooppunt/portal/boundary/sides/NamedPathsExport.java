package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.HoldRound;
import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.RoundAnswers.NamedPath;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.CsvCell;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The paths that were named in a round, as a table for a spreadsheet; without trust and value. */
@Path("/{partnership}/rondes/{id: [0-9a-f-]{36}}-routes.csv")
@Allowed(Who.COORDINATOR)
@PageData
@RequestScoped
public class NamedPathsExport {
  @Inject private Lookups lookups;
  @Inject private HoldRound holdRound;

  /** One line for each path that an organisation named. */
  @GET
  @Produces("text/csv; charset=UTF-8")
  public Response table(@PathParam("partnership") String partnership, @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    PartnerRound round = holdRound.get(partnership, id);
    StringBuilder csv =
        new StringBuilder(
            "named_by,from,from_name,to,to_name,handover,how_often,feedback,words\r\n");
    for (HoldRound.Told told : holdRound.listNamed(round)) {
      NamedPath path = told.path();
      csv.append(
          CsvCell.row(
              List.of(
                  told.by().value(),
                  path.from(),
                  RoundExport.service(network, path.from()),
                  path.to(),
                  RoundExport.service(network, path.to()),
                  path.handover(),
                  path.frequency().name(),
                  path.feedback().name(),
                  path.words())));
    }
    return RoundExport.file(csv, "ronde-routes.csv");
  }
}
