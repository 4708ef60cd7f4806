package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.control.KeepSnapshots;
import be.knooppunt.compare.entity.NetworkSnapshot;
import be.knooppunt.compare.entity.SnapshotPlan;
import be.knooppunt.compare.entity.SnapshotRhythm;
import be.knooppunt.compare.entity.TimePoint;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Snapshots of the map of a partnership: the list, and for a coordinator the forms. */
@Path("/{partnership}/beelden")
@Allowed(Who.COORDINATOR)
@Controller
@RequestScoped
public class SnapshotPages {
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;
  private static final String ID = "{id: [0-9a-f-]{36}}";
  private static final Set<String> DONE = Set.of("gemaakt", "hernoemd", "verwijderd", "gepland");

  @Inject private Lookups lookups;
  @Inject private KeepSnapshots keepSnapshots;
  @Inject private Accounts accounts;
  @Inject private CurrentRights rights;
  @Inject private MomentWords words;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Texts texts;
  @Inject private Site site;

  @PathParam("partnership")
  private String partnership;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected SnapshotPages() {}

  /**
   * A snapshot in the list.
   *
   * @param since the address of what changed since
   * @param besideNow the address of its figures beside those of today
   */
  public record Line(
      String id,
      String label,
      String reason,
      String when,
      String who,
      String since,
      String besideNow) {}

  /** What stands in the forms. */
  public record Filled(String label, String reason, String rhythm, String firstDay) {}

  private Network enter() {
    Network network = lookups.network(partnership);
    site.enter(network, "vergelijk");
    return network;
  }

  /** The list. */
  @GET
  @Allowed(Who.ANYONE)
  public Response list(@QueryParam("gedaan") @DefaultValue("") String done) {
    enter();
    models.put("done", DONE.contains(done) ? done : "");
    return page(OK, planned(), Map.of());
  }

  private Filled planned() {
    Optional<SnapshotPlan> plan = keepSnapshots.findPlan(partnership);
    return new Filled(
        "",
        "",
        plan.map(SnapshotPlan::rhythm).orElse(SnapshotRhythm.NONE).code(),
        plan.flatMap(one -> one.nextDue(site.today())).orElseGet(this::nextMonth).toString());
  }

  private LocalDate nextMonth() {
    return site.today().withDayOfMonth(1).plusMonths(1);
  }

  private Response page(int status, Filled filled, Map<String, String> errors) {
    boolean mayWrite = rights.mayCoordinate(partnership);
    boolean isInside = rights.mayReadInside(partnership);
    models.put(
        "snapshots",
        keepSnapshots.list(partnership).stream().map(one -> line(one, isInside)).toList());
    models.put("mayWrite", mayWrite);
    models.put("filled", filled);
    models.put("errors", errors);
    models.put("rhythms", Arrays.stream(SnapshotRhythm.values()).map(r -> r.code()).toList());
    models.put(
        "next",
        keepSnapshots
            .findPlan(partnership)
            .flatMap(plan -> plan.nextDue(site.today()))
            .map(texts::date)
            .orElse(""));
    if (models.get("done") == null) {
      models.put("done", "");
    }
    return response(status, "compare/snapshots.xhtml", mayWrite);
  }

  /** A form needs a token and so a session; who only reads gets none. */
  private Response response(int status, String view, boolean hasForm) {
    if (hasForm) {
      mvc.getCsrf().getToken();
    }
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private Line line(NetworkSnapshot snapshot, boolean isInside) {
    String who =
        snapshot
            .madeBy()
            .map(
                account ->
                    isInside
                        ? accounts.nameOf(account).orElseGet(() -> texts.get("history.who.former"))
                        : texts.get("time.byHand"))
            .orElseGet(() -> texts.get("time.planned"));
    return new Line(
        snapshot.id(),
        words.label(snapshot),
        snapshot.reason(),
        words.when(snapshot),
        who,
        site.base()
            + "/verschil?van="
            + TimePoint.of(snapshot.id()).text()
            + "&tot="
            + site.today(),
        "/vergelijk?kolom="
            + partnership
            + "@"
            + TimePoint.of(snapshot.id()).text()
            + "&kolom="
            + partnership);
  }

  /** Makes one. */
  @POST
  public Response make(
      @FormParam("label") @DefaultValue("") String label,
      @FormParam("reden") @DefaultValue("") String reason) {
    enter();
    Map<String, String> errors = named(label, reason);
    if (!errors.isEmpty()) {
      Filled known = planned();
      return page(
          UNPROCESSABLE, new Filled(label, reason, known.rhythm(), known.firstDay()), errors);
    }
    keepSnapshots.make(partnership, label, reason);
    return seeOther("gemaakt");
  }

  private Map<String, String> named(String label, String reason) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!KeepSnapshots.isLabel(label)) {
      errors.put("label", texts.with("time.error.label", NetworkSnapshot.LONGEST_LABEL));
    }
    if (!KeepSnapshots.isReason(reason)) {
      errors.put("reden", texts.with("time.error.reason", NetworkSnapshot.LONGEST_REASON));
    }
    return errors;
  }

  private Response seeOther(String done) {
    return Response.seeOther(URI.create("/" + partnership + "/beelden?gedaan=" + done)).build();
  }

  /** Plans them. */
  @POST
  @Path("plan")
  public Response plan(
      @FormParam("ritme") @DefaultValue("") String rhythm,
      @FormParam("eerste") @DefaultValue("") String first) {
    enter();
    Optional<SnapshotRhythm> chosen =
        Arrays.stream(SnapshotRhythm.values()).filter(one -> one.code().equals(rhythm)).findFirst();
    Optional<LocalDate> day = day(first);
    Map<String, String> errors = new LinkedHashMap<>();
    if (chosen.isEmpty()) {
      errors.put("ritme", texts.get("time.error.rhythm"));
    } else if (chosen.get() != SnapshotRhythm.NONE && day.isEmpty()) {
      errors.put("eerste", texts.get("time.error.first"));
    }
    if (!errors.isEmpty()) {
      return page(
          UNPROCESSABLE, new Filled("", "", rhythm, first.length() > 20 ? "" : first), errors);
    }
    keepSnapshots.plan(partnership, chosen.orElseThrow(), day.orElseGet(site::today));
    return seeOther("gepland");
  }

  /** A day from today on. */
  private Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      return Optional.of(day).filter(one -> !one.isBefore(site.today()) && one.getYear() <= 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The form to name one. */
  @GET
  @Path(ID)
  public Response form(@PathParam("id") String id) {
    enter();
    NetworkSnapshot snapshot = keepSnapshots.get(partnership, id);
    return form(OK, snapshot, words.label(snapshot), snapshot.reason(), Map.of());
  }

  private Response form(
      int status,
      NetworkSnapshot snapshot,
      String label,
      String reason,
      Map<String, String> errors) {
    models.put("snapshot", line(snapshot, true));
    models.put("filled", new Filled(label, reason, "", ""));
    models.put("errors", errors);
    return response(status, "compare/snapshot.xhtml", true);
  }

  /** Names one. */
  @POST
  @Path(ID)
  public Response rename(
      @PathParam("id") String id,
      @FormParam("label") @DefaultValue("") String label,
      @FormParam("reden") @DefaultValue("") String reason) {
    enter();
    NetworkSnapshot snapshot = keepSnapshots.get(partnership, id);
    Map<String, String> errors = named(label, reason);
    if (!errors.isEmpty()) {
      return form(UNPROCESSABLE, snapshot, label, reason, errors);
    }
    keepSnapshots.rename(partnership, id, label, reason, Optional.empty());
    return seeOther("hernoemd");
  }

  /** Asks whether it may be forgotten. */
  @GET
  @Path(ID + "/verwijderen")
  public Response ask(@PathParam("id") String id) {
    enter();
    models.put("snapshot", line(keepSnapshots.get(partnership, id), true));
    return response(OK, "compare/snapshot-remove.xhtml", true);
  }

  /** Forgets it. */
  @POST
  @Path(ID + "/verwijderen")
  public Response remove(@PathParam("id") String id) {
    enter();
    keepSnapshots.remove(partnership, id, Optional.empty());
    return seeOther("verwijderd");
  }
}
