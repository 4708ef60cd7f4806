package be.knooppunt.people.boundary;

import be.knooppunt.people.control.CheckPassword;
import be.knooppunt.people.entity.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Answers the server's question whether a name and a password go together. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {
  @Inject private CheckPassword checkPassword;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential given)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    return checkPassword
        .check(given.getCaller(), given.getPasswordAsString())
        .map(account -> new CredentialValidationResult(account.signInName(), groups(account)))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }

  /** The role, once the account has a password that only its owner knows; nothing before. */
  static Set<String> groups(Account account) {
    return account.mustChangePassword() ? Set.of() : Set.of(account.role().name());
  }
}
