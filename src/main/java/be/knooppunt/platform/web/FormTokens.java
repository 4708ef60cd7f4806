package be.knooppunt.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.MvcContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.krazo.engine.Viewable;

/**
 * Refuses every form that was not made by this portal for this session: all requests to pages that
 * change something need the token of the session. Krazo's own check would give a session to every
 * visitor of every page; this one leaves pages without a form alone.
 */
@Controller
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class FormTokens implements ContainerRequestFilter {
  /** For scripts, and for forms with a file. */
  public static final String HEADER = "X-CSRF-TOKEN";

  /** Set on a request whose form is larger than is taken; nothing of it may be read again. */
  static final String TOO_LARGE = FormTokens.class.getName() + ".tooLarge";

  private static final int MUCH = 413;
  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final long MOST_SKIPPED = 64L * 1024 * 1024;
  private static final Set<String> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Inject private MvcContext mvc;
  @Inject private HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (HARMLESS.contains(request.getMethod())) {
      return;
    }
    Optional<String> given = given(request);
    if (servletRequest.getAttribute(TOO_LARGE) != null) {
      servletRequest.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, MUCH);
      request.abortWith(page(MUCH, "portal/error.xhtml"));
      return;
    }
    if (servletRequest.getSession(false) == null || !isOurs(given)) {
      request.abortWith(
          page(Response.Status.FORBIDDEN.getStatusCode(), "people/refused-form.xhtml"));
    }
  }

  private static Response page(int status, String view) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(new Viewable(view))
        .build();
  }

  private boolean isOurs(Optional<String> given) {
    byte[] token = mvc.getCsrf().getToken().getBytes(StandardCharsets.UTF_8);
    return given
        .map(text -> MessageDigest.isEqual(token, text.getBytes(StandardCharsets.UTF_8)))
        .orElse(false);
  }

  private Optional<String> given(ContainerRequestContext request) throws IOException {
    String header = request.getHeaderString(HEADER);
    if (header != null) {
      return Optional.of(header);
    }
    String name = mvc.getCsrf().getName();
    if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
      return Optional.empty();
    }
    if (!request.hasEntity()) {
      // a filter before this one asked for a parameter, and the server has read the form
      return Optional.ofNullable(servletRequest.getParameter(name));
    }
    byte[] body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      servletRequest.setAttribute(TOO_LARGE, true);
      // a browser that is still sending does not see an answer
      readOn(request.getEntityStream());
      return Optional.empty();
    }
    request.setEntityStream(new ByteArrayInputStream(body));
    return field(new String(body, StandardCharsets.UTF_8), name);
  }

  private static void readOn(InputStream rest) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long left = MOST_SKIPPED;
    for (int read = rest.read(buffer); read >= 0 && left > 0; read = rest.read(buffer)) {
      left -= read;
    }
  }

  private static Optional<String> field(String body, String name) {
    String start = name + "=";
    for (String pair : body.split("&", -1)) {
      if (pair.startsWith(start)) {
        try {
          return Optional.of(
              URLDecoder.decode(pair.substring(start.length()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
