package be.knooppunt.platform.web;

import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The pages, at the root; mapped as a filter in web.xml so that static files pass by. */
public class PagesApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(Resources.withPath(true));
    classes.add(PageErrors.class);
    classes.add(RouteRules.class);
    classes.add(FormTokens.class);
    classes.add(FileFormTokens.class);
    classes.add(PageWriter.class);
    return classes;
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
