package be.knooppunt.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small identity provider on loopback. It checks what a provider checks: the client, the address
 * to return to, a code that is good for one time, and PKCE. It can be told to misbehave.
 */
public final class LoopbackIssuer implements AutoCloseable {
  /** How the portal is known there. */
  public static final String CLIENT = "portal";

  /** The secret of the portal there. */
  public static final String SECRET = "a-secret-for-tests";

  private static final RSAKey KEY = newKey();

  private final HttpServer server;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private volatile String subject = "an";
  private volatile boolean denies;
  private volatile Function<JWTClaimsSet, String> signing = LoopbackIssuer::sign;
  private volatile UnaryOperator<JWTClaimsSet> claims = UnaryOperator.identity();
  private volatile int tokenStatus = 200;

  /** Starts on a free port. */
  public LoopbackIssuer() {
    this(0);
  }

  /** Starts on a port. */
  public LoopbackIssuer(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/work/.well-known/openid-configuration", exchange -> answer(exchange, 200, facts()));
    server.createContext(
        "/work/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
    server.createContext("/work/authorize", this::authorize);
    server.createContext("/work/token", this::token);
    server.start();
  }

  /** A new key of the kind that the issuer has. */
  public static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its name. */
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/work";
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** From now on this subject is who signs in. */
  public LoopbackIssuer signsIn(String who) {
    subject = who;
    denies = false;
    return this;
  }

  /** From now on whoever comes says no. */
  public LoopbackIssuer denies() {
    denies = true;
    return this;
  }

  /** From now on tokens say something else. */
  public LoopbackIssuer claims(UnaryOperator<JWTClaimsSet> change) {
    claims = change;
    return this;
  }

  /** From now on tokens are signed in another way. */
  public LoopbackIssuer signing(Function<JWTClaimsSet, String> other) {
    signing = other;
    return this;
  }

  /** From now on tokens are answered with this status. */
  public LoopbackIssuer tokenStatus(int status) {
    tokenStatus = status;
    return this;
  }

  private String facts() {
    String issuer = issuer();
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","response_types_supported":["code"],
         "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}"""
        .formatted(issuer);
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String state = "state=" + encode(asked.getOrDefault("state", ""));
    String outcome = "error=access_denied";
    if (!denies) {
      String code = UUID.randomUUID().toString();
      codes.put(code, asked);
      outcome = "code=" + code;
    }
    exchange
        .getResponseHeaders()
        .set("Location", asked.get("redirect_uri") + "?" + outcome + "&" + state);
    answer(exchange, 302, "");
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> given = parameters(body);
    Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
    String proof = exchange.getRequestHeaders().getFirst("Authorization");
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    if (tokenStatus != 200) {
      answer(exchange, tokenStatus, "{}");
    } else if (!expected.equals(proof)) {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else if (asked == null || !fits(asked, given)) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      answer(exchange, 200, tokens(asked.getOrDefault("nonce", "")));
    }
  }

  private static boolean fits(Map<String, String> asked, Map<String, String> given) {
    String verifier = given.getOrDefault("code_verifier", "");
    return verifier.length() >= 43
        && "S256".equals(asked.get("code_challenge_method"))
        && challenge(verifier).equals(asked.get("code_challenge"))
        && asked.getOrDefault("redirect_uri", "").equals(given.get("redirect_uri"));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String tokens(String nonce) {
    Instant now = java.time.Clock.systemUTC().instant();
    JWTClaimsSet usual =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(subject)
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce)
            .build();
    String token = signing.apply(claims.apply(usual));
    return "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"id_token\":\"" + token + "\"}";
  }

  private static String sign(JWTClaimsSet claims) {
    return sign(claims, KEY);
  }

  /** A token signed with a key. */
  public static String sign(JWTClaimsSet claims, RSAKey key) {
    try {
      JWSSigner signer = new RSASSASigner(key);
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> found = new HashMap<>();
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        found.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return found;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
