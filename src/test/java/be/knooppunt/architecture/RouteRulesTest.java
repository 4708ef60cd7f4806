package be.knooppunt.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.web.Who;
import be.knooppunt.testing.Routes;
import be.knooppunt.testing.Routes.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every route says who may use it, in a way that the door before it understands. */
class RouteRulesTest {
  private static final Set<Who> OF_A_PARTNERSHIP =
      EnumSet.of(Who.INSIDE, Who.SIGNALLER, Who.COORDINATOR);

  private static List<String> those(Predicate<Route> wrong) {
    return Routes.all().stream()
        .filter(wrong)
        .map(route -> route + " (" + route.declaredAt() + ")")
        .toList();
  }

  @Test
  void everyRouteHasARule() {
    assertTrue(Routes.all().size() > 30, "the list of routes is found");
    assertEquals(
        List.of(),
        those(route -> route.rule().isEmpty()),
        "annotate the class or the method with @Allowed");
  }

  @Test
  void aRuleOfAPartnershipNeedsOneInTheAddress() {
    assertEquals(
        List.of(),
        those(
            route ->
                route.rule().filter(OF_A_PARTNERSHIP::contains).isPresent()
                    && !route.namesPartnership()),
        "name the variable of the path partnership");
  }

  /**
   * Of all classes whose path an address starts with, the server asks one alone: that with the most
   * fixed characters (Jakarta REST 3.1, 3.7.2). A class that has less of the address of another
   * would never be asked for its own.
   */
  @Test
  void noClassHidesTheAddressesOfAnother() {
    List<Route> all = Routes.all();
    Set<Route> deep = all.stream().filter(Route::isBelowRoot).collect(Collectors.toSet());
    Map<String, Boolean> below =
        all.stream().collect(Collectors.toMap(Route::root, deep::contains, Boolean::logicalOr));
    assertEquals(
        List.of(),
        those(
            route -> {
              String address = route.address("roeselare");
              return all.stream()
                  .filter(other -> !other.root().equals(route.root()))
                  .filter(other -> other.fixedCharacters() > route.fixedCharacters())
                  .anyMatch(
                      other -> {
                        Matcher matcher = other.rootPattern().matcher(address);
                        return matcher.matches()
                            && (matcher.group("below") == null
                                || below.getOrDefault(other.root(), false));
                      });
            }),
        "give the class that is asked first a longer path");
  }

  @Test
  void noRouteIsMadeByALocator() {
    assertEquals(
        List.of(),
        those(route -> route.method().isEmpty()),
        "a door stands before methods that answer themselves");
  }

  @Test
  void whatChangesSomethingIsNotOpenToAll() {
    Set<String> open =
        Set.of(
            "SignInPages.signIn",
            "SignOutPages.signOut",
            "ForgottenPages.ask",
            "ExternalSignInPages.depart",
            "CertificatePages.check"); // looks at a badge, and keeps nothing
    assertEquals(
        List.of(),
        those(
            route ->
                !route.method().equals("GET")
                    && route.rule().equals(Optional.of(Who.ANYONE))
                    && !route.declaredAt().startsWith("PasswordPages.")
                    && !open.contains(route.declaredAt())),
        "each of these is a decision");
  }
}
