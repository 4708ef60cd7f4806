package be.knooppunt.people.boundary;

import be.knooppunt.people.control.LimitTries;
import be.knooppunt.people.control.LimitTries.Admission;
import be.knooppunt.people.control.ResetPassword;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.ClientAddress;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;

/**
 * A forgotten password. Whoever asks gets the same answer, whether there is such an account or not.
 */
@Path("/aanmelden/vergeten")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class ForgottenPages {
  /** So many letters at most for one name in a quarter of an hour, whoever asks. */
  private static final int LETTERS = 3;

  private static final String ANYWHERE = "";

  @Inject private Texts texts;
  @Inject private PageFrame frame;
  @Inject private LinkLetters letters;
  @Inject private LimitTries limitTries;
  @Inject private ClientAddress clientAddress;
  @Inject private ResetPassword resetPassword;

  /** What the page shows. */
  public record ForgottenView(String name, boolean canSend, boolean asked, FormErrors errors) {}

  /** The form, or whom to ask where no letters can be sent. */
  @GET
  public Response form(@QueryParam("gevraagd") @DefaultValue("") String asked) {
    return page(PageFrame.OK, "", asked.equals("ja"), new FormErrors());
  }

  /** Sends a letter, when there is somebody to send it to. */
  @POST
  public Response ask(@FormParam("naam") @DefaultValue("") String name) {
    FormErrors errors = new FormErrors();
    if (name.isBlank() || !letters.canSend()) {
      errors.add("naam", texts.get("people.forgotten.empty"));
      return page(FormErrors.UNPROCESSABLE, name, false, errors);
    }
    Admission admission = limitTries.admit("vergeten", clientAddress.text(), LimitTries.ALLOWED);
    if (admission instanceof Admission.Wait wait) {
      errors.add("naam", texts.count("people.link.wait", SignInPages.minutes(wait.left())));
      Response.ResponseBuilder later =
          frame.page(
              FormErrors.TOO_MANY,
              "people/forgotten.xhtml",
              new ForgottenView(name, letters.canSend(), false, errors));
      return later.header(HttpHeaders.RETRY_AFTER, wait.left().toSeconds()).build();
    }
    String known = "vergeten " + name.strip().toLowerCase(Locale.ROOT);
    if (limitTries.admit(known, ANYWHERE, LETTERS) instanceof Admission.Admitted) {
      resetPassword.ask(name).ifPresent(letters::sendReset);
    }
    return Response.seeOther(URI.create("/aanmelden/vergeten?gevraagd=ja")).build();
  }

  private Response page(int status, String name, boolean asked, FormErrors errors) {
    return frame
        .page(
            status,
            "people/forgotten.xhtml",
            new ForgottenView(name, letters.canSend(), asked, errors))
        .build();
  }
}
