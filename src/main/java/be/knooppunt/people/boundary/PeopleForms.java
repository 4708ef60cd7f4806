package be.knooppunt.people.boundary;

import be.knooppunt.people.boundary.PeopleView.Line;
import be.knooppunt.people.boundary.PeopleView.Open;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.control.InvitePeople;
import be.knooppunt.people.control.KeepRoles;
import be.knooppunt.people.control.ResetPassword;
import be.knooppunt.people.entity.EmailAddresses;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the pages of a coordinator and of the administrator do alike. */
@RequestScoped
public class PeopleForms {
  @Inject private Texts texts;
  @Inject private PageFrame frame;
  @Inject private LinkLetters letters;
  @Inject private CurrentRights rights;
  @Inject private KeepRoles keepRoles;
  @Inject private InvitePeople invitePeople;
  @Inject private ResetPassword resetPassword;
  @Inject private HttpServletRequest request;

  boolean canSend() {
    return letters.canSend();
  }

  Optional<Role> role(String text, List<Role> offered, FormErrors errors) {
    Optional<Role> chosen = offered.stream().filter(role -> role.name().equals(text)).findFirst();
    if (chosen.isEmpty()) {
      errors.add("rol", texts.get("people.invite.role.empty"));
    }
    return chosen;
  }

  void checkEmail(String email, FormErrors errors) {
    if (!email.isBlank() && !EmailAddresses.isWellFormed(email)) {
      errors.add("email", texts.get("people.email.wrong"));
    }
  }

  List<Line> lines(Optional<String> partnership) {
    return partnership.map(keepRoles::listIn).orElseGet(keepRoles::listAll).stream()
        .map(
            person ->
                new Line(
                    person,
                    rights.accountId().equals(Optional.of(person.account().id())),
                    keepRoles.mayActFor(person.account().id())))
        .toList();
  }

  List<Open> open(Optional<String> partnership) {
    return partnership.map(invitePeople::listOpen).orElseGet(invitePeople::listAllOpen).stream()
        .map(
            invitation ->
                new Open(
                    invitation,
                    texts.date(
                        LocalDate.ofInstant(invitation.link().expiresAt(), TimeSource.BRUSSELS))))
        .toList();
  }

  Response page(int status, PeopleView.PeoplePage shown) {
    return frame.page(status, "people/people.xhtml", shown).build();
  }

  Response invited(String token, Grant grant, String email, String next) {
    return done(letters.invite(grant, token, email, InvitePeople.VALID), next);
  }

  Response closed(Optional<String> partnership, String id, String next) {
    invitePeople.close(partnership, id);
    return done(ShownOnce.done("people.invite.closed"), next);
  }

  Response taken(Optional<String> partnership, String id, String next) {
    try {
      keepRoles.take(partnership, id);
    } catch (Problem problem) {
      return refused(problem, next);
    }
    // whoever takes their own role away may not see the page any more
    String there = partnership.map(rights::mayCoordinate).orElse(true) ? next : "/account";
    return done(ShownOnce.done("people.role.taken"), there);
  }

  Response refused(Problem problem, String next) {
    if (problem.kind() != Problem.Kind.CONFLICT) {
      throw problem;
    }
    return done(ShownOnce.done("people.lastAdministrator"), next);
  }

  Response reset(String accountId, String next) {
    return done(letters.passOn(resetPassword.makeFor(accountId)), next);
  }

  Response done(ShownOnce once, String next) {
    once.keep(request);
    return Response.seeOther(URI.create(next + "#gedaan")).build();
  }
}
