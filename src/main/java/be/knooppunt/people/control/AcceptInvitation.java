package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import be.knooppunt.people.entity.PasswordFlaw;
import be.knooppunt.people.entity.PasswordRules;
import be.knooppunt.people.entity.RoleAssignment;
import be.knooppunt.people.entity.SignInNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Uses an invitation: with a new account, or for the account of whoever signed in. */
@ApplicationScoped
public class AcceptInvitation {
  @Inject private OneTimeLinks links;
  @Inject private Accounts accounts;
  @Inject private RoleAssignments assignments;
  @Inject private Passwords passwords;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** What came of it. */
  public sealed interface Outcome {
    /** The role is theirs. */
    record Accepted(Account account) implements Outcome {}

    /** The link was used, taken back or too old. */
    record NotOpen() implements Outcome {}

    /** Nobody can be called that. */
    record NameFlawed() implements Outcome {}

    /** Somebody has this name. */
    record NameTaken() implements Outcome {}

    /** The password cannot be taken. */
    record PasswordFlawed(PasswordFlaw flaw) implements Outcome {}
  }

  /** What an open invitation gives; looking does not use it. */
  public Optional<Grant> look(String token) {
    return links.find(LinkKind.INVITATION, token).flatMap(link -> Grant.parse(link.data()));
  }

  /** Makes an account that has the role. */
  @Transactional
  public Outcome acceptAsNew(String token, String name, String password) {
    Optional<OneTimeLink> link = links.find(LinkKind.INVITATION, token);
    if (link.isEmpty()) {
      return new Outcome.NotOpen();
    }
    if (!SignInNames.isWellFormed(name)) {
      return new Outcome.NameFlawed();
    }
    Optional<PasswordFlaw> flaw = PasswordRules.check(password, name);
    if (flaw.isPresent()) {
      return new Outcome.PasswordFlawed(flaw.get());
    }
    if (accounts.findByName(name).isPresent()) {
      return new Outcome.NameTaken();
    }
    Account account = Account.chosen(name, passwords.hash(password), clock.instant());
    if (!links.claim(link.get().id())) {
      return new Outcome.NotOpen();
    }
    accounts.add(account);
    give(account, link.get());
    return new Outcome.Accepted(account);
  }

  /**
   * Adds the role to an account.
   *
   * @param accountId of an account that is there
   */
  @Transactional
  public Outcome acceptAs(String token, String accountId) {
    Optional<OneTimeLink> link = links.find(LinkKind.INVITATION, token);
    if (link.isEmpty() || !links.claim(link.get().id())) {
      return new Outcome.NotOpen();
    }
    Account account = accounts.find(accountId).orElseThrow();
    give(account, link.get());
    return new Outcome.Accepted(account);
  }

  private void give(Account account, OneTimeLink link) {
    Grant grant = Grant.parse(link.data()).orElseThrow();
    Instant now = clock.instant();
    audit.tell(account.id(), AuditAction.INVITATION_USED, link.id(), link.data());
    boolean has = assignments.listOf(account.id()).stream().anyMatch(a -> a.grant().equals(grant));
    if (!has) {
      assignments.add(new RoleAssignment(account.id(), grant, now));
      audit.tell(link.createdBy().orElse(null), AuditAction.ROLE_GIVEN, account.id(), link.data());
    }
  }
}
