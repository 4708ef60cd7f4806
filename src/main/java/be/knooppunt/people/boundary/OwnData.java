package be.knooppunt.people.boundary;

import be.knooppunt.people.control.OwnAccount;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** All that is kept of one's own account, to take along as a file. */
@Path("/account/gegevens.json")
@Allowed(Who.SIGNED_IN)
@PageData
@RequestScoped
public class OwnData {
  @Inject private OwnAccount own;

  /** The file. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response export() {
    return Response.ok(PeopleJson.kept(own.export()).build().toString())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"knooppunt-account.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
