package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Removes an account with its roles, sessions and open links. What its owner changed on the map
 * stays, and carries an id that belongs to nobody any more.
 */
@ApplicationScoped
public class RemoveAccount {
  @Inject private CurrentRights rights;
  @Inject private KeepRoles roles;
  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private OneTimeLinks links;
  @Inject private Audit audit;

  /**
   * Erases the account of whoever asks.
   *
   * @return false when the password is not theirs
   * @throws Problem when it is the last administrator
   */
  @Transactional
  public boolean eraseMine(String password) {
    String me = rights.requireAccountId();
    Account account = accounts.find(me).orElseThrow();
    if (!passwords.matches(password, account.passwordHash())) {
      return false;
    }
    remove(me, me, AuditAction.ACCOUNT_ERASED);
    return true;
  }

  /**
   * Removes the account of somebody else.
   *
   * @throws Problem when it is not there, or is the last administrator
   */
  @Transactional
  public void remove(String id) {
    rights.requireAdminister();
    if (Optional.of(id).equals(rights.accountId())) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          "id",
          "This is your own account.",
          "Erase it on the page of your account.");
    }
    if (accounts.find(id).isEmpty()) {
      throw new Problem(
          Problem.Kind.UNKNOWN,
          "id",
          "There is no account '" + id + "'.",
          "Load the list of people again.");
    }
    remove(id, rights.requireAccountId(), AuditAction.ACCOUNT_REMOVED);
  }

  private void remove(String id, String actor, AuditAction action) {
    roles.requireAnotherAdministrator(id);
    links.closeAllBy(LinkKind.INVITATION, id);
    links.closeAllBy(LinkKind.PASSWORD, id);
    links.closeAll(LinkKind.PASSWORD, id);
    accounts.remove(id);
    audit.tell(actor, action, id, "");
  }
}
