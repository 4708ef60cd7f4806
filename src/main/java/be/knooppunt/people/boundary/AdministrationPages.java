package be.knooppunt.people.boundary;

import be.knooppunt.people.boundary.PeopleView.Invite;
import be.knooppunt.people.control.InvitePeople;
import be.knooppunt.people.control.KnownPartnerships;
import be.knooppunt.people.control.RemoveAccount;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.problem.Problem;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** All accounts, for whoever looks after the installation. */
@Path("/beheer/mensen")
@Allowed(Who.ADMINISTRATOR)
@Controller
@RequestScoped
public class AdministrationPages {
  private static final String BASE = "/beheer/mensen";
  private static final List<Role> ROLES = List.of(Role.REGIONAL_READER, Role.ADMINISTRATOR);

  @Inject private Texts texts;
  @Inject private KnownPartnerships known;
  @Inject private InvitePeople invitePeople;
  @Inject private RemoveAccount removeAccount;
  @Inject private PeopleForms forms;
  @Inject private HttpServletRequest request;

  /** All accounts and their roles, and who is invited. */
  @GET
  public Response people() {
    return page(PageFrame.OK, Invite.EMPTY, new FormErrors());
  }

  /** Invites somebody to a role outside the partnerships. */
  @POST
  @Path("uitnodigen")
  public Response invite(
      @FormParam("rol") @DefaultValue("") String role,
      @FormParam("plaats") @DefaultValue("") String place,
      @FormParam("email") @DefaultValue("") String email) {
    FormErrors errors = new FormErrors();
    Optional<Role> chosen = forms.role(role, ROLES, errors);
    boolean isRegional = chosen.equals(Optional.of(Role.REGIONAL_READER));
    if (isRegional && known.listRegions().stream().noneMatch(r -> r.id().equals(place))) {
      errors.add("plaats", texts.get("people.invite.region.empty"));
    }
    forms.checkEmail(email, errors);
    if (!errors.isEmpty()) {
      return page(FormErrors.UNPROCESSABLE, new Invite(role, place, email), errors);
    }
    Grant grant = isRegional ? Grant.region(place) : Grant.administrator();
    return forms.invited(invitePeople.invite(grant), grant, email, BASE);
  }

  /** Takes an invitation back. */
  @POST
  @Path("uitnodigingen/{id}/intrekken")
  public Response close(@PathParam("id") String id) {
    return forms.closed(Optional.empty(), id, BASE);
  }

  /** Takes a role away. */
  @POST
  @Path("rollen/{id}/wegnemen")
  public Response take(@PathParam("id") String id) {
    return forms.taken(Optional.empty(), id, BASE);
  }

  /** Makes a link for somebody who lost their password. */
  @POST
  @Path("accounts/{id}/wachtwoord")
  public Response reset(@PathParam("id") String id) {
    return forms.reset(id, BASE);
  }

  /** Removes an account. */
  @POST
  @Path("accounts/{id}/verwijderen")
  public Response remove(@PathParam("id") String id) {
    try {
      removeAccount.remove(id);
    } catch (Problem problem) {
      return forms.refused(problem, BASE);
    }
    return forms.done(ShownOnce.done("people.account.removed"), BASE);
  }

  private Response page(int status, Invite invite, FormErrors errors) {
    return forms.page(
        status,
        new PeopleView.PeoplePage(
            BASE,
            "",
            forms.lines(Optional.empty()),
            forms.open(Optional.empty()),
            ROLES,
            known.listRegions(),
            known.list(),
            forms.canSend(),
            ShownOnce.take(request).orElse(null),
            invite,
            errors));
  }
}
