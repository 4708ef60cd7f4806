package be.knooppunt.platform.start;

import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.platform.problem.StoreTrouble;
import be.knooppunt.platform.relational.PortalDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready when both stores answer and hold what they need at first. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {
  @Inject private GraphStore graph;
  @Inject private PortalDatabase database;
  @Inject private PortalStart start;

  @Override
  public HealthCheckResponse call() {
    Optional<StoreTrouble> noGraph = graph.trouble();
    Optional<StoreTrouble> noDatabase = database.trouble();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("stores")
            .withData("graph", noGraph.isEmpty() ? "up" : "down")
            .withData("database", noDatabase.isEmpty() ? "up" : "down")
            .withData("loaded", start.isReady());
    // what is known since the start says more than that the graph is not open
    start
        .graphTrouble()
        .or(() -> noGraph)
        .ifPresent(t -> answer.withData("graphReason", tell("graph", t)));
    noDatabase.ifPresent(t -> answer.withData("databaseReason", tell("database", t)));
    return answer.status(noGraph.isEmpty() && noDatabase.isEmpty() && start.isReady()).build();
  }

  private static String tell(String store, StoreTrouble trouble) {
    return "The " + store + " " + trouble.reason() + ".";
  }
}
