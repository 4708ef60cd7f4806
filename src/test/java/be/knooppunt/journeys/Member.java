package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.testing.PortalProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser of their own, who fills in forms as pages give them. */
final class Member {
  static final String PASSWORD = "een zin die niemand raadt";

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern ONE_TIME = Pattern.compile("one-time password ([a-z0-9-]+);");
  private static final Pattern LINK =
      Pattern.compile("(/(?:uitnodiging|wachtwoord)\\?code=[\\w-]+)");
  private static final Map<String, Boolean> BEGUN = new ConcurrentHashMap<>();

  private final PortalProcess portal;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private Member(PortalProcess portal) {
    this.portal = portal;
  }

  /** Somebody who did not sign in. */
  static Member visitor(PortalProcess portal) {
    return new Member(portal);
  }

  /** The administrator, who has yet to choose a password. */
  static Member firstAdministrator(PortalProcess portal) {
    Member member = visitor(portal);
    member.signIn("admin", oneTimePassword(portal));
    return member;
  }

  private static String oneTimePassword(PortalProcess portal) {
    Matcher found = ONE_TIME.matcher(portal.console());
    if (!found.find()) {
      throw new IllegalStateException("No one-time password was told");
    }
    return found.group(1);
  }

  /** The administrator; the first who asks for one chooses the password. */
  static Member administrator(PortalProcess portal) {
    return BEGUN.computeIfAbsent(portal.url(), url -> firstAdministrator(portal).choosePassword())
        ? visitor(portal).signIn("admin", PASSWORD)
        : visitor(portal);
  }

  /** Chooses a password of one's own in the place of the one-time password. */
  boolean choosePassword() {
    HttpResponse<String> answer =
        post(
            "/account/wachtwoord",
            "/account/wachtwoord",
            Map.of("oud", oneTimePassword(portal), "nieuw", PASSWORD));
    assertEquals(303, answer.statusCode(), answer.body());
    return true;
  }

  Member signIn(String name, String password) {
    HttpResponse<String> answer =
        post("/aanmelden", "/aanmelden", Map.of("naam", name, "wachtwoord", password));
    assertEquals(303, answer.statusCode(), answer.body());
    return this;
  }

  /** A new account that takes an invitation. */
  static Member invited(PortalProcess portal, String link, String name) {
    Member member = visitor(portal);
    HttpResponse<String> answer =
        member.post(link, link, Map.of("naam", name, "wachtwoord", PASSWORD));
    assertEquals(303, answer.statusCode(), answer.body());
    return member;
  }

  /** Makes an invitation on a page about people, and gives its link. */
  String invite(String page, String role, String place) {
    HttpResponse<String> answer =
        post(page + "/uitnodigen", page, Map.of("rol", role, "plaats", place, "email", ""));
    assertEquals(303, answer.statusCode(), answer.body());
    return link(get(page).body());
  }

  static String link(String page) {
    Matcher found = LINK.matcher(page);
    if (!found.find()) {
      throw new AssertionError("No link on the page: " + page);
    }
    return found.group(1);
  }

  HttpResponse<String> get(String address) {
    return send(request(address).GET());
  }

  /** Sends a form, with the token of the page it stands on. */
  HttpResponse<String> post(String address, String page, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(get(page).body());
    StringBuilder body = new StringBuilder("_csrf=").append(token.find() ? token.group(1) : "");
    fields.forEach(
        (name, value) ->
            body.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** Sends something as a program does, with headers of its own. */
  HttpResponse<String> send(String method, String address, String body, String... headers) {
    HttpRequest.Builder request = request(address).method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(portal.url() + address))
        .timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
