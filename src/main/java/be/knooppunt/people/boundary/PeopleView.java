package be.knooppunt.people.boundary;

import be.knooppunt.people.control.InvitePeople.Invitation;
import be.knooppunt.people.control.KeepRoles.Person;
import be.knooppunt.people.control.KnownPartnerships.Named;
import be.knooppunt.people.entity.AuditEntry;
import be.knooppunt.people.entity.Role;
import be.knooppunt.people.entity.RoleAssignment;
import be.knooppunt.people.entity.SignInSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages about people show. */
public final class PeopleView {
  private PeopleView() {}

  /** Somebody in the list; what one may not do for them is not offered. */
  public record Line(Person person, boolean isMe, boolean mayReset) {}

  /** An open invitation, with the last day on which it can be used. */
  public record Open(Invitation invitation, String until) {}

  /** What was filled in to invite somebody. */
  public record Invite(String role, String place, String email) {
    static final Invite EMPTY = new Invite("", "", "");
  }

  /**
   * Who has a role, and who is invited.
   *
   * @param base where the forms of this page are sent to
   * @param name of the partnership; empty on the page of the administrator
   * @param roles those that can be given here
   * @param places what they can hold for: organisations, or regions
   * @param partnerships on the page of the administrator: all of them
   */
  public record PeoplePage(
      String base,
      String name,
      List<Line> lines,
      List<Open> invitations,
      List<Role> roles,
      List<Named> places,
      List<Named> partnerships,
      boolean canSend,
      @Nullable ShownOnce once,
      Invite invite,
      FormErrors errors) {}

  /** A line of the audit log, in words. */
  public record AuditLine(AuditEntry entry, String at, String actor, String subject) {}

  /** A page of the audit log; {@code next} is empty on the last. */
  public record AuditPage(List<AuditLine> lines, String next) {}

  /** A place where one is signed in, in words. */
  public record SessionLine(SignInSession session, String begun, String seen, boolean isThis) {}

  /** One's own account: all that is kept of it. */
  public record OwnPage(
      String signInName,
      String email,
      boolean wantsReminders,
      String letterLanguage,
      String created,
      String passwordSet,
      List<RoleAssignment> assignments,
      List<Named> coordinated,
      List<SessionLine> sessions,
      @Nullable String saved,
      FormErrors errors) {}
}
