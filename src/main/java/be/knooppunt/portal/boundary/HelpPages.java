package be.knooppunt.portal.boundary;

import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The pages of prose: help, accessibility and privacy, one view for each language. */
@Path("/")
@Controller
@RequestScoped
public class HelpPages {
  @Inject private Texts texts;
  @Inject private Site site;

  /** What the words and pictures mean. */
  @GET
  @Path("hulp")
  public String help() {
    site.enter("hulp");
    return "portal/help_" + texts.code() + ".xhtml";
  }

  /** How accessible the portal is. */
  @GET
  @Path("toegankelijkheid")
  public String accessibility() {
    return "portal/accessibility_" + texts.code() + ".xhtml";
  }

  /** What is kept and what is not. */
  @GET
  @Path("privacy")
  public String privacy() {
    return "portal/privacy_" + texts.code() + ".xhtml";
  }
}
