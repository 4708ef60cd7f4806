package be.knooppunt.portal.boundary.history;

import be.knooppunt.mapping.control.ReadHistory;
import be.knooppunt.mapping.control.ReadHistory.Page;
import be.knooppunt.mapping.control.ReadHistory.Seen;
import be.knooppunt.mapping.control.TakeBack;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.control.UndoChanges;
import be.knooppunt.network.control.UndoChanges.Outcome;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PartnershipScope;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The history of a partnership, of a record and of a person; and taking changes back. */
@Path("/{partnership}/geschiedenis")
@Controller
@RequestScoped
@Allowed(Who.INSIDE)
public class HistoryPages {
  private static final int CONFLICT = 409;
  private static final int CHANGES_ON_A_PAGE = 200;
  private static final int BATCHES_ON_A_PAGE = 25;

  @Inject private Lookups lookups;
  @Inject private MapRecords records;
  @Inject private UndoChanges undoChanges;
  @Inject private ReadHistory history;
  @Inject private TakeBack takeBack;
  @Inject private HistoryViews views;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;
  @Inject private Clock clock;

  @Context private UriInfo uri;

  private Response page(String view) {
    return page(Response.Status.OK.getStatusCode(), view);
  }

  private Response page(int status, String view) {
    mvc.getCsrf().getToken();
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** Everything that was done in the name of the partnership, latest first. */
  @GET
  public Response partnership(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "geschiedenis");
    Parameters asked = new Parameters(uri.getQueryParameters());
    Optional<String> actor = asked.code("wie");
    show(
        network,
        ChangeQuery.latest(CHANGES_ON_A_PAGE)
            .in(network.partnership().orElseThrow().id())
            .by(actor)
            .earlier(asked.integer("voor", 1, Integer.MAX_VALUE).map(Integer::longValue)));
    models.put("undone", asked.text("gedaan").orElse("").equals("ja"));
    return page("history/history.xhtml");
  }

  private boolean mayUndo(Network network, List<Change> batch) {
    boolean isOwn = batch.get(0).partnership().equals(network.partnership().map(p -> p.id()));
    return isOwn && takeBack.mayUndo(batch);
  }

  private void show(Network network, ChangeQuery query) {
    Page page = history.list(query, BATCHES_ON_A_PAGE);
    List<HistoryBatch> shown =
        page.batches().stream()
            .map(batch -> views.batch(network, batch, mayUndo(network, batch.changes())))
            .toList();
    models.put("batches", shown);
    models.put("older", page.older().map(String::valueOf).orElse(""));
    models.put("actor", query.actorId().orElse(""));
    // the name of whoever did nothing here is not told
    models.put(
        "person", query.actorId().filter(a -> !shown.isEmpty()).map(views::person).orElse(""));
  }

  /** What stood on the map at the end of a day, and what changed since. */
  @GET
  @Path("op")
  public Response at(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "geschiedenis");
    LocalDate day = new Parameters(uri.getQueryParameters()).date("datum").orElseGet(site::today);
    Map<RecordKey, Fields> then =
        PartnershipScope.of(
            records.listAt(day.plusDays(1).atStartOfDay(TimeSource.BRUSSELS).toInstant()),
            network.partnership().orElseThrow().id());
    Map<RecordKey, Fields> now =
        PartnershipScope.of(
            records.listAt(Instant.now(clock)), network.partnership().orElseThrow().id());
    models.put("date", views.date(day));
    models.put("groups", views.groups(network, then));
    models.put("since", views.since(network, then, now));
    return page("history/at.xhtml");
  }

  /** The history of one record. */
  @GET
  @Path("{kind}/{id: .+}")
  public Response record(
      @PathParam("partnership") String partnership,
      @PathParam("kind") String kind,
      @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    site.enter(network, "geschiedenis");
    RecordKind known =
        RecordKind.find(kind)
            .filter(found -> found.plural().equals(kind))
            .orElseThrow(() -> Lookups.unknown("kind", kind));
    RecordKey key = new RecordKey(known, id);
    Seen seen =
        history.find(network, key, CHANGES_ON_A_PAGE).orElseThrow(() -> Lookups.unknown(kind, id));
    Optional<Long> before =
        new Parameters(uri.getQueryParameters())
            .integer("voor", 1, Integer.MAX_VALUE)
            .map(Integer::longValue);
    show(network, seen.query().earlier(before));
    models.put("name", views.name(network, key, seen.name()));
    models.put("kind", kind);
    models.put("removed", !seen.isThere());
    return page("history/record.xhtml");
  }

  /** What taking a batch back would do, with a field for the reason. */
  @GET
  @Path("{batch}/ongedaan")
  public Response ask(
      @PathParam("partnership") String partnership, @PathParam("batch") String batch) {
    Network network = lookups.network(partnership);
    site.enter(network, "geschiedenis");
    Optional<String> only = new Parameters(uri.getQueryParameters()).code("alleen");
    List<Change> changes = takeBack.list(network.partnership().orElseThrow().id(), batch, only);
    if (changes.isEmpty()) {
      throw Lookups.unknown("batch", batch);
    }
    models.put("only", only.orElse(""));
    return askPage(Response.Status.OK.getStatusCode(), network, changes);
  }

  private Response askPage(int status, Network network, List<Change> changes) {
    List<RecordKey> blockers = undoChanges.blockers(changes);
    models.put("batch", views.whole(network, changes, takeBack.mayUndo(changes)));
    models.put("blockers", views.links(network, blockers));
    return page(status, "history/undo.xhtml");
  }

  /** Takes a batch back. */
  @POST
  @Path("{batch}/ongedaan")
  @Allowed(Who.EDITOR)
  public Response undo(
      @PathParam("partnership") String partnership,
      @PathParam("batch") String batch,
      @FormParam("alleen") @DefaultValue("") String only,
      @FormParam("reden") @DefaultValue("") String reason) {
    Network network = lookups.network(partnership);
    site.enter(network, "geschiedenis");
    PartnershipId owner = network.partnership().orElseThrow().id();
    List<Change> changes =
        takeBack.list(owner, batch, Optional.of(only).filter(id -> !id.isEmpty()));
    Outcome outcome = takeBack.undo(changes, owner, views.reason(reason));
    if (outcome instanceof Outcome.Unknown) {
      throw Lookups.unknown("batch", batch);
    }
    if (outcome instanceof Outcome.Blocked) {
      models.put("only", only);
      return askPage(CONFLICT, network, changes);
    }
    return Response.seeOther(URI.create("/" + partnership + "/geschiedenis?gedaan=ja")).build();
  }
}
