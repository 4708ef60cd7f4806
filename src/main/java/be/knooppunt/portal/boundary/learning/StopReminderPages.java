package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.progress.WishReminders;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Ends reminders from a link in a letter, without signing in; with a button, as mail is scanned.
 */
@Path("/leren/herinneringen/stop")
@Allowed(Who.LINK)
@Controller
@RequestScoped
public class StopReminderPages {
  private static final String CODE = "{code: [A-Za-z0-9_-]{8,64}}";

  @Inject private WishReminders wishReminders;
  @Inject private Models models;
  @Inject private MvcContext mvc;

  /** Asks whether they may end. */
  @GET
  @Path(CODE)
  public Response ask(@PathParam("code") String code) {
    mvc.getCsrf().getToken();
    return page(code, !wishReminders.canStop(code));
  }

  /** Ends them. */
  @POST
  @Path(CODE)
  public Response stop(@PathParam("code") String code) {
    wishReminders.stop(code);
    return page(code, true);
  }

  private Response page(String code, boolean stopped) {
    models.put("code", code);
    models.put("stopped", stopped);
    return Response.ok("learning/reminders-stop.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
