package be.knooppunt.people.boundary;

import be.knooppunt.people.boundary.PeopleView.OwnPage;
import be.knooppunt.people.boundary.PeopleView.SessionLine;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.control.KnowSignedIn;
import be.knooppunt.people.control.KnownPartnerships;
import be.knooppunt.people.control.KnownPartnerships.Named;
import be.knooppunt.people.control.LimitTries;
import be.knooppunt.people.control.LimitTries.Admission;
import be.knooppunt.people.control.OwnAccount;
import be.knooppunt.people.control.OwnAccount.Kept;
import be.knooppunt.people.control.RemoveAccount;
import be.knooppunt.people.entity.EmailAddresses;
import be.knooppunt.people.entity.SignInSession;
import be.knooppunt.people.entity.SignedIn;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.ClientAddress;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One's own account: all that is kept of it, where one is signed in, and the way out. */
@Path("/account")
@Allowed(Who.SIGNED_IN)
@Controller
@RequestScoped
public class OwnAccountPages {
  private static final String HOME = "/account";

  @Inject private Texts texts;
  @Inject private PageFrame frame;
  @Inject private MomentWords moments;
  @Inject private Me me;
  @Inject private CurrentRights rights;
  @Inject private KnownPartnerships known;
  @Inject private OwnAccount own;
  @Inject private KnowSignedIn sessions;
  @Inject private RemoveAccount removeAccount;
  @Inject private LimitTries limitTries;
  @Inject private ClientAddress clientAddress;
  @Inject private HttpServletRequest request;

  /** All that is kept of the account. */
  @GET
  public Response account(@QueryParam("bewaard") @DefaultValue("") String saved) {
    String key =
        ShownOnce.take(request)
            .map(ShownOnce::key)
            .orElse(
                saved.equals("ja") || saved.equals("wachtwoord") ? "people.password.saved" : null);
    return page(PageFrame.OK, key, null, new FormErrors());
  }

  /** Keeps another e-mail address, or none. */
  @POST
  @Path("email")
  public Response email(@FormParam("email") @DefaultValue("") String email) {
    FormErrors errors = new FormErrors();
    if (!email.isBlank() && !EmailAddresses.isWellFormed(email)) {
      errors.add("email", texts.get("people.email.wrong"));
    } else if (!own.setEmail(email)) {
      errors.add("email", texts.get("people.email.taken"));
    }
    return errors.isEmpty()
        ? done("people.email.saved")
        : page(FormErrors.UNPROCESSABLE, null, email, errors);
  }

  /** Keeps whether they want letters that remind, and in which language. */
  @POST
  @Path("herinneringen")
  public Response letters(
      @FormParam("herinneringen") @DefaultValue("") String wanted,
      @FormParam("brieftaal") @DefaultValue("") String language) {
    own.setLetters(wanted.equals("ja"), Language.parse(language).code());
    return done("people.reminders.saved");
  }

  /** Signs out in one other place. */
  @POST
  @Path("sessies/{id}/afmelden")
  public Response end(@PathParam("id") String id) {
    own.endSession(id);
    return done("people.session.ended");
  }

  /** Signs out everywhere but here. */
  @POST
  @Path("sessies/afmelden")
  public Response endOthers() {
    me.find().ifPresent(signedIn -> sessions.endOthers(signedIn.id(), signedIn.sessionId()));
    return done("people.session.allEnded");
  }

  /** Erases the account, after the password was asked again. */
  @POST
  @Path("wissen")
  public Response erase(@FormParam("wis-wachtwoord") @DefaultValue("") String password) {
    String field = "wis-wachtwoord";
    FormErrors errors = new FormErrors();
    SignedIn signedIn = me.find().orElseThrow();
    Admission admission = limitTries.admit(signedIn.signInName(), clientAddress.text());
    if (admission instanceof Admission.Wait wait) {
      errors.add(field, texts.count("people.signIn.wait", SignInPages.minutes(wait.left())));
      return page(FormErrors.TOO_MANY, null, null, errors);
    }
    try {
      if (!removeAccount.eraseMine(password)) {
        errors.add(field, texts.get("people.password.old.wrong"));
        return page(FormErrors.UNPROCESSABLE, null, null, errors);
      }
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.CONFLICT) {
        throw problem;
      }
      errors.add(field, texts.get("people.lastAdministrator"));
      return page(FormErrors.UNPROCESSABLE, null, null, errors);
    }
    limitTries.succeeded((Admission.Admitted) admission);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return Response.seeOther(URI.create("/account/gewist")).build();
  }

  /** Says that the account is gone. */
  @GET
  @Path("gewist")
  @Allowed(Who.ANYONE)
  public String erased() {
    return "people/erased.xhtml";
  }

  private Response done(String key) {
    ShownOnce.done(key).keep(request);
    return Response.seeOther(URI.create(HOME)).build();
  }

  private Response page(
      int status, @Nullable String saved, @Nullable String email, FormErrors errors) {
    Kept kept = own.show();
    String mine = kept.account().email().orElse("");
    OwnPage shown =
        new OwnPage(
            kept.account().signInName(),
            email == null ? mine : email,
            kept.account().wantsReminders(),
            kept.account().letterLanguage(),
            moments.of(kept.account().createdAt()),
            moments.of(kept.account().passwordSetAt()),
            kept.assignments(),
            coordinated(),
            kept.sessions().stream().map(this::line).toList(),
            saved,
            errors);
    return frame.page(status, "people/account.xhtml", shown).build();
  }

  private List<Named> coordinated() {
    return known.list().stream().filter(named -> rights.mayCoordinate(named.id())).toList();
  }

  private SessionLine line(SignInSession session) {
    boolean isThis = me.find().map(s -> s.sessionId()).equals(Optional.of(session.id()));
    return new SessionLine(
        session, moments.of(session.begunAt()), moments.of(session.seenAt()), isThis);
  }
}
