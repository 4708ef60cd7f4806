package be.knooppunt.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;

/** Checks forms that are answered with a file as those that are answered with a page. */
@TakesForm
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class FileFormTokens implements ContainerRequestFilter {
  @Inject private FormTokens tokens;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    tokens.filter(request);
  }
}
