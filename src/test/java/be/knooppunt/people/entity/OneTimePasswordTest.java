package be.knooppunt.people.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The password that is shown once. */
class OneTimePasswordTest {
  @Test
  void canBeReadFromAScreenAndTypedOver() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      String password = OneTimePassword.make(random);
      assertTrue(password.matches("[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){5}"), password);
    }
  }

  @Test
  void holdsAtLeastAHundredBits() {
    Random random = new Random(7);
    Set<Integer> letters = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      OneTimePassword.make(random).chars().filter(c -> c != '-').forEach(letters::add);
    }
    assertTrue(24 * Math.log(letters.size()) / Math.log(2) > 100, letters.size() + " signs");
  }

  @Test
  void wouldBeTakenAsAPassword() {
    assertEquals(
        Optional.empty(), PasswordRules.check(OneTimePassword.make(new Random(7)), "admin"));
  }
}
