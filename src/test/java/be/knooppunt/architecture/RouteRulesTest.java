package be.knooppunt.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.web.Who;
import be.knooppunt.testing.Routes;
import be.knooppunt.testing.Routes.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
            "ExternalSignInPages.depart");
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
