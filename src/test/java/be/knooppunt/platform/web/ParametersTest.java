package be.knooppunt.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.problem.Problem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes in an address: several in a parameter, or a parameter several times. */
class ParametersTest {
  private static Parameters need(String... texts) {
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    values.put("need", List.of(texts));
    return new Parameters(values);
  }

  @Test
  void codesAreRepeatedOrSeparatedByCommasAndEachComesOnce() {
    assertEquals(
        List.of("DEBT", "HOUSING", "WORK"), need("DEBT, HOUSING,", " ", "WORK,DEBT").codes("need"));
    assertEquals(List.of(), need("", " , ").codes("need"));
    assertEquals(List.of(), need().codes("group"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE BT", "<b>", "DEBT,'", "-a", "ü"})
  void whatIsNoCodeIsRefusedWithTheNameOfTheParameter(String text) {
    Problem problem = assertThrows(Problem.class, () -> need("WORK", text).codes("need"));
    assertEquals(Problem.Kind.MALFORMED, problem.kind());
    assertEquals(Optional.of("need"), problem.field());
    assertTrue(problem.remedy().startsWith("Use letters"), problem.remedy());
  }

  @Test
  void aLongTextIsNotRepeatedInFull() {
    Problem problem = assertThrows(Problem.class, () -> need("!".repeat(150)).codes("need"));
    assertTrue(problem.detail().length() < 80, problem.detail());
  }
}
