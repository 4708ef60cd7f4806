package be.knooppunt.people.boundary;

import be.knooppunt.people.control.ChangePassword;
import be.knooppunt.people.control.ChangePassword.Outcome;
import be.knooppunt.people.control.LimitTries;
import be.knooppunt.people.control.LimitTries.Admission;
import be.knooppunt.people.entity.PasswordRules;
import be.knooppunt.people.entity.SignedIn;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.ClientAddress;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** The password of one's own account. */
@Path("/account/wachtwoord")
@Allowed(Who.ANYONE) // who still has to choose one has no rights; visitors are sent to sign in
@Controller
@RequestScoped
public class PasswordPages {
  private static final int OK = 200;
  private static final String HOME = "/account";
  private static final String PASSWORD = "/account/wachtwoord";
  private static final String OLD = "oud";
  private static final String CHOSEN = "nieuw";

  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Me me;
  @Inject private LimitTries limitTries;
  @Inject private ClientAddress clientAddress;
  @Inject private ChangePassword changePassword;
  @Inject private HttpServletRequest request;
  @Inject private BeginSession beginSession;

  /** What the page shows. */
  public record AccountView(SignedIn account, int least, String returnTo, FormErrors errors) {}

  /** The form for a new password. */
  @GET
  public Response password(@QueryParam(ReturnAddress.PARAMETER) @DefaultValue("") String returnTo) {
    return me.find()
        .map(signedIn -> form(OK, signedIn, returnTo, new FormErrors()))
        .orElseGet(() -> signInFirst(PASSWORD));
  }

  /** Changes the password. The old one is asked again, and limited as at signing in. */
  @POST
  public Response change(
      @FormParam(OLD) @DefaultValue("") String old,
      @FormParam(CHOSEN) @DefaultValue("") String chosen,
      @FormParam(ReturnAddress.PARAMETER) @DefaultValue("") String returnTo) {
    Optional<SignedIn> found = me.find();
    if (found.isEmpty()) {
      return signInFirst(PASSWORD);
    }
    SignedIn signedIn = found.get();
    FormErrors errors = new FormErrors();
    if (old.isEmpty()) {
      errors.add(OLD, texts.get("people.password.old.empty"));
      return form(FormErrors.UNPROCESSABLE, signedIn, returnTo, errors);
    }
    Admission admission = limitTries.admit(signedIn.signInName(), clientAddress.text());
    if (admission instanceof Admission.Wait wait) {
      errors.add(OLD, texts.count("people.signIn.wait", SignInPages.minutes(wait.left())));
      return form(FormErrors.TOO_MANY, signedIn, returnTo, errors);
    }
    Outcome outcome = changePassword.change(signedIn.id(), old, chosen);
    if (outcome instanceof Outcome.WrongOld) {
      errors.add(OLD, texts.get("people.password.old.wrong"));
      return form(FormErrors.UNPROCESSABLE, signedIn, returnTo, errors);
    }
    limitTries.succeeded((Admission.Admitted) admission);
    if (outcome instanceof Outcome.Flawed flawed) {
      errors.add(
          CHOSEN, texts.with("people.password.flaw." + flawed.flaw().name(), PasswordRules.LEAST));
      return form(FormErrors.UNPROCESSABLE, signedIn, returnTo, errors);
    }
    beginSession.begin(((Outcome.Changed) outcome).account(), request);
    URI next = ReturnAddress.parse(returnTo).orElse(URI.create(HOME + "?bewaard=ja"));
    return Response.seeOther(next).build();
  }

  private Response form(int status, SignedIn signedIn, String returnTo, FormErrors errors) {
    String safe = ReturnAddress.parse(returnTo).map(URI::toString).orElse("");
    return page(
        status,
        "people/password.xhtml",
        new AccountView(signedIn, PasswordRules.LEAST, safe, errors));
  }

  private Response page(int status, String view, AccountView shown) {
    // made before the page is written, as at signing in: a new session id has no token yet
    mvc.getCsrf().getToken();
    models.put("form", shown);
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static Response signInFirst(String page) {
    return Response.seeOther(ReturnAddress.with("/aanmelden", page)).build();
  }
}
