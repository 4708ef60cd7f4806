package be.knooppunt.portal.boundary;

import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;

/** The pages of prose: help, accessibility and privacy, one view for each language. */
@Path("/{page: hulp|toegankelijkheid|privacy}")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class HelpPages {
  private static final Map<String, String> VIEWS =
      Map.of("hulp", "help", "toegankelijkheid", "accessibility", "privacy", "privacy");

  @Inject private Texts texts;
  @Inject private Site site;

  /** One of them. */
  @GET
  public String prose(@PathParam("page") String page) {
    site.enter(page);
    return "portal/" + VIEWS.get(page) + "_" + texts.code() + ".xhtml";
  }
}
