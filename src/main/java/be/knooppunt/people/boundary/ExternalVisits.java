package be.knooppunt.people.boundary;

import be.knooppunt.platform.openid.Arrival.Trouble;
import be.knooppunt.platform.openid.Departure;
import be.knooppunt.platform.openid.OpenIdProvider.Unreachable;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;

/** Sends people to the identity provider, and tells what went wrong there. */
@RequestScoped
public class ExternalVisits {
  @Inject private ExternalChoice choice;
  @Inject private Models models;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  /** Where one goes. */
  public record GoView(String name, String address) {}

  /** What is told, and where to try again. */
  public record TroubleView(String key, String name, String back) {}

  /** The account there, as the pages name it. */
  String name() {
    String given = choice.name();
    return given.isEmpty() ? texts.get("people.external.name") : given;
  }

  /**
   * The page that goes on to the provider by itself. A redirect would not do: it would be the
   * answer to a form, and browsers let forms of this portal end in this portal only.
   */
  Response depart(String accountToLink, String returnTo) {
    try {
      Departure departure = choice.provider().depart();
      new StartedVisit(departure.expected(), accountToLink, returnTo).keep(request);
      URI address = departure.address();
      models.put("form", new GoView(name(), address.toString()));
      return Response.ok("people/external-go.xhtml")
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .header("Refresh", "0;url=" + address)
          .build();
    } catch (Unreachable e) {
      return trouble(Trouble.UNREACHABLE, !accountToLink.isEmpty());
    }
  }

  /** Tells why nobody was signed in or linked. */
  Response trouble(Trouble trouble, boolean isToLink) {
    return trouble(trouble.status(), trouble.name().toLowerCase(Locale.ROOT), isToLink);
  }

  /** Tells something else that stands in the way. */
  Response trouble(int status, String key, boolean isToLink) {
    String back = isToLink ? ExternalAccountPages.HOME : "/aanmelden";
    models.put("form", new TroubleView(key, name(), back));
    return Response.status(status)
        .entity("people/external-trouble.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
