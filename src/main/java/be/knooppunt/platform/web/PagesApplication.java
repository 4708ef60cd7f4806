package be.knooppunt.platform.web;

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
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jakarta.mvc.security.CsrfProtection", "EXPLICIT");
  }
}
