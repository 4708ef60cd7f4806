package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import be.knooppunt.platform.web.Who;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.Routes;
import be.knooppunt.testing.Routes.Route;
import be.knooppunt.testing.RunningPortal;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every route, asked by everybody: the door before it opens for whom its rule names and for nobody
 * else. Nothing is changed, for no request carries the token that a change needs.
 */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class RightsIT {
  /** Who asks. The partnership is that of Roeselare. */
  private enum Asker {
    VISITOR,
    HALF_SET,
    READER,
    FRONTLINE_WORKER,
    EDITOR,
    COORDINATOR,
    COORDINATOR_ELSEWHERE,
    REGIONAL_READER,
    ADMINISTRATOR
  }

  private static final String HERE = "roeselare";
  private static final String ELSEWHERE = "sint-niklaas";
  private static final Set<Asker> EVERYBODY = EnumSet.allOf(Asker.class);

  /** For whom a rule opens, written down by hand. */
  private static final Map<Who, Set<Asker>> OPEN =
      new EnumMap<>(
          Map.of(
              Who.ANYONE,
              EVERYBODY,
              Who.LINK,
              EVERYBODY,
              Who.SIGNED_IN,
              EnumSet.complementOf(EnumSet.of(Asker.VISITOR, Asker.HALF_SET)),
              Who.INSIDE,
              EnumSet.of(
                  Asker.READER,
                  Asker.FRONTLINE_WORKER,
                  Asker.EDITOR,
                  Asker.COORDINATOR,
                  Asker.REGIONAL_READER,
                  Asker.ADMINISTRATOR),
              Who.SIGNALLER,
              EnumSet.of(
                  Asker.FRONTLINE_WORKER, Asker.EDITOR, Asker.COORDINATOR, Asker.ADMINISTRATOR),
              Who.EDITOR,
              EnumSet.of(Asker.EDITOR, Asker.COORDINATOR, Asker.ADMINISTRATOR),
              Who.COORDINATOR,
              EnumSet.of(Asker.COORDINATOR, Asker.ADMINISTRATOR),
              Who.ADMINISTRATOR,
              EnumSet.of(Asker.ADMINISTRATOR)));

  private static final Map<Asker, Member> ASKERS = new EnumMap<>(Asker.class);

  /** What was told to the administrator before a password was chosen. */
  private static final Map<Route, String> HALF_SET = new HashMap<>();

  private static Path folder;
  private static PortalProcess portal;

  @BeforeAll
  static void invite() throws IOException {
    folder = Files.createTempDirectory("rights");
    portal =
        PortalProcess.start(folder.resolve("data"), PortalProcess.freePort(), Map.of())
            .awaitReady();
    Member administrator = Member.firstAdministrator(portal);
    for (Route route : Routes.all()) {
      HALF_SET.put(route, told(route, ask(route, administrator)));
    }
    administrator.choosePassword();
    String here = "/" + HERE + "/mensen";
    ASKERS.put(Asker.VISITOR, Member.visitor(portal));
    ASKERS.put(Asker.ADMINISTRATOR, administrator);
    for (Asker asker : EnumSet.of(Asker.READER, Asker.FRONTLINE_WORKER, Asker.COORDINATOR)) {
      join(asker, administrator.invite(here, asker.name(), ""));
    }
    join(Asker.EDITOR, administrator.invite(here, "EDITOR", "R-OCMW"));
    join(
        Asker.COORDINATOR_ELSEWHERE,
        administrator.invite("/" + ELSEWHERE + "/mensen", "COORDINATOR", ""));
    join(
        Asker.REGIONAL_READER,
        administrator.invite("/beheer/mensen", "REGIONAL_READER", "REF-MIDWEST"));
  }

  private static void join(Asker asker, String link) {
    ASKERS.put(asker, Member.invited(portal, link, asker.name()));
  }

  @AfterAll
  static void end() throws IOException {
    portal.terminate();
    if (portal.exitStatus(Duration.ofSeconds(30)) < 0) {
      portal.kill();
    }
    RunningPortal.remove(folder);
  }

  @TestFactory
  Stream<DynamicNode> everyRouteOpensForWhomItsRuleNames() {
    return EVERYBODY.stream()
        .map(
            asker ->
                dynamicContainer(
                    asker.name(),
                    Routes.all().stream()
                        .map(
                            route ->
                                dynamicTest(
                                    route.toString(),
                                    () ->
                                        assertEquals(
                                            expected(route, asker), answer(route, asker))))));
  }

  private static String expected(Route route, Asker asker) {
    Set<Asker> open = EnumSet.copyOf(OPEN.getOrDefault(route.rule().orElseThrow(), Set.of()));
    if (route.rule().get() == Who.EDITOR && !route.namesPartnership()) {
      open.add(Asker.COORDINATOR_ELSEWHERE);
    }
    if (open.contains(asker)) {
      return "open";
    }
    if (asker != Asker.VISITOR && asker != Asker.HALF_SET) {
      return "refused";
    }
    if (route.isApi() || !route.method().equals("GET")) {
      return "sign in first";
    }
    return asker == Asker.VISITOR ? "sent to sign in" : "sent to choose a password";
  }

  private static String answer(Route route, Asker asker) {
    return asker == Asker.HALF_SET
        ? HALF_SET.getOrDefault(route, "not asked")
        : told(route, ask(route, Objects.requireNonNull(ASKERS.get(asker))));
  }

  private static HttpResponse<String> ask(Route route, Member member) {
    String address = route.address(HERE);
    return route.method().equals("GET")
        ? member.get(address.isEmpty() ? "/" : address)
        : member.send(
            route.method(),
            address,
            route.isApi() ? "{}" : "",
            "Content-Type",
            route.isApi() ? "application/json" : "application/x-www-form-urlencoded");
  }

  private static String told(Route route, HttpResponse<String> answer) {
    String to = answer.headers().firstValue("Location").orElse("");
    boolean isOwnRedirect = route.declaredAt().startsWith("PasswordPages.");
    return switch (answer.statusCode()) {
      case 401 -> "sign in first";
      case 403 -> isOfTheDoor(answer) ? "refused" : "open";
      case 303 ->
          isOwnRedirect
              ? "open"
              : to.contains("/aanmelden?naar=")
                  ? "sent to sign in"
                  : to.contains("/account/wachtwoord?naar=") ? "sent to choose a password" : "open";
      case 500 -> "broken: " + answer.body();
      default -> "open";
    };
  }

  /** A form without its token is refused too, behind the door. */
  private static boolean isOfTheDoor(HttpResponse<String> answer) {
    return answer.body().contains("Your role does not allow this")
        || answer.body().contains("<h1>Dit kan hier niet</h1>");
  }
}
