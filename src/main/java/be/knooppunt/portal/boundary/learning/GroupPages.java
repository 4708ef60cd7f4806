package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.group.ReadGroup;
import be.knooppunt.learning.entity.progress.GroupCount;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.learning.ProgressWords.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** How far the group is, for its coordinator: bounds by module, and nobody by name. */
@Path("/{partnership}/leren/groep")
@Allowed(Who.COORDINATOR)
@Controller
@RequestScoped
public class GroupPages {
  @Inject private ReadGroup readGroup;
  @Inject private ModuleLibrary library;
  @Inject private ProgressWords words;
  @Inject private Lookups lookups;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private Site site;

  @PathParam("partnership")
  private String partnership = "";

  /** A module with what is told of it. */
  public record Row(
      String id, Said title, String started, String allRead, String passed, String certified) {}

  /** The table. */
  @GET
  public Response show() {
    site.enter(lookups.network(partnership), "leren");
    List<Row> rows = readGroup.read(partnership).stream().map(this::row).toList();
    models.put("rows", rows);
    models.put("day", texts.date(readGroup.day()));
    return Response.ok("learning/group.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private Row row(GroupCount count) {
    Said title =
        library
            .module(partnership, count.module())
            .map(module -> words.said(module.title()))
            .orElse(new Said("", texts.language().tag()));
    return new Row(
        count.module().text(),
        title,
        told(count.bounds().started()),
        told(count.bounds().allRead()),
        told(count.bounds().passed()),
        told(count.bounds().certified()));
  }

  private String told(int bound) {
    return bound == 0 ? texts.get("cert.group.few") : texts.with("cert.group.atLeast", bound);
  }
}
