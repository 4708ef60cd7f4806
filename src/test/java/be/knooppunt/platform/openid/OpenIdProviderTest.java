package be.knooppunt.platform.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.config.IdentityProvider;
import be.knooppunt.platform.openid.Arrival.Failed;
import be.knooppunt.platform.openid.Arrival.Known;
import be.knooppunt.platform.openid.Arrival.Trouble;
import be.knooppunt.platform.openid.Departure.Expected;
import be.knooppunt.platform.openid.OpenIdProvider.Unreachable;
import be.knooppunt.testing.LoopbackIssuer;
import be.knooppunt.testing.PortalProcess;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to a provider and back, with what can go wrong on it. */
class OpenIdProviderTest {
  private static final URI CALLBACK = URI.create("http://127.0.0.1:8080/aanmelden/extern/terug");
  private static final Logger LOGGER = Logger.getLogger(OpenIdProvider.class.getName());
  private static final String LONG_SECRET = "a-secret-for-tests-that-is-long-enough-for-hs256";

  private final LoopbackIssuer issuer = new LoopbackIssuer();
  private final HttpClient http = HttpClient.newHttpClient();
  private final OpenIdProvider provider =
      provider(issuer.issuer(), LoopbackIssuer.SECRET, Clock.systemUTC());
  private final List<String> log = new ArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          log.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {
          // nothing is kept back
        }

        @Override
        public void close() {
          // nothing is open
        }
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(listener);
  }

  @AfterEach
  void close() {
    LOGGER.removeHandler(listener);
    issuer.close();
  }

  private static OpenIdProvider provider(String issuer, String secret, Clock clock) {
    return new OpenIdProvider(
        new IdentityProvider(
            issuer,
            LoopbackIssuer.CLIENT,
            Optional.of(secret),
            List.of("openid"),
            Optional.empty()),
        CALLBACK,
        clock);
  }

  /** The query with which the provider sends somebody back. */
  private String visit(Departure departure) {
    HttpRequest request =
        HttpRequest.newBuilder(departure.address()).timeout(Duration.ofSeconds(20)).build();
    try {
      String back =
          http.send(request, BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      assertTrue(back.startsWith(CALLBACK + "?"), back);
      return back.substring(back.indexOf('?') + 1);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Arrival signIn() throws Unreachable {
    Departure departure = provider.depart();
    return provider.arrive(visit(departure), departure.expected());
  }

  private Arrival withClaims(UnaryOperator<JWTClaimsSet.Builder> change) throws Unreachable {
    issuer.claims(usual -> change.apply(new JWTClaimsSet.Builder(usual)).build());
    return signIn();
  }

  private static Date inSeconds(long seconds) {
    return Date.from(Clock.systemUTC().instant().plusSeconds(seconds));
  }

  @Test
  void bringsBackWhoItIs() throws Unreachable {
    assertEquals(new Known(issuer.issuer(), "bea"), signInAs("bea"));
    assertEquals(new Known(issuer.issuer(), "an"), signInAs("an"));
    assertEquals(List.of(), log);
  }

  private Arrival signInAs(String subject) throws Unreachable {
    issuer.signsIn(subject);
    return signIn();
  }

  @Test
  void asksEachTimeSomethingElseAndNeverWithItsSecrets() throws Unreachable {
    Departure one = provider.depart();
    Departure two = provider.depart();
    assertNotEquals(one.expected().state(), two.expected().state());
    assertNotEquals(one.expected().nonce(), two.expected().nonce());
    assertNotEquals(one.expected().verifier(), two.expected().verifier());
    String address = one.address().toString();
    assertTrue(address.contains("code_challenge_method=S256"), address);
    assertFalse(address.contains(one.expected().verifier()), address);
    assertFalse(address.contains(LoopbackIssuer.SECRET), address);
    assertFalse(one.expected().toString().contains(one.expected().state()));
  }

  @Test
  void anAnswerToAnotherQuestionIsRefused() throws Unreachable {
    Departure mine = provider.depart();
    Departure other = provider.depart();
    String query = visit(mine);
    assertEquals(new Failed(Trouble.UNASKED), provider.arrive(query, other.expected()));
    assertEquals(new Failed(Trouble.UNASKED), provider.arrive("", mine.expected()));
    assertEquals(new Failed(Trouble.UNASKED), provider.arrive("code=1", mine.expected()));
    assertEquals(new Failed(Trouble.UNASKED), provider.arrive("code=%zz&<", mine.expected()));
  }

  @Test
  void aCodeThatWasUsedIsRefused() throws Unreachable {
    Departure departure = provider.depart();
    String query = visit(departure);
    assertEquals(new Known(issuer.issuer(), "an"), provider.arrive(query, departure.expected()));
    assertEquals(new Failed(Trouble.EXPIRED), provider.arrive(query, departure.expected()));
  }

  @Test
  void aCodeWithoutItsVerifierIsWorthNothing() throws Unreachable {
    Departure departure = provider.depart();
    Expected known = departure.expected();
    Expected stolen =
        new Expected(
            known.state(), known.nonce(), provider.depart().expected().verifier(), known.begun());
    assertEquals(new Failed(Trouble.EXPIRED), provider.arrive(visit(departure), stolen));
  }

  @Test
  void anAnswerThatTookTooLongIsRefused() throws Unreachable {
    Departure departure = provider.depart();
    Expected known = departure.expected();
    Expected old =
        new Expected(
            known.state(),
            known.nonce(),
            known.verifier(),
            known.begun().minus(Departure.LONGEST).minusSeconds(1));
    assertEquals(new Failed(Trouble.EXPIRED), provider.arrive(visit(departure), old));
  }

  @Test
  void sayingNoIsTold() throws Unreachable {
    issuer.denies();
    assertEquals(new Failed(Trouble.DENIED), signIn());
  }

  @Test
  void aTokenForSomethingElseIsRefused() throws Unreachable {
    Failed invalid = new Failed(Trouble.INVALID);
    assertEquals(invalid, withClaims(token -> token.claim("nonce", "another")));
    assertEquals(invalid, withClaims(token -> token.claim("nonce", null)));
    assertEquals(invalid, withClaims(token -> token.audience("another-portal")));
    assertEquals(invalid, withClaims(token -> token.issuer("https://login.example.org")));
    assertEquals(invalid, withClaims(token -> token.subject(null)));
    assertTrue(log.toString().contains("nonce"), "the administrator reads what did not fit");
    assertFalse(log.toString().contains("another"), log::toString);
  }

  @Test
  void aTokenOfAnotherTimeIsRefusedAndTheClocksAreNamed() throws Unreachable {
    Failed clock = new Failed(Trouble.CLOCK);
    assertEquals(clock, withClaims(token -> token.expirationTime(inSeconds(-120))));
    assertEquals(clock, withClaims(token -> token.issueTime(inSeconds(180))));
    assertEquals(
        new Known(issuer.issuer(), "an"),
        withClaims(token -> token.issueTime(inSeconds(30))),
        "half a minute is forgiven");
  }

  @Test
  void aTokenThatTheProviderDidNotSignIsRefused() throws Unreachable {
    RSAKey forged = LoopbackIssuer.newKey();
    issuer.signing(claims -> LoopbackIssuer.sign(claims, forged));
    assertEquals(new Failed(Trouble.INVALID), signIn());
    issuer.signing(claims -> new PlainJWT(claims).serialize());
    assertEquals(new Failed(Trouble.INVALID), signIn(), "not signed at all");
    issuer.signing(OpenIdProviderTest::signedWithTheSecret);
    assertEquals(new Failed(Trouble.INVALID), signIn(), "signed with what both know");
  }

  private static String signedWithTheSecret(JWTClaimsSet claims) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      token.sign(new MACSigner(LONG_SECRET));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aProviderThatDoesNotKnowThisPortalIsTold() throws Unreachable {
    OpenIdProvider stranger = provider(issuer.issuer(), "another-secret", Clock.systemUTC());
    Departure departure = stranger.depart();
    assertEquals(
        new Failed(Trouble.REFUSED), stranger.arrive(visit(departure), departure.expected()));
  }

  @Test
  void aProviderThatIsDownIsToldAndFoundAgain() throws Unreachable {
    int port = PortalProcess.freePort();
    OpenIdProvider away =
        provider("http://127.0.0.1:" + port + "/work", LoopbackIssuer.SECRET, Clock.systemUTC());
    assertThrows(Unreachable.class, away::depart);
    Departure departure;
    String query;
    try (LoopbackIssuer late = new LoopbackIssuer(port)) {
      departure = away.depart();
      query = visit(departure);
      late.tokenStatus(503);
      assertEquals(new Failed(Trouble.UNREACHABLE), away.arrive(query, departure.expected()));
    }
    assertEquals(new Failed(Trouble.UNREACHABLE), away.arrive(query, departure.expected()));
  }

  @Test
  void aProviderThatCallsItselfOtherwiseIsNotUsed() {
    String other = issuer.issuer().replace("127.0.0.1", "localhost");
    assertThrows(
        Unreachable.class,
        () -> provider(other, LoopbackIssuer.SECRET, Clock.systemUTC()).depart());
  }

  @Test
  void noSecretGetsIntoTheLog() throws Unreachable {
    issuer.signing(claims -> new PlainJWT(claims).serialize());
    Departure departure = provider.depart();
    String query = visit(departure);
    provider.arrive(query, departure.expected());
    provider.arrive(query, departure.expected());
    String told = log.toString();
    assertFalse(told.isEmpty());
    String code = query.replaceFirst(".*code=([^&]*).*", "$1");
    for (String secret :
        List.of(
            code,
            departure.expected().state(),
            departure.expected().nonce(),
            departure.expected().verifier(),
            LoopbackIssuer.SECRET,
            "eyJ")) {
      assertFalse(told.contains(secret), told);
    }
  }
}
