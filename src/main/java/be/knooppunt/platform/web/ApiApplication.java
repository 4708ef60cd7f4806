package be.knooppunt.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/** The API, version 1. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Knooppunt",
            version = "1",
            description =
                "Organisations, services, mandates and referral paths of local partnerships, and"
                    + " routes through them. Reading is open to all where the partnership shares its"
                    + " map; no personal data.",
            license = @License(name = "EUPL-1.2", url = "https://eupl.eu/1.2/en/")))
public class ApiApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(Resources.withPath(false));
    classes.add(ApiErrors.class);
    classes.add(OpenReading.class);
    classes.add(RouteRules.class);
    classes.add(ApiTokens.class);
    return classes;
  }
}
