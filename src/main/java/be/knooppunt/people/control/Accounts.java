package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import java.util.List;
import java.util.Optional;

/** Keeps the accounts. The second implementation is the one of the tests. */
public interface Accounts {
  /** The account with an id. */
  Optional<Account> find(String id);

  /** The account with a sign-in name, whatever the case of its letters. */
  Optional<Account> findByName(String signInName);

  /** The account with an e-mail address, whatever the case of its letters. */
  Optional<Account> findByEmail(String email);

  /** All accounts, by sign-in name. */
  List<Account> listAll();

  /** Removes an account with all that hangs on it; false when it is not there. */
  boolean remove(String id);

  /** The sign-in name of an account; empty when it is not there any more. */
  default Optional<String> nameOf(String id) {
    return find(id).map(Account::signInName);
  }

  /** Tells whether there is any account. */
  boolean isEmpty();

  /** Keeps a new account. */
  void add(Account account);
}
