package be.knooppunt.platform.start;

import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.platform.relational.PortalDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Ready when both stores answer and hold what they need at first. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {
  @Inject private GraphStore graph;
  @Inject private PortalDatabase database;
  @Inject private PortalStart start;

  @Override
  public HealthCheckResponse call() {
    boolean graphUp = graph.answers();
    boolean databaseUp = database.answers();
    return HealthCheckResponse.named("stores")
        .withData("graph", graphUp ? "up" : "down")
        .withData("database", databaseUp ? "up" : "down")
        .withData("loaded", start.isReady())
        .status(graphUp && databaseUp && start.isReady())
        .build();
  }
}
