package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.ExternalIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Which identities elsewhere open which account. A link is only ever made by somebody who shows at
 * the same moment that both are theirs; a name or an e-mail address that looks alike makes none.
 */
@ApplicationScoped
public class ExternalIdentities {
  @Inject private IdentityLinks links;
  @Inject private Accounts accounts;
  @Inject private Clock clock;

  /** What came of linking. */
  public enum Outcome {
    /** The identity opens the account from now on. */
    LINKED,
    /** The identity opens another account already. */
    TAKEN,
    /** The account is opened by another identity of that issuer; that one has to go first. */
    HAS_ANOTHER
  }

  /** For the container. */
  ExternalIdentities() {}

  ExternalIdentities(IdentityLinks links, Accounts accounts, Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The account that an identity opens. */
  public Optional<Account> find(String issuer, String subject) {
    return links.find(issuer, subject).flatMap(link -> accounts.find(link.accountId()));
  }

  /** The identities that open an account. */
  public List<ExternalIdentity> listOf(String accountId) {
    return links.listOf(accountId);
  }

  /** Lets an identity open an account. The caller made sure that both are of the same person. */
  @Transactional
  public Outcome link(String accountId, String issuer, String subject) {
    Optional<ExternalIdentity> known = links.find(issuer, subject);
    if (known.isPresent()) {
      return known.get().accountId().equals(accountId) ? Outcome.LINKED : Outcome.TAKEN;
    }
    if (links.listOf(accountId).stream().anyMatch(link -> link.issuer().equals(issuer))) {
      return Outcome.HAS_ANOTHER;
    }
    links.add(new ExternalIdentity(accountId, issuer, subject, clock.instant()));
    return Outcome.LINKED;
  }

  /** Ends the link of an account with an issuer, if there is one. */
  @Transactional
  public void unlink(String accountId, String issuer) {
    links.remove(accountId, issuer);
  }
}
