package be.knooppunt.people.boundary;

import be.knooppunt.people.control.ResetPassword;
import be.knooppunt.people.control.ResetPassword.Outcome;
import be.knooppunt.people.entity.PasswordRules;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where a link for a new password leads to. */
@Path(LinkLetters.PASSWORD)
@Allowed(Who.LINK)
@Controller
@RequestScoped
public class PasswordLinkPages {
  private static final String CHOSEN = "nieuw";

  @Inject private Texts texts;
  @Inject private PageFrame frame;
  @Inject private LinkPages links;
  @Inject private ResetPassword resetPassword;
  @Inject private BeginSession beginSession;
  @Inject private HttpServletRequest request;

  @QueryParam(LinkLetters.CODE)
  @DefaultValue("")
  private String code = "";

  /** What the page shows. */
  public record PasswordLinkView(String code, String signInName, int least, FormErrors errors) {}

  /** The form. */
  @GET
  public Response look() {
    return links.opened(
        "wachtwoord",
        () -> resetPassword.look(code),
        name -> page(PageFrame.OK, name, new FormErrors()));
  }

  /** Keeps the password and signs in. */
  @POST
  public Response choose(@FormParam(CHOSEN) @DefaultValue("") String password) {
    return links.opened(
        "wachtwoord", () -> resetPassword.look(code), name -> choose(name, password));
  }

  private Response choose(String name, String password) {
    Outcome outcome = resetPassword.choose(code, password);
    if (outcome instanceof Outcome.Chosen chosen) {
      beginSession.begin(chosen.account(), request);
      return Response.seeOther(URI.create("/account?bewaard=wachtwoord")).build();
    }
    if (outcome instanceof Outcome.Flawed flawed) {
      FormErrors errors = new FormErrors();
      errors.add(
          CHOSEN, texts.with("people.password.flaw." + flawed.flaw().name(), PasswordRules.LEAST));
      return page(FormErrors.UNPROCESSABLE, name, errors);
    }
    return links.closed();
  }

  private Response page(int status, String name, FormErrors errors) {
    return frame
        .page(
            status,
            "people/password-link.xhtml",
            new PasswordLinkView(code, name, PasswordRules.LEAST, errors))
        .build();
  }
}
