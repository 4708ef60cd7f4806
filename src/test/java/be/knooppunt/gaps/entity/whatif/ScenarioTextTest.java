package be.knooppunt.gaps.entity.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario written as an address is the same scenario when it is read again. */
class ScenarioTextTest {
  private static final List<Parameter> ALL =
      List.of(
          new Parameter("stop", "R-S3"),
          new Parameter("stop", "R-S3@2019-06-29"),
          new Parameter("weg", "organisatie:R-CAW"),
          new Parameter("weg", "route:R-F01"),
          new Parameter("organisatie", "WELFARE:Nieuw: loket & co"),
          new Parameter("dienst", "*1:DEBT_HELP:DEBT,HOUSING:LONE_PARENT:36015:Hulp: schulden"),
          new Parameter("dienst", "R-CAW:DEBT_HELP:DEBT:::Hulp"),
          new Parameter("mandaat", "R-CAW:ALLOCATION:DEBT:LONE_PARENT:36015"),
          new Parameter("mandaat", "*1:ALLOCATION:::"),
          new Parameter("pad", "R-S6>*2:WARM"),
          new Parameter("band", "R-CAW~R-VDAB:JOINT_CASE"),
          new Parameter("wens", "R-P4"));

  @Test
  void isTheSameAfterWritingAndReading() {
    assertEquals(ALL, ScenarioText.write(ScenarioText.read(ALL)));
  }

  @Property(tries = 200)
  void keepsTheOrderOfAnyChanges(@ForAll @Size(max = 12) List<Integer> draws) {
    List<Parameter> chosen = new ArrayList<>();
    for (int draw : draws) {
      Parameter one = ALL.get(Math.floorMod(draw, ALL.size()));
      if (!one.value().contains("*")) {
        chosen.add(one);
      }
    }
    assertEquals(chosen, ScenarioText.write(ScenarioText.read(chosen)));
  }

  @Test
  void passesOverWhatIsNoChange() {
    assertEquals(
        Scenario.NONE,
        ScenarioText.read(List.of(new Parameter("datum", "2019-06-30"), new Parameter("pad", ""))));
  }

  @ParameterizedTest
  @CsvSource({
    "stop, R-S3@June",
    "stop, -",
    "weg, R-CAW",
    "weg, straat:R-CAW",
    "organisatie, WELFARE",
    "dienst, R-CAW:DEBT_HELP:DEBT",
    "mandaat, R-CAW",
    "pad, R-S6>R-S6:WARM",
    "pad, R-S6>R-S7:HOT",
    "pad, R-S6-R-S7",
    "pad, *1>R-S7:WARM",
    "band, R-CAW~R-CAW:JOINT_CASE",
    "wens, a b"
  })
  void saysHowToWriteWhatItCannotRead(String name, String value) {
    UnreadableChange refused =
        assertThrows(
            UnreadableChange.class, () -> ScenarioText.read(List.of(new Parameter(name, value))));
    assertEquals(name, refused.parameter());
    assertEquals(value, refused.value());
  }

  @Test
  void takesAwayWhatNamesWhatIsTakenAway() {
    Scenario scenario =
        ScenarioText.read(
            List.of(
                new Parameter("organisatie", "WELFARE:A"),
                new Parameter("organisatie", "WELFARE:B"),
                new Parameter("dienst", "*1:DEBT_HELP:DEBT:::C"),
                new Parameter("dienst", "*2:DEBT_HELP:DEBT:::D"),
                new Parameter("pad", "*3>R-S1:WARM"),
                new Parameter("pad", "*4>R-S1:WARM")));
    assertEquals(
        List.of(
            new Parameter("organisatie", "WELFARE:B"),
            new Parameter("dienst", "*1:DEBT_HELP:DEBT:::D"),
            new Parameter("pad", "*2>R-S1:WARM")),
        ScenarioText.write(scenario.without(0)));
  }
}
