package be.knooppunt.people.boundary;

import be.knooppunt.people.control.CheckPassword;
import be.knooppunt.people.control.ExternalIdentities;
import be.knooppunt.people.control.LimitTries;
import be.knooppunt.people.control.LimitTries.Admission;
import be.knooppunt.people.entity.ExternalIdentity;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** One's own account, and the account elsewhere that opens it. */
@Path("account/extern")
@Controller
@RequestScoped
@Allowed(Who.SIGNED_IN)
public class ExternalAccountPages {
  static final String HOME = "/account/extern";

  private static final int OK = 200;
  private static final String PASSWORD = "wachtwoord";

  @Inject private ExternalVisits visits;
  @Inject private ExternalChoice choice;
  @Inject private ExternalIdentities identities;
  @Inject private CheckPassword checkPassword;
  @Inject private LimitTries limitTries;
  @Inject private ClientAddress clientAddress;
  @Inject private Me me;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Clock clock;

  /** What the page shows; {@code since} is empty when nothing is linked. */
  public record ExternalView(
      SignedIn account, String name, String since, String done, FormErrors errors) {}

  /** Whether an account elsewhere opens this one. */
  @GET
  public Response show(
      @QueryParam("gekoppeld") @DefaultValue("") String linked,
      @QueryParam("losgemaakt") @DefaultValue("") String unlinked) {
    String done = linked.equals("ja") ? "linked" : unlinked.equals("ja") ? "unlinked" : "";
    return forMe(signedIn -> page(OK, signedIn, done, new FormErrors()));
  }

  /**
   * Begins to link. The password is asked again: whoever finds a browser that was left open must
   * not get a way in of their own.
   */
  @POST
  public Response link(@FormParam(PASSWORD) @DefaultValue("") String password) {
    return forMe(signedIn -> check(signedIn, password));
  }

  private Response check(SignedIn signedIn, String password) {
    FormErrors errors = new FormErrors();
    if (password.isEmpty()) {
      errors.add(PASSWORD, texts.get("people.signIn.password.empty"));
      return page(FormErrors.UNPROCESSABLE, signedIn, "", errors);
    }
    Admission admission = limitTries.admit(signedIn.signInName(), clientAddress.text());
    if (admission instanceof Admission.Wait wait) {
      errors.add(PASSWORD, texts.count("people.signIn.wait", SignInPages.minutes(wait.left())));
      return page(FormErrors.TOO_MANY, signedIn, "", errors);
    }
    if (checkPassword.check(signedIn.signInName(), password).isEmpty()) {
      errors.add(PASSWORD, texts.get("people.password.old.wrong"));
      return page(FormErrors.UNPROCESSABLE, signedIn, "", errors);
    }
    limitTries.succeeded((Admission.Admitted) admission);
    return visits.depart(signedIn.id(), "");
  }

  /** Ends the link. */
  @POST
  @Path("los")
  public Response unlink() {
    return forMe(
        signedIn -> {
          identities.unlink(signedIn.id(), choice.issuer());
          return Response.seeOther(URI.create(HOME + "?losgemaakt=ja")).build();
        });
  }

  private Response forMe(Function<SignedIn, Response> page) {
    // asked first: without a provider there is no such page
    choice.provider();
    Optional<SignedIn> found = me.find();
    if (found.isEmpty()) {
      return Response.seeOther(ReturnAddress.with("/aanmelden", HOME)).build();
    }
    if (found.get().mustChangePassword()) {
      return Response.seeOther(URI.create("/account/wachtwoord")).build();
    }
    return page.apply(found.get());
  }

  private Response page(int status, SignedIn signedIn, String done, FormErrors errors) {
    // made before the page is written, as at signing in: a new session id has no token yet
    mvc.getCsrf().getToken();
    String since =
        identities.listOf(signedIn.id()).stream()
            .filter(link -> link.issuer().equals(choice.issuer()))
            .findFirst()
            .map(ExternalIdentity::linkedAt)
            .map(at -> texts.date(LocalDate.ofInstant(at, clock.getZone())))
            .orElse("");
    models.put("form", new ExternalView(signedIn, visits.name(), since, done, errors));
    return Response.status(status)
        .entity("people/external-account.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
