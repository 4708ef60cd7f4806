package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.Rights;
import be.knooppunt.people.entity.Role;
import be.knooppunt.people.entity.RoleAssignment;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows who has which role, and takes roles away. A coordinator sees the own partnership, an
 * administrator all. Somebody always stays who looks after the installation.
 */
@ApplicationScoped
public class KeepRoles {
  @Inject private CurrentRights rights;
  @Inject private Accounts accounts;
  @Inject private RoleAssignments assignments;
  @Inject private OneTimeLinks links;
  @Inject private Audit audit;

  /** For the container. */
  protected KeepRoles() {}

  /** Keeps roles in these stores. */
  public KeepRoles(
      CurrentRights rights,
      Accounts accounts,
      RoleAssignments assignments,
      OneTimeLinks links,
      Audit audit) {
    this.rights = rights;
    this.accounts = accounts;
    this.assignments = assignments;
    this.links = links;
    this.audit = audit;
  }

  /** An account, with those of its role assignments that whoever asks may see. */
  public record Person(Account account, List<RoleAssignment> assignments) {}

  /** Who has a role in a partnership, by sign-in name. */
  @Transactional
  public List<Person> listIn(String partnership) {
    rights.requireCoordinate(partnership);
    return persons(assignments.listIn(partnership));
  }

  private List<Person> persons(List<RoleAssignment> all) {
    Map<String, List<RoleAssignment>> byAccount = new LinkedHashMap<>();
    all.forEach(a -> byAccount.computeIfAbsent(a.accountId(), id -> new ArrayList<>()).add(a));
    return byAccount.entrySet().stream()
        .flatMap(e -> accounts.find(e.getKey()).map(a -> new Person(a, e.getValue())).stream())
        .sorted(Comparator.comparing(person -> person.account().signInName()))
        .toList();
  }

  /** All accounts with all their roles, by sign-in name. */
  @Transactional
  public List<Person> listAll() {
    rights.requireAdminister();
    return accounts.listAll().stream()
        .map(account -> new Person(account, assignments.listOf(account.id())))
        .toList();
  }

  /**
   * Takes a role away.
   *
   * @param partnership the partnership it has to hold in, empty for an administrator
   * @throws Problem when there is none, or it is that of the last administrator
   */
  @Transactional
  public void take(Optional<String> partnership, String assignmentId) {
    partnership.ifPresentOrElse(rights::requireCoordinate, rights::requireAdminister);
    RoleAssignment assignment =
        assignments
            .find(assignmentId)
            .filter(a -> partnership.isEmpty() || partnership.get().equals(a.grant().partnership()))
            .orElseThrow(() -> unknown(assignmentId));
    if (assignment.grant().role() == Role.ADMINISTRATOR) {
      requireAnotherAdministrator(assignment.accountId());
    }
    assignments.remove(assignmentId);
    // what somebody gave out in a role they lost is not given any more
    links.closeAllBy(LinkKind.INVITATION, assignment.accountId());
    links.closeAllBy(LinkKind.PASSWORD, assignment.accountId());
    audit.tell(
        rights.requireAccountId(),
        AuditAction.ROLE_TAKEN,
        assignment.accountId(),
        assignment.grant().text());
  }

  /**
   * Asks that somebody else looks after the installation too.
   *
   * @throws Problem when nobody else does
   */
  void requireAnotherAdministrator(String accountId) {
    boolean isOne = assignments.listOf(accountId).stream().anyMatch(KeepRoles::isAdministrator);
    boolean another =
        assignments.listAll().stream()
            .anyMatch(a -> isAdministrator(a) && !a.accountId().equals(accountId));
    if (isOne && !another) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          null,
          "This is the last administrator.",
          "Invite another administrator first.");
    }
  }

  private static boolean isAdministrator(RoleAssignment assignment) {
    return assignment.grant().equals(Grant.administrator());
  }

  /**
   * Tells whether whoever asks has power over a whole account: an administrator over all, a
   * coordinator over those whose every role holds where they coordinate.
   */
  @Transactional
  public boolean mayActFor(String accountId) {
    if (rights.mayAdminister()) {
      return true;
    }
    List<RoleAssignment> theirs = assignments.listOf(accountId);
    return !theirs.isEmpty()
        && Rights.of(theirs).grants().stream()
            .allMatch(
                grant -> {
                  String partnership = grant.partnership();
                  return partnership != null && rights.mayCoordinate(partnership);
                });
  }

  private static Problem unknown(String id) {
    return new Problem(
        Problem.Kind.UNKNOWN,
        "id",
        "There is no role assignment '" + id + "'.",
        "Load the list of people again.");
  }
}
