package be.knooppunt.platform.web;

import be.knooppunt.platform.config.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request comes from. Behind a web server that is what this server adds at the end of
 * X-Forwarded-For; without one the header could be anybody's invention and is not read.
 */
@RequestScoped
public class ClientAddress {
  private static final String HEADER = "X-Forwarded-For";

  @Inject private HttpServletRequest request;
  @Inject private Settings settings;

  /** The address as text. */
  public String text() {
    String forwarded = request.getHeader(HEADER);
    if (!settings.isBehindProxy() || forwarded == null) {
      return request.getRemoteAddr();
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }
}
