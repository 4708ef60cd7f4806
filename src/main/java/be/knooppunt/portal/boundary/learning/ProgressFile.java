package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.progress.ForgetLearning;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** All that is kept of one's own learning, to take along as a file. */
@Path("/{partnership}/leren/mijn-voortgang/gegevens.json")
@Allowed(Who.INSIDE)
@PageData
@RequestScoped
public class ProgressFile {
  @Inject private ForgetLearning learning;

  /** The file. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response export() {
    JsonObjectBuilder all = Json.createObjectBuilder();
    learning
        .export()
        .forEach(
            (name, lines) -> {
              JsonArrayBuilder list = Json.createArrayBuilder();
              lines.forEach(
                  line -> {
                    JsonObjectBuilder one = Json.createObjectBuilder();
                    line.forEach(one::add);
                    list.add(one);
                  });
              all.add(name, list);
            });
    return Response.ok(all.build().toString())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"knooppunt-leren.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
