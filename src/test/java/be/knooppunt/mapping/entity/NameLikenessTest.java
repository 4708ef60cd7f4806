package be.knooppunt.mapping.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two names look like one. */
class NameLikenessTest {
  @ParameterizedTest
  @CsvSource({
    "OCMW Roeselaere, OCMW Roeselare (Welzijnshuis)",
    "CAW, CAW vzw",
    "Centrum voor algemeen welzijnswerk, Centrum Algemeen Welzijnswerk",
    "De Kringwinkel, Kringwinkel",
    "Budgetbegeleiding, Budget begeleiding",
    "Café Créatif, cafe creatif"
  })
  void alike(String one, String other) {
    double likeness = NameLikeness.of(one, other);
    assertTrue(likeness >= NameLikeness.ENOUGH, () -> one + " / " + other + ": " + likeness);
    assertEquals(likeness, NameLikeness.of(other, one), "either way round");
  }

  @ParameterizedTest
  @CsvSource({
    "VDAB Roeselare, OCMW Roeselare",
    "Onthaal, Budgetbegeleiding",
    "ABVV, ACV",
    "Woonbegeleiding, Werkbegeleiding"
  })
  void different(String one, String other) {
    double likeness = NameLikeness.of(one, other);
    assertTrue(likeness < NameLikeness.ENOUGH, () -> one + " / " + other + ": " + likeness);
  }

  @ParameterizedTest
  @CsvSource({"🌳, 🌳", "مركز, مركز", "=SUM(A1), =sum(a1)"})
  void anySigns(String one, String other) {
    assertEquals(1, NameLikeness.of(one, other));
  }
}
