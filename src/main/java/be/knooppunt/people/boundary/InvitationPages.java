package be.knooppunt.people.boundary;

import be.knooppunt.people.control.AcceptInvitation;
import be.knooppunt.people.control.AcceptInvitation.Outcome;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.entity.Grant;
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
import java.util.Optional;

/** Where an invitation leads to: shows what it gives, and gives it to whoever wants it. */
@Path(LinkLetters.INVITATION)
@Allowed(Who.LINK)
@Controller
@RequestScoped
public class InvitationPages {
  @Inject private Texts texts;
  @Inject private PageFrame frame;
  @Inject private LinkPages links;
  @Inject private CurrentRights rights;
  @Inject private AcceptInvitation acceptInvitation;
  @Inject private BeginSession beginSession;
  @Inject private HttpServletRequest request;

  @QueryParam(LinkLetters.CODE)
  @DefaultValue("")
  private String code = "";

  /** What the page shows. */
  public record InvitationView(
      String code, Grant grant, String name, int least, boolean signedIn, FormErrors errors) {}

  /** What the invitation gives, and the form to take it. */
  @GET
  public Response look() {
    return links.opened("uitnodiging", () -> acceptInvitation.look(code), this::first);
  }

  private Response first(Grant grant) {
    return page(PageFrame.OK, grant, "", new FormErrors());
  }

  /** Takes what the invitation gives, with a new account or for whoever signed in. */
  @POST
  public Response accept(
      @FormParam("naam") @DefaultValue("") String name,
      @FormParam("wachtwoord") @DefaultValue("") String password) {
    return links.opened(
        "uitnodiging", () -> acceptInvitation.look(code), grant -> accept(grant, name, password));
  }

  private Response accept(Grant grant, String name, String password) {
    Optional<String> me = rights.isSignedIn() ? rights.accountId() : Optional.empty();
    Outcome outcome =
        me.map(id -> acceptInvitation.acceptAs(code, id))
            .orElseGet(() -> acceptInvitation.acceptAsNew(code, name, password));
    FormErrors errors = new FormErrors();
    if (outcome instanceof Outcome.Accepted accepted) {
      if (me.isEmpty()) {
        beginSession.begin(accepted.account(), request);
      }
      ShownOnce.done("people.invitation.accepted").keep(request);
      return Response.seeOther(URI.create("/account")).build();
    } else if (outcome instanceof Outcome.NotOpen) {
      return links.closed();
    } else if (outcome instanceof Outcome.NameFlawed) {
      errors.add("naam", texts.get("people.invitation.name.flawed"));
    } else if (outcome instanceof Outcome.NameTaken) {
      errors.add("naam", texts.get("people.invitation.name.taken"));
    } else if (outcome instanceof Outcome.PasswordFlawed flawed) {
      errors.add(
          "wachtwoord",
          texts.with("people.password.flaw." + flawed.flaw().name(), PasswordRules.LEAST));
    }
    return page(FormErrors.UNPROCESSABLE, grant, name, errors);
  }

  private Response page(int status, Grant grant, String name, FormErrors errors) {
    return frame
        .page(
            status,
            "people/invitation.xhtml",
            new InvitationView(code, grant, name, PasswordRules.LEAST, rights.isSignedIn(), errors))
        .build();
  }
}
