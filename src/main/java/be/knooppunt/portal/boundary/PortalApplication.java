package be.knooppunt.portal.boundary;

import be.knooppunt.people.boundary.AccountPages;
import be.knooppunt.people.boundary.SignInPages;
import be.knooppunt.platform.web.FormTokens;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The pages, at the root; mapped as a filter in web.xml so that static files pass by. */
public class PortalApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(HelpPages.class, SignInPages.class, AccountPages.class, FormTokens.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        // FormTokens does this: Krazo's check gives every visitor of every page a session
        Csrf.CSRF_PROTECTION,
        Csrf.CsrfOptions.OFF,
        // behind a web server the scheme and host that people use are not known here
        "jersey.config.server.headers.location.relative.resolution.disabled",
        true);
  }
}
