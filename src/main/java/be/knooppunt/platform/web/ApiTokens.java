package be.knooppunt.platform.web;

import be.knooppunt.platform.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import java.util.Set;

/**
 * Refuses every change on the API that rides on the cookie of a browser without the token of its
 * session: the page of another site can make a browser send the cookie, but cannot know the token.
 */
@Priority(Priorities.AUTHORIZATION)
public class ApiTokens implements ContainerRequestFilter {
  private static final Set<String> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Context private HttpServletRequest servletRequest;
  @Context private HttpServletResponse servletResponse;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean rides =
        !HARMLESS.contains(request.getMethod()) && servletRequest.getSession(false) != null;
    if (rides
        && !SessionToken.matches(
            servletRequest, servletResponse, request.getHeaderString(FormTokens.HEADER))) {
      throw new Problem(
          Problem.Kind.FORBIDDEN,
          FormTokens.HEADER,
          "This would change something, and the token of your session is missing or another.",
          "Send the csrfToken of GET /api/v1/me in the header " + FormTokens.HEADER + ".");
    }
  }
}
