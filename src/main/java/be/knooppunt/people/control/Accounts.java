package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import java.util.Optional;

/** Keeps the accounts. The second implementation is the one of the tests. */
public interface Accounts {
  /** The account with an id. */
  Optional<Account> find(String id);

  /** The account with a sign-in name, whatever the case of its letters. */
  Optional<Account> findByName(String signInName);

  /** Tells whether there is any account. */
  boolean isEmpty();

  /** Keeps a new account. */
  void add(Account account);
}
