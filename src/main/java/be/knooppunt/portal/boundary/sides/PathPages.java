package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.AskSide;
import be.knooppunt.mapping.control.SpeakForSide;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.sides.PathSheet.Looker;
import be.knooppunt.referral.control.AmendPath;
import be.knooppunt.referral.control.ConfirmPath;
import be.knooppunt.referral.control.DisputePath;
import be.knooppunt.referral.control.PathAgreements;
import be.knooppunt.referral.control.PathAgreements.Current;
import be.knooppunt.referral.control.Speaker;
import be.knooppunt.referral.entity.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The page of a referral path, on which its two sides agree. */
@Path("/{partnership}")
@Controller
@RequestScoped
public class PathPages {
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST_REASON = 400;
  private static final int LONGEST_SOURCE = 120;

  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;
  @Inject private CurrentRights rights;
  @Inject private SpeakForSide speakForSide;
  @Inject private AskSide askSide;
  @Inject private PathAgreements agreements;
  @Inject private ConfirmPath confirmPath;
  @Inject private AmendPath amendPath;
  @Inject private DisputePath disputePath;

  @PathParam("partnership")
  private String partnership;

  @PathParam("path")
  private String path;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected PathPages() {}

  /** What a form needs that is shown again. */
  public record Again(
      Map<String, String> errors, String which, String side, String source, String reason) {
    static final Again NOTHING = new Again(Map.of(), "", "", "", "");

    /** Where the field of an error is on the page. */
    public String anchor(String field) {
      boolean isOfForm = field.equals("bron") || field.equals("kant");
      String form = which.equals("wijzig") ? "w-" : which.equals("betwist") ? "b-" : "";
      return field.equals("versie") ? "feiten" : (isOfForm ? form : "") + field;
    }
  }

  private Network enter() {
    Network network = lookups.network(partnership);
    site.enter(network, "kaart");
    return network;
  }

  /** The path, when it is one of this partnership. */
  private Current current(Network network) {
    PathId id = new PathId(Lookups.wellFormed("path", path));
    if (network.paths().stream().noneMatch(p -> p.id().equals(id))) {
      throw Lookups.unknown("path", path);
    }
    return agreements.get(id);
  }

  /** A path: from whom to whom, how, and who stands by it. */
  @GET
  @Path("route/{path}")
  @Allowed(Who.ANYONE)
  public Response page(@QueryParam("gedaan") @DefaultValue("") String done) {
    Network network = enter();
    Current current = current(network);
    models.put("done", done.matches("CONFIRM|AMEND|DISPUTE|INGETROKKEN") ? done : "");
    return page(OK, network, current, TermsForm.of(current.path()), Again.NOTHING);
  }

  private Response page(
      int status, Network network, Current current, TermsForm terms, Again again) {
    Looker looker =
        new Looker(
            speakForSide.any(network, current.path()),
            side -> speakForSide.needsSource(network, current.path(), side),
            side -> asked(current, side));
    PathSheet sheet = PathSheet.of(network, current, looker, labels, texts, site.today());
    models.put("sheet", sheet);
    models.put("terms", terms);
    models.put("again", again);
    models.put("mayAsk", sheet.isMine());
    models.put("mayRead", rights.mayReadInside(partnership));
    models.put("maySignal", rights.maySignal(partnership));
    if (models.get("done") == null) {
      models.put("done", "");
    }
    if (sheet.isMine()) {
      mvc.getCsrf().getToken();
    }
    return Response.status(status)
        .entity("sides/path.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private String asked(Current current, Side side) {
    if (!rights.isEditorIn(Optional.of(partnership))) {
      return "";
    }
    return askSide
        .findOpen(current.path().id(), side, partnership)
        .map(link -> PathSheet.day(link.expiresAt(), texts))
        .orElse("");
  }

  /** A side confirms. */
  @POST
  @Path("route/{path}/bevestig")
  @Allowed(Who.EDITOR)
  public Response confirm(@BeanParam PathForm form) {
    return say(
        form,
        "bevestig",
        (network, current, speaker) -> {
          confirmPath.confirm(current.path().id(), form.version(), speaker, batch());
          return done("CONFIRM");
        });
  }

  /** A side says what is different. */
  @POST
  @Path("route/{path}/wijzig")
  @Allowed(Who.EDITOR)
  public Response amend(@BeanParam PathForm form) {
    return say(
        form,
        "wijzig",
        (network, current, speaker) -> {
          Map<String, String> errors = form.terms().tooLong(texts);
          if (errors.isEmpty()) {
            AmendPath.Outcome outcome =
                amendPath.amend(
                    current.path().id(), form.version(), speaker, form.terms().terms(), batch());
            if (outcome instanceof AmendPath.Outcome.Written written) {
              return done(written.kind().name());
            }
            errors = TermsForm.errors(((AmendPath.Outcome.Refused) outcome).problems(), texts);
          }
          return page(UNPROCESSABLE, network, current, form.terms(), again(errors, "wijzig", form));
        });
  }

  /** A side says that it is not right. */
  @POST
  @Path("route/{path}/betwist")
  @Allowed(Who.EDITOR)
  public Response dispute(@BeanParam PathForm form) {
    return say(
        form,
        "betwist",
        (network, current, speaker) -> {
          Optional<String> flaw = reasonFlaw(form.reason(), texts);
          if (flaw.isPresent()) {
            return page(
                UNPROCESSABLE,
                network,
                current,
                TermsForm.of(current.path()),
                again(Map.of("reden", flaw.get()), "betwist", form));
          }
          disputePath.dispute(current.path().id(), form.version(), speaker, form.reason(), batch());
          return done("DISPUTE");
        });
  }

  /** What is wrong with a reason. */
  static Optional<String> reasonFlaw(String reason, Texts texts) {
    if (reason.isEmpty()) {
      return Optional.of(texts.get("sides.dispute.empty"));
    }
    return reason.length() > LONGEST_REASON
        ? Optional.of(texts.with("network.remedy.length", LONGEST_REASON))
        : Optional.empty();
  }

  private static String batch() {
    return UUID.randomUUID().toString();
  }

  private static Again again(Map<String, String> errors, String which, PathForm form) {
    return new Again(errors, which, form.side(), form.source(), form.reason());
  }

  private Response done(String what) {
    return Response.seeOther(URI.create("/" + partnership + "/route/" + path + "?gedaan=" + what))
        .build();
  }

  /** Something said for a side. */
  private interface Saying {
    Response say(Network network, Current current, Speaker speaker);
  }

  private Response say(PathForm form, String which, Saying saying) {
    Network network = enter();
    Current current = current(network);
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<Side> side = side(form.side());
    if (side.isEmpty()) {
      errors.put("kant", texts.get("sides.side.empty"));
    } else if (speakForSide.any(network, current.path()).contains(side.get())
        && speakForSide.needsSource(network, current.path(), side.get())) {
      if (form.source().isEmpty()) {
        errors.put("bron", texts.get("sides.source.empty"));
      } else if (form.source().length() > LONGEST_SOURCE) {
        errors.put("bron", texts.with("network.remedy.length", LONGEST_SOURCE));
      }
    }
    TermsForm terms = which.equals("wijzig") ? form.terms() : TermsForm.of(current.path());
    if (!errors.isEmpty()) {
      return page(UNPROCESSABLE, network, current, terms, again(errors, which, form));
    }
    Speaker speaker =
        speakForSide.speaker(
            network,
            current.path(),
            side.orElseThrow(),
            Optional.of(form.source()).filter(s -> !s.isEmpty()));
    try {
      return saying.say(network, current, speaker);
    } catch (EditConflict conflict) {
      // shown with what it says now; what was filled in is kept
      return page(
          CONFLICT,
          network,
          current(network),
          terms,
          again(Map.of("versie", texts.get("sides.changed")), which, form));
    }
  }

  private static Optional<Side> side(String text) {
    for (Side side : Side.values()) {
      if (side.name().equals(text)) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }
}
