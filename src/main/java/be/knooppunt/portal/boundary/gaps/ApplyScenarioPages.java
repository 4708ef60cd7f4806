package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.whatif.ReadScenario;
import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import be.knooppunt.gaps.entity.whatif.WhatIfQuestion;
import be.knooppunt.gaps.entity.whatif.WorkedOut;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.control.ApplyScenario;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Writes a scenario on the map, after showing which records that makes, changes and removes. */
@Path("/{partnership}/wat-als/toepassen")
@Allowed(Who.EDITOR)
@Controller
@RequestScoped
public class ApplyScenarioPages {
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  @Inject private Lookups lookups;
  @Inject private ReadScenario readScenario;
  @Inject private ApplyScenario applyScenario;
  @Inject private WhatIfViews views;
  @Inject private ScenarioWords words;
  @Inject private WhatIfWords whatIfWords;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Texts texts;
  @Inject private Site site;

  @Context private UriInfo uri;

  /** A record that is written. */
  public record Part(String action, String kind, String name) {}

  /** What would be written. */
  @GET
  public Response ask(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    WhatIfQuery query = query(ReadScenario.parameters(uri.getRequestUri().getRawQuery()));
    return page(OK, network, query, "", "");
  }

  private WhatIfQuery query(List<Parameter> sent) {
    return WhatIfQuery.of(readScenario.read(sent), WhatIfViews.parameters(sent));
  }

  /** Writes it. */
  @POST
  public Response apply(
      @PathParam("partnership") String partnership,
      @FormParam("adres") @DefaultValue("") String address,
      @FormParam("reden") @DefaultValue("") String reason,
      @FormParam("versie") @DefaultValue("") String version,
      @FormParam("zending") @DefaultValue("") String sending) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    WhatIfQuery query = query(ReadScenario.parameters(address.replaceFirst("^\\?", "")));
    if (reason.isBlank()) {
      return page(UNPROCESSABLE, network, query, reason, texts.get("whatif.apply.reasonNeeded"));
    }
    WhatIfQuestion question = views.question(network, query);
    WorkedOut worked = applyScenario.workOut(network, query.scenario(), question, reason);
    if (worked.edits().isEmpty() || !sending.matches("[0-9a-f-]{36}")) {
      return page(CONFLICT, network, query, reason, texts.get("whatif.apply.changed"));
    }
    try {
      long seen = version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
      applyScenario.apply(network, worked, seen, reason.strip(), sending);
    } catch (EditConflict conflict) {
      return page(
          CONFLICT,
          network,
          query,
          reason,
          texts.with(
              "whatif.apply.conflict." + conflict.reason(), words.record(network, conflict.key())));
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.CONFLICT) {
        throw problem;
      }
      return page(CONFLICT, network, query, reason, texts.get("whatif.apply.changed"));
    }
    return Response.seeOther(URI.create(site.base() + "/bewaard/" + sending)).build();
  }

  private Response page(
      int status, Network network, WhatIfQuery query, String reason, String mistake) {
    mvc.getCsrf().getToken();
    WhatIfQuestion question = views.question(network, query);
    WorkedOut worked = applyScenario.workOut(network, query.scenario(), question, null);
    List<Edit> refused = applyScenario.refused(network, worked);
    models.put("query", query);
    models.put("back", query.at(site, "/wat-als"));
    models.put("parts", parts(worked, worked.edits()));
    models.put("refused", parts(worked, refused));
    models.put("misfits", worked.misfits().size());
    models.put(
        "lines",
        whatIfWords.lines(
            network, query.scenario(), worked, views.answer(network, query).comparison()));
    models.put("version", network.version().value());
    models.put("sending", UUID.randomUUID().toString());
    models.put("encoded", query.query());
    models.put("reason", reason);
    models.put("mistake", mistake);
    models.put("isPast", question.day().isBefore(site.today()));
    models.put("day", question.day());
    return Response.status(status)
        .entity("gaps/whatif-apply.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private List<Part> parts(WorkedOut worked, List<Edit> edits) {
    return edits.stream()
        .filter(edit -> edit.key().kind() != RecordKind.PLACEMENT)
        .map(
            edit ->
                new Part(
                    texts.get("whatif.action." + WorkedOut.kind(edit)),
                    texts.get("whatif.kind." + edit.key().kind()),
                    words.record(
                        edit.after().isPresent() ? worked.after() : worked.before(), edit.key())))
        .toList();
  }
}
