package be.knooppunt.platform.web;

import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;

/**
 * Puts a door before every route: it opens for whom {@link Allowed} names. A route without a rule
 * stays closed for everybody. Where the address names a partnership, it opens only for who may see
 * the map of that partnership. The door comes before the tokens of forms are looked at.
 */
public class RouteRules implements DynamicFeature {
  /** The part of an address that names a partnership. */
  public static final String PARTNERSHIP = "partnership";

  private static final int BEFORE_TOKENS = Priorities.AUTHORIZATION - 100;

  @Override
  public void configure(ResourceInfo route, FeatureContext context) {
    context.register(new Door(rule(route)), BEFORE_TOKENS);
  }

  private static Optional<Who> rule(ResourceInfo route) {
    return Optional.ofNullable(route.getResourceMethod().getAnnotation(Allowed.class))
        .or(() -> Optional.ofNullable(route.getResourceClass().getAnnotation(Allowed.class)))
        .map(Allowed::value);
  }

  /**
   * Why a door stays closed; empty when it opens.
   *
   * @param rule that of the route; empty when nobody gave it one
   * @param partnership that of the address, empty when the address names none
   */
  public static Optional<Problem> refusal(
      Optional<Who> rule, Optional<String> partnership, Doorkeeper doorkeeper) {
    boolean isAdmitted = rule.filter(who -> doorkeeper.admits(who, partnership)).isPresent();
    if (!isAdmitted && !doorkeeper.isSignedIn()) {
      return Optional.of(Problem.unauthenticated());
    }
    Optional<Problem> closed = partnership.flatMap(doorkeeper::closes);
    return closed.isPresent() || isAdmitted ? closed : Optional.of(Problem.forbidden());
  }

  /** The door of one route; without a rule it is a wall. */
  private record Door(Optional<Who> rule) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      Doorkeeper doorkeeper = CDI.current().select(Doorkeeper.class).get();
      Optional<String> partnership =
          Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst(PARTNERSHIP));
      refusal(rule, partnership, doorkeeper)
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
  }
}
