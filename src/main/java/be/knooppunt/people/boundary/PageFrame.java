package be.knooppunt.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Shows pages with forms: never kept by a browser, and with a token for this session. */
@RequestScoped
public class PageFrame {
  static final int OK = 200;

  @Inject private Models models;
  @Inject private MvcContext mvc;

  /**
   * A page that is not kept.
   *
   * @param view the file below the folder of views
   * @param shown what the page calls {@code form}
   */
  ResponseBuilder page(int status, String view, Object shown) {
    // the token makes a session, which is too late once the page is being written
    mvc.getCsrf().getToken();
    models.put("form", shown);
    return Response.status(status).entity(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
