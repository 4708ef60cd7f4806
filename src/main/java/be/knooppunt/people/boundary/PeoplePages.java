package be.knooppunt.people.boundary;

import be.knooppunt.people.boundary.PeopleView.Invite;
import be.knooppunt.people.control.InvitePeople;
import be.knooppunt.people.control.KnownPartnerships;
import be.knooppunt.people.control.KnownPartnerships.Named;
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

/** The people of a partnership, for its coordinator: roles, invitations, a lost password. */
@Path("/{partnership}/mensen")
@Allowed(Who.COORDINATOR)
@Controller
@RequestScoped
public class PeoplePages {
  private static final List<Role> ROLES =
      List.of(Role.READER, Role.FRONTLINE_WORKER, Role.EDITOR, Role.COORDINATOR);

  @Inject private Texts texts;
  @Inject private KnownPartnerships known;
  @Inject private InvitePeople invitePeople;
  @Inject private PeopleForms forms;
  @Inject private HttpServletRequest request;

  @PathParam("partnership")
  private String partnership = "";

  /** Who has a role here, and who is invited. */
  @GET
  public Response people() {
    return page(PageFrame.OK, Invite.EMPTY, new FormErrors());
  }

  /** Invites somebody. */
  @POST
  @Path("uitnodigen")
  public Response invite(
      @FormParam("rol") @DefaultValue("") String role,
      @FormParam("plaats") @DefaultValue("") String place,
      @FormParam("email") @DefaultValue("") String email) {
    FormErrors errors = new FormErrors();
    Optional<Role> chosen = forms.role(role, ROLES, errors);
    boolean edits = chosen.equals(Optional.of(Role.EDITOR));
    if (edits
        && known.listOrganisations(partnership).stream().noneMatch(o -> o.id().equals(place))) {
      errors.add("plaats", texts.get("people.invite.organisation.empty"));
    }
    forms.checkEmail(email, errors);
    if (!errors.isEmpty()) {
      return page(FormErrors.UNPROCESSABLE, new Invite(role, place, email), errors);
    }
    Grant grant =
        edits ? Grant.editor(partnership, place) : Grant.in(partnership, chosen.orElseThrow());
    return forms.invited(invitePeople.invite(grant), grant, email, base());
  }

  /** Takes an invitation back. */
  @POST
  @Path("uitnodigingen/{id}/intrekken")
  public Response close(@PathParam("id") String id) {
    return forms.closed(Optional.of(partnership), id, base());
  }

  /** Takes a role away. */
  @POST
  @Path("rollen/{id}/wegnemen")
  public Response take(@PathParam("id") String id) {
    return forms.taken(Optional.of(partnership), id, base());
  }

  /** Makes a link for somebody who lost their password. */
  @POST
  @Path("accounts/{id}/wachtwoord")
  public Response reset(@PathParam("id") String id) {
    return forms.reset(id, base());
  }

  private String base() {
    return "/" + partnership + "/mensen";
  }

  private Response page(int status, Invite invite, FormErrors errors) {
    Named here =
        known
            .find(partnership)
            .orElseThrow(
                () ->
                    new Problem(
                        Problem.Kind.UNKNOWN,
                        "partnership",
                        "There is no partnership '" + partnership + "'.",
                        "Choose one on the first page."));
    return forms.page(
        status,
        new PeopleView.PeoplePage(
            base(),
            here.name(),
            forms.lines(Optional.of(partnership)),
            forms.open(Optional.of(partnership)),
            ROLES,
            known.listOrganisations(partnership),
            List.of(),
            forms.canSend(),
            ShownOnce.take(request).orElse(null),
            invite,
            errors));
  }
}
