package be.knooppunt.people.boundary;

import be.knooppunt.people.control.Audit;
import be.knooppunt.people.control.LimitTries;
import be.knooppunt.people.control.LimitTries.Admission;
import be.knooppunt.people.entity.AuditAction;
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
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.time.Duration;

/** Signing in. */
@Path("/aanmelden")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class SignInPages {
  private static final int OK = 200;
  private static final String VIEW = "people/sign-in.xhtml";

  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Me me;
  @Inject private LimitTries limitTries;
  @Inject private ClientAddress clientAddress;
  @Inject private Audit audit;
  @Inject private SecurityContext security;
  @Inject private HttpServletRequest request;

  @Context private HttpServletResponse response;

  /** What the page shows. The password is never shown again. */
  public record SignInView(String name, String returnTo, FormErrors errors) {}

  /** The form. */
  @GET
  public Response form(@QueryParam(ReturnAddress.PARAMETER) @DefaultValue("") String returnTo) {
    return page(OK, "", returnTo, new FormErrors()).build();
  }

  /** Signs in, and goes where the visitor was going. */
  @POST
  public Response signIn(
      @FormParam("naam") @DefaultValue("") String name,
      @FormParam("wachtwoord") @DefaultValue("") String password,
      @FormParam(ReturnAddress.PARAMETER) @DefaultValue("") String returnTo) {
    FormErrors errors = new FormErrors();
    if (name.isBlank()) {
      errors.add("naam", texts.get("people.signIn.name.empty"));
    }
    if (password.isEmpty()) {
      errors.add("wachtwoord", texts.get("people.signIn.password.empty"));
    }
    if (!errors.isEmpty()) {
      return page(FormErrors.UNPROCESSABLE, name, returnTo, errors).build();
    }
    Admission admission = limitTries.admit(name, clientAddress.text());
    if (admission instanceof Admission.Wait wait) {
      errors.add("naam", texts.count("people.signIn.wait", minutes(wait.left())));
      return page(FormErrors.TOO_MANY, name, returnTo, errors)
          .header(HttpHeaders.RETRY_AFTER, wait.left().toSeconds())
          .build();
    }
    Admission.Admitted admitted = (Admission.Admitted) admission;
    if (!isRight(name, password)) {
      if (admitted.isLast()) {
        audit.tell(null, AuditAction.SIGN_IN_LIMITED, "", "");
      }
      errors.add("naam", texts.get("people.signIn.wrong"));
      return page(FormErrors.UNPROCESSABLE, name, returnTo, errors).build();
    }
    limitTries.succeeded(admitted);
    return Response.seeOther(next(returnTo)).build();
  }

  private boolean isRight(String name, String password) {
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(name, password)));
    return status == AuthenticationStatus.SUCCESS;
  }

  private URI next(String returnTo) {
    if (me.find().map(SignedIn::mustChangePassword).orElse(false)) {
      return ReturnAddress.with("/account/wachtwoord", returnTo);
    }
    return ReturnAddress.parse(returnTo).orElse(URI.create("/"));
  }

  private ResponseBuilder page(int status, String name, String returnTo, FormErrors errors) {
    // the token makes a session, which is too late once the page is being written
    mvc.getCsrf().getToken();
    String safe = ReturnAddress.parse(returnTo).map(URI::toString).orElse("");
    models.put("form", new SignInView(name, safe, errors));
    return Response.status(status).entity(VIEW).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  static long minutes(Duration left) {
    return left.plusSeconds(59).toMinutes();
  }
}
