package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.control.NameGaps;
import be.knooppunt.gaps.control.ReadRegister;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The days of gaps as a calendar to subscribe to. A calendar cannot sign in, so it is there as long
 * as the partnership shares its map.
 */
@Path("partnerships/{partnership}/gaps.ics")
@Allowed(Who.ANYONE)
@RequestScoped
@Tag(name = "gaps")
public class GapCalendarResource {
  @Inject private Lookups lookups;
  @Inject private ReadRegister register;
  @Inject private NameGaps nameGaps;
  @Inject private Settings settings;
  @Inject private Texts texts;

  /** The calendar. */
  @GET
  @Produces("text/calendar; charset=UTF-8")
  @Operation(
      summary =
          "The days of gaps that are not closed, as iCalendar; without notes, accounts or reasons")
  public Response calendar(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    GapCalendar calendar = new GapCalendar(nameGaps, texts, settings.address());
    return Response.ok(calendar.of(network, register.list(network)))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=900")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + partnership + ".ics\"")
        .build();
  }
}
