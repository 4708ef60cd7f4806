package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.GapRights;
import be.knooppunt.gaps.control.KeepGaps;
import be.knooppunt.gaps.control.KeepGaps.Outcome;
import be.knooppunt.gaps.control.ReadRegister;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapEvent;
import be.knooppunt.gaps.entity.register.GapRules.Field;
import be.knooppunt.gaps.entity.register.GapRules.Refusal;
import be.knooppunt.gaps.entity.register.GapState;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.people.control.KeepRoles;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.BeanParam;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One gap of the register: what is known, what was decided, and where more is decided. */
@Path("/{partnership}/hiaten/opvolging/{id: [0-9a-f-]{36}}")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class GapPages {
  private static final int OK = 200;
  private static final int LATE = 412;
  private static final int UNPROCESSABLE = 422;
  private static final Map<String, String> TOLD =
      Map.of(
          "ja", "saved",
          "opgenomen", "taken",
          "stond", "takenBefore",
          "nota", "noted",
          "terug", "undone");

  @Inject private Lookups lookups;
  @Inject private ReadRegister register;
  @Inject private KeepGaps keepGaps;
  @Inject private GapRights gapRights;
  @Inject private KeepRoles roles;
  @Inject private GapWords words;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;

  @PathParam("partnership")
  private String partnership;

  @PathParam("id")
  private String id;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected GapPages() {}

  /** The fields of the form. */
  public static class Filled {
    @FormParam("versie")
    @DefaultValue("-1")
    private int version;

    @FormParam("toestand")
    @DefaultValue("")
    private String state = "";

    @FormParam("waarom")
    @DefaultValue("")
    private String because = "";

    @FormParam("oorzaak")
    @DefaultValue("")
    private String reason = "";

    @FormParam("eigenaar")
    @DefaultValue("")
    private String organisation = "";

    @FormParam("rol")
    @DefaultValue("")
    private String role = "";

    @FormParam("account")
    @DefaultValue("")
    private String account = "";

    @FormParam("tegen")
    @DefaultValue("")
    private String due = "";

    /** For JAX-RS. */
    public Filled() {}

    GapForm form() {
      return new GapForm(
          version,
          state,
          because.strip().replace("\r\n", "\n"),
          reason,
          organisation,
          role.strip(),
          account,
          due.strip(),
          "",
          Map.of());
    }
  }

  /** Something to choose from a list. */
  public record Option(String value, String name) {}

  private Network enter() {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    return network;
  }

  /** The page. */
  @GET
  public Response page(@QueryParam("gedaan") @DefaultValue("") String done) {
    Network network = enter();
    Gap gap = register.get(network, id);
    models.put("done", TOLD.getOrDefault(done, ""));
    return page(OK, network, gap, GapForm.of(gap.version(), gap.facts()), false);
  }

  private Response page(int status, Network network, Gap gap, GapForm form, boolean late) {
    boolean inside = gapRights.mayReadInside(partnership);
    boolean decides = gapRights.mayDecide(partnership);
    boolean moves = gapRights.mayMove(gap);
    List<GapEvent> events = register.listEvents(gap);
    models.put("gap", words.row(network, gap));
    models.put("form", form);
    models.put("late", late);
    models.put("inside", inside);
    models.put("decides", decides);
    models.put("moves", moves);
    models.put("notes", inside ? words.notes(register.listNotes(gap)) : List.of());
    models.put("history", words.history(network, events, inside));
    models.put("undoable", decides && KeepGaps.findUndoable(events).isPresent());
    models.put(
        "follower",
        inside && !gap.facts().account().isEmpty() ? words.person(gap.facts().account()) : "");
    models.put("states", states(gap.facts().state()));
    models.put("organisations", decides ? organisations(network) : List.of());
    models.put("accounts", decides ? accounts() : List.of());
    boolean writes = gapRights.mayTake(partnership);
    models.put("writes", writes);
    if (models.get("done") == null) {
      models.put("done", "");
    }
    if (writes) {
      mvc.getCsrf().getToken();
    }
    return Response.status(status)
        .entity("gaps/gap.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, inside ? "no-store" : "private, no-cache")
        .build();
  }

  private static List<GapState> states(GapState now) {
    Set<GapState> next = now.next();
    List<GapState> states = new ArrayList<>();
    for (GapState state : GapState.values()) {
      if (state == now || next.contains(state)) {
        states.add(state);
      }
    }
    return states;
  }

  private List<Option> organisations(Network network) {
    return network.organisations().stream()
        .map(o -> new Option(o.id().value(), o.nameOn(site.today())))
        .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
        .toList();
  }

  private List<Option> accounts() {
    return roles.listIn(partnership).stream()
        .map(person -> new Option(person.account().id(), person.account().signInName()))
        .toList();
  }

  /** Decides something. */
  @POST
  @Allowed(Who.EDITOR)
  public Response change(@BeanParam Filled filled) {
    Network network = enter();
    Gap gap = register.get(network, id);
    GapForm form = filled.form();
    boolean decides = gapRights.mayDecide(partnership);
    if (decides && form.isDayWrong()) {
      return refused(network, gap, form, Map.of("tegen", texts.get("register.refused.DUE_FORM")));
    }
    try {
      Outcome outcome =
          keepGaps.change(network, id, form.version(), form.facts(gap.facts(), decides));
      if (outcome instanceof Outcome.Refused refused) {
        return refused(network, gap, form, told(refused.wrong()));
      }
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.PRECONDITION_FAILED) {
        throw problem;
      }
      Gap now = register.get(network, id);
      return page(LATE, network, now, form.at(now.version()), true);
    }
    return to("ja");
  }

  private Map<String, String> told(Map<Field, Refusal> wrong) {
    Map<String, String> errors = new LinkedHashMap<>();
    wrong.forEach(
        (field, refusal) ->
            errors.put(GapForm.id(field), texts.get("register.refused." + refusal)));
    return errors;
  }

  private Response refused(Network network, Gap gap, GapForm form, Map<String, String> errors) {
    return page(UNPROCESSABLE, network, gap, form.with(errors), false);
  }

  private Response to(String done) {
    return Response.seeOther(
            URI.create("/" + partnership + "/hiaten/opvolging/" + id + "?gedaan=" + done))
        .build();
  }

  /** Writes a note. */
  @POST
  @Path("nota")
  @Allowed(Who.SIGNALLER)
  public Response note(@FormParam("woorden") @DefaultValue("") String written) {
    Network network = enter();
    Gap gap = register.get(network, id);
    String plain = written.strip().replace("\r\n", "\n");
    return keepGaps
        .note(network, id, plain)
        .map(
            refusal ->
                refused(
                    network,
                    gap,
                    GapForm.of(gap.version(), gap.facts()).withWords(plain),
                    told(Map.of(Field.WORDS, refusal))))
        .orElseGet(() -> to("nota"));
  }

  /** Takes the last decision back. */
  @POST
  @Path("terug")
  @Allowed(Who.COORDINATOR)
  public Response undo(@FormParam("versie") @DefaultValue("-1") int version) {
    Network network = enter();
    try {
      keepGaps.undo(network, id, version);
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.PRECONDITION_FAILED) {
        throw problem;
      }
      Gap now = register.get(network, id);
      return page(LATE, network, now, GapForm.of(now.version(), now.facts()), true);
    }
    return to("terug");
  }
}
