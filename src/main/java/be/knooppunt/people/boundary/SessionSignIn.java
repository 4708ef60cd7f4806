package be.knooppunt.people.boundary;

import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.entity.Account;
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
import java.time.Clock;
import java.util.Optional;

/**
 * Knows who asks, by the session. The account is read at every request of somebody who signed in,
 * so that another role or a new password holds at once, on every portal that shares the database.
 * Nobody is asked to sign in here: a page that needs it sends its visitor to the form.
 */
@ApplicationScoped
public class SessionSignIn implements HttpAuthenticationMechanism {
  private static final Logger LOG = System.getLogger(SessionSignIn.class.getName());

  @Inject private IdentityStoreHandler stores;
  @Inject private Accounts accounts;
  @Inject private Clock clock;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (context.isAuthenticationRequest()) {
      return signIn(request, context);
    }
    return SignInSession.of(request)
        .flatMap(this::account)
        .map(account -> welcome(account, request, context))
        .orElseGet(context::doNothing);
  }

  private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context) {
    CredentialValidationResult result =
        stores.validate(context.getAuthParameters().getCredential());
    if (result.getStatus() != CredentialValidationResult.Status.VALID) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    Account account = accounts.findByName(result.getCallerPrincipal().getName()).orElseThrow();
    SignInSession.begin(request, account, clock.instant());
    return welcome(account, request, context);
  }

  /** Begins a session for an account whose owner showed elsewhere who they are. */
  void begin(HttpServletRequest request, Account account) {
    SignInSession.begin(request, account, clock.instant());
  }

  private Optional<Account> account(SignInSession session) {
    try {
      return accounts
          .find(session.accountId())
          .filter(account -> session.holds(account, clock.instant()));
    } catch (RuntimeException e) {
      if (!(e instanceof PersistenceException) && !DatabaseTrouble.isIn(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, "The accounts cannot be read; the request goes on as a visitor's", e);
      return Optional.empty();
    }
  }

  private static AuthenticationStatus welcome(
      Account account, HttpServletRequest request, HttpMessageContext context) {
    Me.remember(request, account);
    return context.notifyContainerAboutLogin(
        account.signInName(), AccountIdentityStore.groups(account));
  }
}
