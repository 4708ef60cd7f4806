package be.knooppunt.people.boundary;

import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.control.KnowSignedIn;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.SignedIn;
import be.knooppunt.platform.relational.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Knows who asks, by the session; the account is read once at every request of somebody who signed
 * in. Nobody is asked to sign in here: a page that needs it sends its visitor to the form.
 */
@ApplicationScoped
public class SessionSignIn implements HttpAuthenticationMechanism {
  private static final Logger LOG = System.getLogger(SessionSignIn.class.getName());

  @Inject private IdentityStoreHandler stores;
  @Inject private Accounts accounts;
  @Inject private KnowSignedIn known;
  @Inject private BeginSession beginSession;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (context.isAuthenticationRequest()) {
      return signIn(request, context);
    }
    return SessionMemory.of(request)
        .flatMap(this::find)
        .map(signedIn -> welcome(signedIn, request, context))
        .orElseGet(context::doNothing);
  }

  private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context) {
    CredentialValidationResult result =
        stores.validate(context.getAuthParameters().getCredential());
    if (result.getStatus() != CredentialValidationResult.Status.VALID) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    Account account = accounts.findByName(result.getCallerPrincipal().getName()).orElseThrow();
    return welcome(beginSession.begin(account, request), request, context);
  }

  /** Begins a session for an account whose owner showed elsewhere who they are. */
  void begin(HttpServletRequest request, Account account) {
    beginSession.begin(account, request);
  }

  private Optional<SignedIn> find(SessionMemory memory) {
    try {
      return known.find(memory.accountId(), memory.passwordSetAt(), memory.signInId());
    } catch (RuntimeException e) {
      if (!(e instanceof PersistenceException) && !DatabaseTrouble.isIn(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, "The accounts cannot be read; the request goes on as a visitor's", e);
      return Optional.empty();
    }
  }

  private static AuthenticationStatus welcome(
      SignedIn signedIn, HttpServletRequest request, HttpMessageContext context) {
    Me.remember(request, signedIn);
    return context.notifyContainerAboutLogin(
        signedIn.signInName(), AccountIdentityStore.groups(signedIn));
  }
}
