package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.OneTimePassword;
import be.knooppunt.people.entity.Rights;
import be.knooppunt.people.entity.RoleAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lets whoever runs the machine in: as the first account, or again after a password was lost. */
@ApplicationScoped
public class GiveAdministrator {
  /** The sign-in name. */
  public static final String NAME = "admin";

  @Inject private Accounts accounts;
  @Inject private RoleAssignments assignments;
  @Inject private Passwords passwords;
  @Inject private Audit audit;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();

  /**
   * Makes the administrator when there is no account at all.
   *
   * @return the one-time password, which is kept nowhere; empty when there are accounts
   */
  @Transactional
  public Optional<String> first() {
    return accounts.isEmpty() ? Optional.of(give()) : Optional.empty();
  }

  /** Gives the administrator a new one-time password; makes the account when it is not there. */
  @Transactional
  public String again() {
    return give();
  }

  private String give() {
    String password = OneTimePassword.make(random);
    String hash = passwords.hash(password);
    Instant now = clock.instant();
    Optional<Account> known = accounts.findByName(NAME);
    Account account = known.orElseGet(() -> new Account(NAME, hash, now));
    if (known.isPresent()) {
      account.giveOneTimePassword(hash, now);
    } else {
      accounts.add(account);
    }
    if (!Rights.of(assignments.listOf(account.id())).mayAdminister()) {
      assignments.add(new RoleAssignment(account.id(), Grant.administrator(), now));
    }
    audit.tell(null, AuditAction.ADMINISTRATOR_LET_IN, account.id(), "");
    return password;
  }
}
