package be.knooppunt.portal.boundary;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The pages, at the root; mapped as a filter in web.xml so that static files pass by. */
public class PortalApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(HelpPages.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of();
  }
}
