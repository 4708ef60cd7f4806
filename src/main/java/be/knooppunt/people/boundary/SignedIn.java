package be.knooppunt.people.boundary;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.Role;

/** Whose request this is, as it was when the request came in. */
public record SignedIn(String id, String signInName, Role role, boolean mustChangePassword) {
  static SignedIn of(Account account) {
    return new SignedIn(
        account.id(), account.signInName(), account.role(), account.mustChangePassword());
  }
}
