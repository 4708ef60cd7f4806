package be.knooppunt.referral.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import be.knooppunt.testing.SampleStore;
import be.knooppunt.testing.SharedMap;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A situation as it is asked: what is understood, and what is refused with a remedy. */
class ReadSituationTest {
  private static final Clock LATE =
      Clock.fixed(Instant.parse("2026-11-20T23:30:00Z"), ZoneOffset.UTC);
  private static final ReadSituation READ =
      new ReadSituation(SharedMap.lookups(new Networks(new SampleStore("roeselare"))), LATE);
  private static final MakePlan PLANS = new MakePlan(READ);
  private static final FindRoute ROUTES = new FindRoute(READ);

  private static Asked asked(String... parameters) {
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    values.add("from", "R-S3");
    for (String parameter : parameters) {
      String[] pair = parameter.split("=", 2);
      values.put(pair[0], List.of(pair[1]));
    }
    Parameters read = new Parameters(values);
    return new Asked(
        read.code("partnership"),
        read.requiredCode("from"),
        read.text("municipality"),
        read.codes("group"),
        read.text("language"),
        read.code("rung"),
        read.codes("avoid"),
        read.choice("handover", Handover.class),
        read.integer("maxHandovers", 0, 8),
        read.choice("evidence", EvidenceFilter.class),
        read.date("date"));
  }

  @Test
  void whatIsNotSaidHasItsUsualValueOnTheDayItIsInBrussels() {
    assertEquals(Situation.on(LocalDate.of(2026, 11, 21)), READ.situation(asked()));
  }

  @Test
  void everythingThatIsSaidIsUnderstood() {
    assertEquals(
        new Situation(
            "36015",
            Set.of("LONE_PARENT", "HOMELESS"),
            "ar",
            Rung.WORKLIKE,
            Set.of(Obstacle.COST, Obstacle.DIGITAL_ONLY),
            Handover.WARM,
            2,
            EvidenceFilter.STATED,
            LocalDate.of(2019, 6, 30)),
        READ.situation(
            asked(
                "municipality=36015",
                "group=LONE_PARENT,HOMELESS",
                "language=ar",
                "rung=worklike",
                "avoid=cost,DIGITAL_ONLY,COST",
                "handover=warm",
                "maxHandovers=2",
                "evidence=stated",
                "date=2019-06-30")));
  }

  @ParameterizedTest
  @CsvSource({
    "municipality,Roeselare,MALFORMED,36015",
    "municipality,99999,UNKNOWN,NIS",
    "group,NOBODY,UNKNOWN,target-groups",
    "language,Dutch,MALFORMED,two letters",
    "rung,TOP,UNKNOWN,WORKLIKE",
    "avoid,RAIN,UNKNOWN,DIGITAL_ONLY",
    "handover,SIGNAL,MALFORMED,WARM",
    "handover,BACK,MALFORMED,WARM"
  })
  void whatCannotBeReadIsRefusedWithItsFieldAndARemedy(
      String field, String value, Problem.Kind kind, String remedy) {
    Asked asked = asked(field + "=" + value);
    assertProblem(field, kind, remedy, assertThrows(Problem.class, () -> READ.situation(asked)));
  }

  private static void assertProblem(
      String field, Problem.Kind kind, String remedy, Problem problem) {
    assertEquals(Optional.of(field), problem.field());
    assertEquals(kind, problem.kind());
    assertTrue(problem.remedy().contains(remedy), problem::remedy);
  }

  @Test
  void aStartIsAServiceAnOrganisationOrAnyDoor() {
    var network = READ.network(asked());
    assertEquals(new Start.AtService(new ServiceId("R-S3")), ReadSituation.start(network, "R-S3"));
    assertEquals(
        new Start.AtOrganisation(new OrganisationId("R-CAW")),
        ReadSituation.start(network, "R-CAW"));
    assertEquals(new Start.AnyFrontDoor(), ReadSituation.start(network, "any"));
    Problem problem = assertThrows(Problem.class, () -> ReadSituation.start(network, "R-NOWHERE"));
    assertProblem("from", Problem.Kind.UNKNOWN, "any", problem);
    assertTrue(ReadSituation.isUnknownStart(problem));
  }

  @Test
  void aPartnershipThatIsNotThereIsRefused() {
    Problem problem = assertThrows(Problem.class, () -> READ.network(asked("partnership=nowhere")));
    assertProblem("partnership", Problem.Kind.UNKNOWN, "list", problem);
    assertFalse(ReadSituation.isUnknownStart(problem));
    assertEquals(READ.network(asked()), READ.network(asked()), "read once");
  }

  @Test
  void aPlanTakesOneToEightNeedsThatExist() {
    Asked asked = asked();
    assertProblem(
        "need",
        Problem.Kind.MALFORMED,
        "1 to 8",
        assertThrows(Problem.class, () -> PLANS.answer(asked, List.of())));
    assertProblem(
        "need",
        Problem.Kind.MALFORMED,
        "1 to 8",
        assertThrows(Problem.class, () -> PLANS.answer(asked, Collections.nCopies(9, "DEBT"))));
    assertProblem(
        "need",
        Problem.Kind.UNKNOWN,
        "life-domains",
        assertThrows(Problem.class, () -> PLANS.answer(asked, List.of("DEBT", "GOLD"))));
    assertProblem(
        "need",
        Problem.Kind.UNKNOWN,
        "life-domains",
        assertThrows(Problem.class, () -> ROUTES.answer(asked, "GOLD")));
  }

  @Test
  void aReplyTellsHowTheQuestionWasUnderstood() {
    MakePlan.Reply plan = PLANS.answer(asked("date=2019-06-30"), List.of("WORK", "DEBT", "WORK"));
    assertEquals(List.of("DEBT", "WORK"), plan.question().needs());
    assertFalse(plan.answer().plans().isEmpty());
    FindRoute.Reply route = ROUTES.answer(asked("from=R-CAW"), "BASIC_NEEDS");
    assertEquals(new Start.AtOrganisation(new OrganisationId("R-CAW")), route.question().from());
    assertEquals("BASIC_NEEDS", route.question().need());
  }
}
