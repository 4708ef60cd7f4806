package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.PasswordFlaw;
import be.knooppunt.people.entity.PasswordRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Gives an account the password its owner chose. Sessions of before end, in every browser. */
@ApplicationScoped
public class ChangePassword {
  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** What came of it. */
  public sealed interface Outcome {
    /** The new password holds from now on. */
    record Changed(Account account) implements Outcome {}

    /** The old password was not the right one. */
    record WrongOld() implements Outcome {}

    /** The new password cannot be taken. */
    record Flawed(PasswordFlaw flaw) implements Outcome {}
  }

  /**
   * Changes it when the old one is right and the new one can be taken.
   *
   * @param id of an account that is there
   */
  @Transactional
  public Outcome change(String id, String old, String chosen) {
    Account account = accounts.find(id).orElseThrow();
    if (!passwords.matches(old, account.passwordHash())) {
      return new Outcome.WrongOld();
    }
    Optional<PasswordFlaw> flaw = PasswordRules.check(chosen, account.signInName());
    if (flaw.isPresent()) {
      return new Outcome.Flawed(flaw.get());
    }
    if (passwords.matches(chosen, account.passwordHash())) {
      return new Outcome.Flawed(PasswordFlaw.UNCHANGED);
    }
    account.choosePassword(passwords.hash(chosen), clock.instant());
    audit.tell(id, AuditAction.PASSWORD_CHANGED, id, "");
    return new Outcome.Changed(account);
  }
}
