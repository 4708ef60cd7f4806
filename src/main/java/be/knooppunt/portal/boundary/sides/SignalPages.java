package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.KeepSignals;
import be.knooppunt.mapping.control.KeepSignals.Outcome;
import be.knooppunt.mapping.control.ListWork;
import be.knooppunt.mapping.entity.FloorSignal;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.entity.PersonalData;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a worker tells that a path or service does not work, and an editor says what became of it.
 */
@Path("/{partnership}/signaal")
@Allowed(Who.SIGNALLER)
@Controller
@RequestScoped
public class SignalPages {
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;
  private static final String REASONS = "signal-reasons";

  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private RecordNames names;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;
  @Inject private CurrentRights rights;
  @Inject private KeepSignals keepSignals;

  @PathParam("partnership")
  private String partnership;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected SignalPages() {}

  /** What the form shows. */
  public record SignalForm(
      String path,
      String service,
      RecordNames.Named subject,
      String reason,
      String words,
      Map<String, String> errors,
      Set<PersonalData> found) {}

  private Network enter() {
    Network network = lookups.network(partnership);
    site.enter(network, "routes");
    return network;
  }

  private RecordKey subject(Network network, String path, String service) {
    RecordKey key =
        path.isEmpty()
            ? new RecordKey(RecordKind.SERVICE, Lookups.wellFormed("dienst", service))
            : new RecordKey(RecordKind.PATH, Lookups.wellFormed("route", path));
    if (ListWork.organisations(network, key).isEmpty()) {
      throw Lookups.unknown(key.kind().entity(), key.id());
    }
    return key;
  }

  /** The form. */
  @GET
  public Response form(
      @QueryParam("route") @DefaultValue("") String path,
      @QueryParam("dienst") @DefaultValue("") String service,
      @QueryParam("gedaan") @DefaultValue("") String done) {
    Network network = enter();
    RecordKey key = subject(network, path, service);
    models.put("done", done.equals("ja"));
    return page(OK, network, key, new Filled(path, service, "", "", Map.of()), Set.of());
  }

  /** What somebody filled in, and what is wrong with it. */
  private record Filled(
      String path, String service, String reason, String words, Map<String, String> errors) {}

  private Response page(
      int status, Network network, RecordKey key, Filled filled, Set<PersonalData> found) {
    models.put(
        "form",
        new SignalForm(
            filled.path(),
            filled.service(),
            names.of(network, key),
            filled.reason(),
            filled.words(),
            filled.errors(),
            found));
    if (models.get("done") == null) {
      models.put("done", false);
    }
    mvc.getCsrf().getToken();
    return Response.status(status)
        .entity("sides/signal.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Gives a signal. */
  @POST
  public Response give(
      @FormParam("route") @DefaultValue("") String path,
      @FormParam("dienst") @DefaultValue("") String service,
      @FormParam("reden") @DefaultValue("") String reason,
      @FormParam("woorden") @DefaultValue("") String written,
      @FormParam("zonder") @DefaultValue("") String without) {
    Network network = enter();
    RecordKey key = subject(network, path, service);
    String words = without.equals("ja") ? "" : written.strip().replace("\r\n", "\n");
    Map<String, String> errors = new LinkedHashMap<>();
    if (labels.list(REASONS).stream().noneMatch(term -> term.code().equals(reason))) {
      errors.put("reden", texts.get("sides.signal.reason.empty"));
    }
    if (words.length() > KeepSignals.LONGEST) {
      errors.put("woorden", texts.with("network.remedy.length", KeepSignals.LONGEST));
    }
    Filled filled = new Filled(path, service, reason, words, errors);
    if (!errors.isEmpty()) {
      return page(UNPROCESSABLE, network, key, filled, Set.of());
    }
    Outcome outcome = keepSignals.give(partnership, key, reason, words, rights.requireAccountId());
    if (outcome instanceof Outcome.Personal personal) {
      errors.put("woorden", texts.get("sides.signal.personal"));
      return page(UNPROCESSABLE, network, key, filled, personal.found());
    }
    if (outcome instanceof Outcome.Wait wait) {
      long minutes = Math.max(1, (wait.left().toSeconds() + 59) / 60);
      errors.put("reden", texts.count("sides.signal.wait", minutes));
      return page(TOO_MANY, network, key, filled, Set.of());
    }
    String about = path.isEmpty() ? "dienst=" + key.id() : "route=" + key.id();
    return Response.seeOther(URI.create("/" + partnership + "/signaal?" + about + "&gedaan=ja"))
        .build();
  }

  /** Says what became of a signal. */
  @POST
  @Path("{id}/afgehandeld")
  @Allowed(Who.EDITOR)
  public Response handle(
      @PathParam("id") String id,
      @FormParam("uitkomst") @DefaultValue("") String outcome,
      @FormParam("waarom") @DefaultValue("") String why) {
    Network network = enter();
    FloorSignal signal =
        keepSignals.find(partnership, id).orElseThrow(() -> Lookups.unknown("signal", id));
    List<String> organisations =
        ListWork.organisations(network, signal.subject()).stream()
            .map(OrganisationId::value)
            .toList();
    rights.requireEdit(partnership, organisations);
    boolean isDone = outcome.equals("DONE");
    if (!isDone && why.isBlank()) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE,
          "waarom",
          texts.get("sides.signal.why.empty"),
          texts.get("sides.signal.why.remedy"));
    }
    String kept = why.strip();
    keepSignals.handle(
        partnership,
        id,
        isDone ? FloorSignal.State.DONE : FloorSignal.State.NO_PROBLEM,
        rights.requireAccountId(),
        kept.length() > KeepSignals.LONGEST ? kept.substring(0, KeepSignals.LONGEST) : kept);
    return Response.seeOther(URI.create("/" + partnership + "/werklijst?soort=SIGNAL")).build();
  }
}
