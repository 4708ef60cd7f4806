package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.Rights;
import be.knooppunt.people.entity.SignInSession;
import be.knooppunt.people.entity.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Knows who is signed in where. Account and role assignments are read at every request, so that
 * another role, a new password or a sign-out elsewhere holds at once, on every portal that shares
 * the database.
 */
@ApplicationScoped
public class KnowSignedIn {
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  @Inject private Accounts accounts;
  @Inject private RoleAssignments assignments;
  @Inject private SignIns signIns;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** For the container. */
  protected KnowSignedIn() {}

  /** Knows who is signed in by these stores. */
  public KnowSignedIn(
      Accounts accounts, RoleAssignments assignments, SignIns signIns, Audit audit, Clock clock) {
    this.accounts = accounts;
    this.assignments = assignments;
    this.signIns = signIns;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Signs an account in.
   *
   * @param browser what the browser says of itself; only its family is kept
   */
  @Transactional
  public SignedIn begin(Account account, String browser) {
    Instant now = clock.instant();
    signIns.endBefore(now.minus(SignInSession.LONGEST));
    SignInSession session = new SignInSession(account.id(), Browsers.family(browser), now);
    signIns.add(session);
    audit.tell(account.id(), AuditAction.SIGN_IN, account.id(), "");
    return signedIn(account, session.id());
  }

  /** Who is signed in by a sign-in; empty when it ended or the password is another. */
  @Transactional
  public Optional<SignedIn> find(String accountId, Instant passwordSetAt, String signInId) {
    Instant now = clock.instant();
    Optional<SignInSession> session =
        signIns.find(signInId).filter(s -> s.accountId().equals(accountId) && s.holds(now));
    if (session.isEmpty()) {
      return Optional.empty();
    }
    Optional<Account> account =
        accounts.find(accountId).filter(a -> a.passwordSetAt().equals(passwordSetAt));
    if (account.isPresent() && session.get().seenAt().plus(SEEN_EVERY).isBefore(now)) {
      signIns.see(signInId, now);
    }
    return account.map(a -> signedIn(a, signInId));
  }

  private SignedIn signedIn(Account account, String signInId) {
    return new SignedIn(
        account.id(),
        account.signInName(),
        account.mustChangePassword(),
        Rights.of(assignments.listOf(account.id())),
        signInId);
  }

  /** Where an account is signed in, last seen first. */
  @Transactional
  public List<SignInSession> list(String accountId) {
    Instant now = clock.instant();
    return signIns.listOf(accountId).stream().filter(session -> session.holds(now)).toList();
  }

  /** Signs an account out in one place; false when it is not signed in there. */
  @Transactional
  public boolean end(String accountId, String signInId) {
    return signIns.end(accountId, signInId);
  }

  /** Signs an account out everywhere but in one place. */
  @Transactional
  public void endOthers(String accountId, String but) {
    signIns.endOthers(accountId, but);
  }
}
