package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the account of a name and a password. An unknown name takes as much work as a wrong
 * password, so that the time of an answer does not tell which names there are.
 */
@ApplicationScoped
public class CheckPassword {
  @Inject private Accounts accounts;
  @Inject private Passwords passwords;

  private String nobody = "";

  @PostConstruct
  void begin() {
    nobody = passwords.hash(UUID.randomUUID().toString());
  }

  /** The account, when the password is right. */
  public Optional<Account> check(String signInName, String password) {
    Optional<Account> account = accounts.findByName(signInName);
    boolean matches =
        passwords.matches(password, account.map(Account::passwordHash).orElse(nobody));
    return matches ? account : Optional.empty();
  }
}
