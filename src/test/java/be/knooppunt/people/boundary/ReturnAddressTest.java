package be.knooppunt.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where signing in may lead. */
class ReturnAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/account", "/routes?van=11&naar=23", "/kaart#d-14", "/a%2Fb"})
  void staysInThePortal(String text) {
    assertEquals(Optional.of(URI.create(text)), ReturnAddress.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "account",
        "//example.org",
        "///example.org",
        "/\\example.org",
        "\\\\example.org",
        "/\t/example.org",
        "/\n/example.org",
        "https://example.org/",
        "javascript:alert(1)",
        "/%zz",
        "/a b",
        "/aanmelden",
        "/aanmelden?naar=/account",
        "/afmelden"
      })
  void goesNowhereElse(String text) {
    assertEquals(Optional.empty(), ReturnAddress.parse(text));
  }

  @Test
  void travelsInTheQueryOfAnotherPage() {
    assertEquals(
        URI.create("/aanmelden?naar=%2Froutes%3Fvan%3D11"),
        ReturnAddress.with("/aanmelden", "/routes?van=11"));
    assertEquals(URI.create("/aanmelden"), ReturnAddress.with("/aanmelden", "//example.org"));
  }
}
