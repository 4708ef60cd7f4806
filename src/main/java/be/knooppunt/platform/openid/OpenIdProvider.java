package be.knooppunt.platform.openid;

import be.knooppunt.platform.config.IdentityProvider;
import be.knooppunt.platform.openid.Arrival.Trouble;
import be.knooppunt.platform.openid.Departure.Expected;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider of the settings, spoken to with the authorization code flow and PKCE. Only
 * who somebody is comes back; tokens are not kept, and no line of the log holds one.
 */
public final class OpenIdProvider {
  private static final Logger LOG = System.getLogger(OpenIdProvider.class.getName());
  private static final int SERVER_ERROR = 500;

  private final IdentityProvider provider;
  private final URI callback;
  private final Clock clock;
  private final AtomicReference<@Nullable ProviderFacts> facts = new AtomicReference<>();

  /**
   * Asks nothing yet.
   *
   * @param callback the address of this portal that the provider sends people back to
   */
  public OpenIdProvider(IdentityProvider provider, URI callback, Clock clock) {
    this.provider = provider;
    this.callback = callback;
    this.clock = clock;
  }

  /** The provider cannot be asked, or does not tell what is needed. */
  public static final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreachable(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Prepares to send somebody to the provider.
   *
   * @throws Unreachable when the provider does not say where that is
   */
  public Departure depart() throws Unreachable {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    AuthenticationRequest request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, scope(), new ClientID(provider.clientId()), callback)
            .endpointURI(facts().metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build();
    Expected expected =
        new Expected(state.getValue(), nonce.getValue(), verifier.getValue(), clock.instant());
    return new Departure(request.toURI(), expected);
  }

  private Scope scope() {
    Scope scope = new Scope(provider.scopes().toArray(String[]::new));
    scope.add("openid");
    return scope;
  }

  private ProviderFacts facts() throws Unreachable {
    ProviderFacts known = facts.get();
    Instant now = clock.instant();
    if (known != null && !known.isOld(now)) {
      return known;
    }
    try {
      ProviderFacts asked = ProviderFacts.ask(provider.issuer(), provider.clientId(), now);
      facts.set(asked);
      return asked;
    } catch (GeneralException | IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The identity provider cannot be used: {0}", e.toString());
      throw new Unreachable(e);
    }
  }

  /**
   * Reads what somebody brought back.
   *
   * @param query of the address they came back to
   * @param expected what this session remembered, and has forgotten by now
   */
  public Arrival arrive(String query, Expected expected) {
    Instant now = clock.instant();
    try {
      AuthenticationResponse response =
          AuthenticationResponseParser.parse(URI.create(callback + "?" + query));
      if (!isSame(response.getState(), expected.state())) {
        return failed(Trouble.UNASKED, "another state");
      }
      if (expected.isTooOld(now)) {
        return failed(Trouble.EXPIRED, "too long ago");
      }
      boolean isOther =
          response.getIssuer() != null
              && !response.getIssuer().getValue().equals(provider.issuer());
      if (isOther) {
        return failed(Trouble.INVALID, "another issuer");
      }
      if (!response.indicatesSuccess()) {
        ErrorObject error = response.toErrorResponse().getErrorObject();
        boolean isDenied = OAuth2Error.ACCESS_DENIED.equals(error);
        return failed(isDenied ? Trouble.DENIED : Trouble.REFUSED, code(error));
      }
      AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
      return code == null ? failed(Trouble.INVALID, "no code") : exchange(code, expected, now);
    } catch (ParseException | IllegalArgumentException e) {
      return failed(Trouble.UNASKED, "no such answer");
    }
  }

  private static boolean isSame(@Nullable State state, String expected) {
    return state != null
        && MessageDigest.isEqual(
            state.getValue().getBytes(StandardCharsets.UTF_8),
            expected.getBytes(StandardCharsets.UTF_8));
  }

  private Arrival exchange(AuthorizationCode code, Expected expected, Instant now) {
    try {
      ProviderFacts known = facts();
      HTTPRequest request =
          tokenRequest(known, code, new CodeVerifier(expected.verifier())).toHTTPRequest();
      request.setConnectTimeout(ProviderFacts.MILLIS);
      request.setReadTimeout(ProviderFacts.MILLIS);
      request.setFollowRedirects(false);
      HTTPResponse answer = request.send();
      if (answer.getStatusCode() >= SERVER_ERROR) {
        return failed(Trouble.UNREACHABLE, "status " + answer.getStatusCode());
      }
      TokenResponse response = OIDCTokenResponseParser.parse(answer);
      if (!response.indicatesSuccess()) {
        ErrorObject error = response.toErrorResponse().getErrorObject();
        boolean isUsed = OAuth2Error.INVALID_GRANT.equals(error);
        return failed(isUsed ? Trouble.EXPIRED : Trouble.REFUSED, code(error));
      }
      OIDCTokenResponse success = (OIDCTokenResponse) response.toSuccessResponse();
      return check(known, success.getOIDCTokens().getIDToken(), expected, now);
    } catch (Unreachable e) {
      return new Arrival.Failed(Trouble.UNREACHABLE);
    } catch (IOException e) {
      return failed(Trouble.UNREACHABLE, e.getClass().getSimpleName());
    } catch (ParseException e) {
      return failed(Trouble.INVALID, "an answer that cannot be read");
    }
  }

  private TokenRequest tokenRequest(
      ProviderFacts known, AuthorizationCode code, CodeVerifier verifier) {
    URI address = known.metadata().getTokenEndpointURI();
    AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, callback, verifier);
    ClientID client = new ClientID(provider.clientId());
    if (provider.secret().isEmpty()) {
      return new TokenRequest.Builder(address, client, grant).build();
    }
    Secret secret = new Secret(provider.secret().get());
    List<ClientAuthenticationMethod> ways = known.metadata().getTokenEndpointAuthMethods();
    boolean inForm =
        ways != null
            && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    ClientAuthentication proof =
        inForm ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    return new TokenRequest.Builder(address, proof, grant).build();
  }

  private Arrival check(ProviderFacts known, JWT token, Expected expected, Instant now) {
    try {
      IDTokenClaimsSet claims = known.validator().validate(token, new Nonce(expected.nonce()));
      return new Arrival.Known(claims.getIssuer().getValue(), claims.getSubject().getValue());
    } catch (BadJOSEException e) {
      boolean isClock = isOfAnotherTime(token, now);
      return failed(isClock ? Trouble.CLOCK : Trouble.INVALID, reason(e));
    } catch (KeySourceException e) {
      return failed(Trouble.UNREACHABLE, "no keys");
    } catch (JOSEException e) {
      return failed(Trouble.INVALID, e.getClass().getSimpleName());
    }
  }

  /** Only for what is told: the token was refused already. */
  private static boolean isOfAnotherTime(JWT token, Instant now) {
    try {
      JWTClaimsSet claims = token.getJWTClaimsSet();
      Date ends = claims.getExpirationTime();
      Date begins = claims.getIssueTime();
      Instant earliest = now.minusSeconds(ProviderFacts.MOST_SECONDS_APART);
      Instant latest = now.plusSeconds(ProviderFacts.MOST_SECONDS_APART);
      return (ends != null && ends.toInstant().isBefore(earliest))
          || (begins != null && begins.toInstant().isAfter(latest));
    } catch (java.text.ParseException e) {
      return false;
    }
  }

  /** The kind of refusal; what follows the colon can be a value from the token. */
  private static String reason(BadJOSEException e) {
    String text = String.valueOf(e.getMessage());
    boolean isOfClaim = text.startsWith("Unexpected");
    return isOfClaim ? text.replaceFirst(":.*", "") : text.replaceFirst("(: [A-Za-z ]*).*", "$1");
  }

  private static String code(@Nullable ErrorObject error) {
    String code = error == null ? null : error.getCode();
    return code == null ? "no reason" : code.replaceAll("[^a-z_]", "");
  }

  private static Arrival failed(Trouble trouble, String why) {
    LOG.log(Level.WARNING, "Signing in elsewhere failed, {0}: {1}", trouble, why);
    return new Arrival.Failed(trouble);
  }
}
