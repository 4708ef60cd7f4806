package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import be.knooppunt.people.entity.PasswordFlaw;
import be.knooppunt.people.entity.PasswordRules;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in again who lost their password: by a link that works once. It is sent to the
 * e-mail address of the account, or passed on by who has power over the account.
 */
@ApplicationScoped
public class ResetPassword {
  /** How long a link can be used that its owner asked for. */
  public static final Duration VALID_BY_MAIL = Duration.ofHours(1);

  /** How long a link can be used that somebody passes on. */
  public static final Duration VALID_BY_HAND = Duration.ofDays(1);

  @Inject private CurrentRights rights;
  @Inject private KeepRoles roles;
  @Inject private Accounts accounts;
  @Inject private OneTimeLinks links;
  @Inject private Passwords passwords;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** A link to send, and where to. */
  public record Sent(String email, String signInName, String token) {}

  /** What came of choosing a password. */
  public sealed interface Outcome {
    /** It holds from now on. */
    record Chosen(Account account) implements Outcome {}

    /** The link was used, taken back or too old. */
    record NotOpen() implements Outcome {}

    /** The password cannot be taken. */
    record Flawed(PasswordFlaw flaw) implements Outcome {}
  }

  /** Makes a link for whoever has this name or address, when there is an address to send it to. */
  @Transactional
  public Optional<Sent> ask(String nameOrEmail) {
    return accounts
        .findByName(nameOrEmail)
        .or(() -> accounts.findByEmail(nameOrEmail))
        .flatMap(
            account ->
                account
                    .email()
                    .map(
                        email ->
                            new Sent(
                                email, account.signInName(), make(account, null, VALID_BY_MAIL))));
  }

  /**
   * Makes a link to pass on.
   *
   * @throws Problem when whoever asks has no power over the account
   */
  @Transactional
  public String makeFor(String accountId) {
    if (!roles.mayActFor(accountId)) {
      throw Problem.forbidden();
    }
    Account account =
        accounts
            .find(accountId)
            .orElseThrow(
                () ->
                    new Problem(
                        Problem.Kind.UNKNOWN,
                        "id",
                        "There is no account '" + accountId + "'.",
                        "Load the list of people again."));
    return make(account, rights.requireAccountId(), VALID_BY_HAND);
  }

  private String make(Account account, @Nullable String by, Duration valid) {
    links.closeAll(LinkKind.PASSWORD, account.id());
    audit.tell(by, AuditAction.RESET_MADE, account.id(), "");
    return links.make(LinkKind.PASSWORD, account.id(), null, by, valid);
  }

  /** The name to sign in with that an open link is for; looking does not use it. */
  @Transactional
  public Optional<String> look(String token) {
    return links.find(LinkKind.PASSWORD, token).flatMap(l -> accounts.nameOf(l.data()));
  }

  /** Chooses the password, and ends every session of before. */
  @Transactional
  public Outcome choose(String token, String password) {
    Optional<OneTimeLink> link = links.find(LinkKind.PASSWORD, token);
    Optional<Account> found = link.flatMap(l -> accounts.find(l.data()));
    if (link.isEmpty() || found.isEmpty()) {
      return new Outcome.NotOpen();
    }
    Account account = found.get();
    Optional<PasswordFlaw> flaw = PasswordRules.check(password, account.signInName());
    if (flaw.isPresent()) {
      return new Outcome.Flawed(flaw.get());
    }
    String hash = passwords.hash(password);
    if (!links.claim(link.get().id())) {
      return new Outcome.NotOpen();
    }
    account.choosePassword(hash, clock.instant());
    audit.tell(account.id(), AuditAction.RESET_USED, account.id(), "");
    return new Outcome.Chosen(account);
  }
}
