package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.whatif.KeepScenarios;
import be.knooppunt.gaps.control.whatif.ReadScenario;
import be.knooppunt.gaps.entity.whatif.SavedScenario;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What if: choose changes, see what they do, keep them under a name. Looking writes nothing. */
@Path("/{partnership}/wat-als")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class WhatIfPages {
  private static final String ID = "{id: [0-9a-f-]{36}}";
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;

  @Inject private Lookups lookups;
  @Inject private ReadScenario readScenario;
  @Inject private KeepScenarios keepScenarios;
  @Inject private WhatIfViews views;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Texts texts;
  @Inject private Site site;

  @Context private UriInfo uri;

  /** The scenario of the address, or the start of one. */
  @GET
  public Response page(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    List<Parameter> sent = ReadScenario.parameters(uri.getRequestUri().getRawQuery());
    Scenario scenario = readScenario.read(sent);
    WhatIfQuery query = WhatIfQuery.of(scenario, new Parameters(uri.getQueryParameters()));
    String kind = Optional.ofNullable(uri.getQueryParameters().getFirst("voeg")).orElse("");
    ScenarioForm form = ScenarioForm.NONE;
    if (ScenarioForm.isKind(kind)) {
      form = ScenarioForm.of(kind, uri.getQueryParameters(), texts);
      if (form.errors().isEmpty()) {
        List<Parameter> more = new ArrayList<>(kept(sent));
        more.add(form.parameter());
        return Response.seeOther(
                URI.create(query.with(readScenario.read(more)).at(site, "/wat-als") + "#uitkomst"))
            .build();
      }
      query = query.with(readScenario.read(kept(sent)));
    }
    models.put("removed", uri.getQueryParameters().containsKey("weggehaald"));
    views.show(network, query, form);
    if (!query.scenario().isEmpty()) {
      ReadScenario.requireFit(views.answer(network, query).worked());
    }
    return view(form.errors().isEmpty() ? OK : UNPROCESSABLE, "gaps/whatif.xhtml");
  }

  /** The changes that were there; a form sends fields, never whole changes, under other names. */
  private static List<Parameter> kept(List<Parameter> sent) {
    return sent.stream().filter(one -> !one.name().equals("voeg")).toList();
  }

  private static Response view(int status, String view) {
    return Response.status(status).entity(view).build();
  }

  private Response inside(int status, String view) {
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** Keeps a scenario under a name. */
  @POST
  @Allowed(Who.INSIDE)
  public Response save(
      @PathParam("partnership") String partnership,
      @FormParam("naam") @DefaultValue("") String name,
      @FormParam("adres") @DefaultValue("") String address) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    WhatIfQuery query = query(address);
    if (!KeepScenarios.isName(name) || query.scenario().isEmpty()) {
      mvc.getCsrf().getToken();
      models.put("nameError", texts.get("whatif.save.wrong"));
      models.put("name", name);
      views.show(network, query, ScenarioForm.NONE);
      return inside(UNPROCESSABLE, "gaps/whatif.xhtml");
    }
    SavedScenario saved =
        keepScenarios.save(
            partnership,
            name,
            query.scenario(),
            query.day(),
            query.evidence(),
            network.version().value());
    return Response.seeOther(URI.create(site.base() + "/wat-als/" + saved.id() + "?bewaard=ja"))
        .build();
  }

  private WhatIfQuery query(String address) {
    List<Parameter> sent = ReadScenario.parameters(address.replaceFirst("^\\?", ""));
    return WhatIfQuery.of(readScenario.read(sent), WhatIfViews.parameters(sent));
  }

  /** A scenario that was kept. */
  @GET
  @Path(ID)
  public Response saved(@PathParam("partnership") String partnership, @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    SavedScenario saved = keepScenarios.get(partnership, id);
    showSaved(network, saved);
    return inside(OK, "gaps/whatif.xhtml");
  }

  private void showSaved(Network network, SavedScenario saved) {
    views.showSaved(network, saved, keepScenarios.mayChange(saved));
    if (keepScenarios.mayChange(saved)) {
      mvc.getCsrf().getToken();
    }
    models.put("isNew", uri.getQueryParameters().containsKey("bewaard"));
  }

  /** Gives one another name. */
  @POST
  @Path(ID + "/naam")
  @Allowed(Who.INSIDE)
  public Response rename(
      @PathParam("partnership") String partnership,
      @PathParam("id") String id,
      @FormParam("naam") @DefaultValue("") String name) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    if (!KeepScenarios.isName(name)) {
      models.put("nameError", texts.get("whatif.save.wrong"));
      models.put("name", name);
      showSaved(network, keepScenarios.get(partnership, id));
      return inside(UNPROCESSABLE, "gaps/whatif.xhtml");
    }
    keepScenarios.rename(partnership, id, name, Optional.empty());
    return Response.seeOther(URI.create(site.base() + "/wat-als/" + id)).build();
  }

  /** Asks whether it may be forgotten. */
  @GET
  @Path(ID + "/verwijderen")
  @Allowed(Who.INSIDE)
  public Response ask(@PathParam("partnership") String partnership, @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    SavedScenario saved = keepScenarios.get(partnership, id);
    mvc.getCsrf().getToken();
    models.put("saved", saved);
    models.put("mayChange", keepScenarios.mayChange(saved));
    return inside(OK, "gaps/whatif-remove.xhtml");
  }

  /** Forgets it. */
  @POST
  @Path(ID + "/verwijderen")
  @Allowed(Who.INSIDE)
  public Response remove(@PathParam("partnership") String partnership, @PathParam("id") String id) {
    site.enter(lookups.network(partnership), "wat-als");
    keepScenarios.remove(partnership, id, Optional.empty());
    return Response.seeOther(URI.create(site.base() + "/wat-als?weggehaald=ja")).build();
  }
}
