package be.knooppunt.people.boundary;

import be.knooppunt.people.control.CheckPassword;
import be.knooppunt.people.entity.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import java.util.stream.Collectors;

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
        .map(account -> new CredentialValidationResult(account.signInName()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }

  /** The roles, wherever they hold; where they do is asked of {@code CurrentRights}. */
  static Set<String> groups(SignedIn signedIn) {
    return signedIn.rights().grants().stream()
        .map(grant -> grant.role().name())
        .collect(Collectors.toSet());
  }
}
