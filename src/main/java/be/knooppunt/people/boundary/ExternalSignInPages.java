package be.knooppunt.people.boundary;

import be.knooppunt.people.control.ExternalIdentities;
import be.knooppunt.people.control.ExternalIdentities.Outcome;
import be.knooppunt.people.entity.Account;
import be.knooppunt.platform.openid.Arrival;
import be.knooppunt.platform.openid.Arrival.Trouble;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Signing in with an account elsewhere: there, and back again. */
@Path("/aanmelden/extern")
@Controller
@RequestScoped
@Allowed(Who.ANYONE)
public class ExternalSignInPages {
  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;

  @Inject private ExternalVisits visits;
  @Inject private ExternalChoice choice;
  @Inject private ExternalIdentities identities;
  @Inject private SessionSignIn sessionSignIn;
  @Inject private Me me;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  /** For whoever reloads the page: the way there begins at the form. */
  @GET
  public Response form() {
    return Response.seeOther(URI.create("/aanmelden")).build();
  }

  /** Goes to the provider. */
  @POST
  public Response depart(@FormParam(ReturnAddress.PARAMETER) @DefaultValue("") String returnTo) {
    return visits.depart("", ReturnAddress.parse(returnTo).map(URI::toString).orElse(""));
  }

  /** Comes back from the provider: signs in, or links. */
  @GET
  @Path("terug")
  public Response arrive() {
    // asked first: without a provider there is no such page
    String issuer = choice.issuer();
    Optional<StartedVisit> taken = StartedVisit.take(request);
    if (taken.isEmpty()) {
      return visits.trouble(Trouble.UNASKED, false);
    }
    StartedVisit started = taken.get();
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    Arrival arrival = choice.provider().arrive(query, started.expected());
    if (arrival instanceof Arrival.Failed failed) {
      return visits.trouble(failed.trouble(), started.isToLink());
    }
    String subject = ((Arrival.Known) arrival).subject();
    return started.isToLink() ? link(started, issuer, subject) : signIn(started, issuer, subject);
  }

  private Response link(StartedVisit started, String issuer, String subject) {
    boolean isSame =
        me.find().map(signedIn -> signedIn.id().equals(started.accountToLink())).orElse(false);
    if (!isSame) {
      return visits.trouble(Trouble.UNASKED, false);
    }
    Outcome outcome = identities.link(started.accountToLink(), issuer, subject);
    return switch (outcome) {
      case LINKED ->
          Response.seeOther(URI.create(ExternalAccountPages.HOME + "?gekoppeld=ja")).build();
      case TAKEN -> visits.trouble(CONFLICT, "taken", true);
      case HAS_ANOTHER -> visits.trouble(CONFLICT, "another", true);
    };
  }

  private Response signIn(StartedVisit started, String issuer, String subject) {
    Optional<Account> account = identities.find(issuer, subject);
    if (account.isEmpty()) {
      new FreshIdentity(issuer, subject, clock.instant()).keep(request);
      return visits.trouble(FORBIDDEN, "unknown", false);
    }
    sessionSignIn.begin(request, account.get());
    URI next =
        account.get().mustChangePassword()
            ? ReturnAddress.with("/account/wachtwoord", started.returnTo())
            : ReturnAddress.parse(started.returnTo()).orElse(URI.create("/"));
    return Response.seeOther(next).build();
  }
}
