package be.knooppunt.gaps.entity.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.generator.SmallNetwork;
import be.knooppunt.generator.SmallNetwork.Planted;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The gaps that the story of Roeselare tells, and those planted in a generated network. */
class FindingsOfSamplesTest {
  private static final LocalDate THEN = LocalDate.of(2019, 6, 30);
  private static final LocalDate NOW = LocalDate.of(2026, 11, 22);
  private static final Network ROESELARE = Samples.network("roeselare");
  private static final Findings DURING =
      Findings.of(ROESELARE, FindingQuestion.of(THEN, EvidenceFilter.ALL));
  private static final Findings AFTER =
      Findings.of(ROESELARE, FindingQuestion.of(NOW, EvidenceFilter.ALL));

  private static Finding get(Findings findings, String key) {
    return FindingKey.of(key)
        .flatMap(findings::find)
        .orElseThrow(() -> new AssertionError("Not found: " + key));
  }

  private static boolean has(Findings findings, String key) {
    return FindingKey.of(key).flatMap(findings::find).isPresent();
  }

  @Test
  void theProjectThatEndsTakesNeedsAndTiesWithIt() {
    Finding project = get(DURING, "project-dependent/organisation/R-SAAMO");
    assertEquals(Severity.HIGH, project.severity());
    assertEquals(LocalDate.of(2019, 12, 31), project.fallsAwayOn());
    assertEquals(
        List.of("DIGITAL", "MOBILITY", "PARTICIPATION", "SOCIAL_NETWORK"),
        project.codes().get("need"));
    assertEquals(0.0, project.figures().get("tiesBefore"));
    assertEquals(1.0, project.figures().get("tiesAfter"));
    assertEquals(0.0, project.figures().get("integralLeft"));
    assertTrue(!has(AFTER, "project-dependent/organisation/R-SAAMO"));
  }

  @Test
  void foodParcelsHaveOneDoorAndAWish() {
    for (Findings findings : List.of(DURING, AFTER)) {
      Finding gate = get(findings, "exclusive-gate/R-M14");
      assertEquals(1.0, gate.figures().get("wished"));
      assertEquals(1.0, gate.figures().get("behind"));
      assertTrue(has(findings, "missing-bridge/wish/R-S10/R-S23"));
    }
  }

  @Test
  void childcareIsReachedFromOneDoorOnly() {
    assertEquals(1.0, get(DURING, "unreachable/service/R-S24").figures().get("doors"));
    assertEquals(6.0, get(AFTER, "unreachable/service/R-S24").figures().get("of"));
  }

  @Test
  void theOddJobServiceIsADeadEndWithoutFeedback() {
    assertTrue(has(DURING, "dead-end/R-S16"));
    assertTrue(has(AFTER, "no-feedback/R-S16"));
  }

  @Test
  void unionsAreIsolatedOnceTheProjectIsGone() {
    assertEquals(Severity.LOW, get(DURING, "unreachable/service/R-S14a").severity());
    for (String union : List.of("R-S14a", "R-S14b")) {
      assertEquals(Severity.HIGH, get(AFTER, "unreachable/service/" + union).severity());
    }
  }

  @Test
  void nobodyHoldsABroadMandateAfterTheProject() {
    assertTrue(has(AFTER, "uncovered-need/mandate/integral"));
  }

  @Test
  void theRungOfWorkLikeActivityHasNoService() {
    for (Findings findings : List.of(DURING, AFTER)) {
      assertTrue(has(findings, "uncovered-need/ladder/SOCIAL_OUT/WORKLIKE"));
      assertTrue(has(findings, "uncovered-need/ladder/WORKLIKE/TEMP_ACTIVATION"));
    }
  }

  @Test
  void cutPointsAreThoseThatWereWorkedOutApart() {
    assertEquals(
        new TreeSet<>(List.of("R-HVK", "R-LINEA", "R-OCMW", "R-SAAMO", "R-STAD", "R-VDAB")),
        about(DURING, FindingKind.CUT_POINT, key -> key.get(0).equals("organisation")));
    assertEquals(0.3684, get(DURING, "cut-point/organisation/R-OCMW").figures().get("after"), 5e-5);
    assertEquals(
        0.2047, get(DURING, "cut-point/organisation/R-SAAMO").figures().get("after"), 5e-5);
  }

  private static Set<String> about(
      Findings findings, FindingKind kind, Predicate<List<String>> which) {
    return findings.of(kind).stream()
        .map(finding -> finding.key().about())
        .filter(which)
        .map(about -> about.get(about.size() - 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ids(Set<ServiceId> services) {
    return services.stream().map(ServiceId::value).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Size S with every path usable and every service there: what the planted answers are about. */
  private static Network allUsable(Network network) {
    List<Edit> edits = new ArrayList<>();
    network
        .paths()
        .forEach(
            path ->
                edits.add(
                    Changed.path(
                        path,
                        path.handover().line() == Handover.Line.NONE
                            ? Handover.WARM
                            : path.handover(),
                        PathStatus.ACTIVE,
                        path.feedback(),
                        Validity.ALWAYS)));
    for (Service service : network.services()) {
      edits.add(always(service));
    }
    return network.with(edits);
  }

  private static Edit always(Service service) {
    return new Edit(
        service.key(),
        Edit.ANY,
        Changed.lasting(service)
            .after()
            .map(
                record -> {
                  Service lasting = (Service) record;
                  return ServiceCopy.always(lasting);
                }),
        Optional.empty());
  }

  @Test
  void plantedGapsAreFoundAndNothingElseOfTheirKind() {
    SmallNetwork small = SmallNetwork.make();
    Planted planted = small.planted();
    Network network = allUsable(small.generated().network(Samples.tables()));
    Findings findings = Findings.of(network, FindingQuestion.of(NOW, EvidenceFilter.ALL));

    assertEquals(ids(planted.deadEnds()), about(findings, FindingKind.DEAD_END, key -> true));
    assertEquals(ids(planted.orphans()), about(findings, FindingKind.ORPHAN, key -> true));

    Set<ServiceId> outOfReach = new HashSet<>(planted.island());
    outOfReach.addAll(planted.orphans());
    outOfReach.addAll(planted.isolated());
    Set<String> never =
        findings.of(FindingKind.UNREACHABLE).stream()
            .filter(finding -> Double.valueOf(0).equals(finding.figures().get("ever")))
            .map(finding -> finding.key().about().get(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(ids(outOfReach), never);

    Finding cut = get(findings, "cut-point/service/" + planted.cutService().value());
    assertTrue(cut.services().containsAll(planted.behindCut()));
    assertEquals(planted.behindCut().size(), cut.figures().get("lost").intValue());
  }

  @Test
  void theSameRecordsInAnotherOrderGiveTheSameFindings() {
    List<Edit> again = new ArrayList<>();
    ROESELARE.paths().forEach(path -> again.add(Edit.change(path, Edit.ANY)));
    ROESELARE.services().forEach(service -> again.add(Edit.change(service, Edit.ANY)));
    Collections.reverse(again);
    Findings other =
        Findings.of(ROESELARE.with(again), FindingQuestion.of(THEN, EvidenceFilter.ALL));
    assertEquals(DURING.all(), other.all());
  }

  @Test
  void keysStayTheSameWhenTheMapChangesElsewhere() {
    Set<FindingKey> before = keys(DURING);
    ServiceId from = new ServiceId("R-S24");
    ServiceId to = new ServiceId("R-S12");
    Findings after =
        Findings.of(
            ROESELARE.with(List.of(Changed.newPath(from, to))),
            FindingQuestion.of(THEN, EvidenceFilter.ALL));
    assertTrue(!keys(after).contains(FindingKey.of("dead-end/R-S24").orElseThrow()));
    before.retainAll(keys(after));
    assertTrue(before.size() >= 80, "Only " + before.size() + " are known again");
    for (FindingKey key : keys(DURING)) {
      assertEquals(Optional.of(key), FindingKey.of(key.text()));
    }
  }

  private static Set<FindingKey> keys(Findings findings) {
    return findings.all().stream().map(Finding::key).collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void everyKeyIsThereOnce() {
    assertEquals(DURING.all().size(), keys(DURING).size());
    Network small = SmallNetwork.make().generated().network(Samples.tables());
    Findings many = Findings.of(small, FindingQuestion.of(NOW, EvidenceFilter.ALL));
    assertEquals(many.all().size(), keys(many).size());
  }

  @Test
  void remediesThatAreTriedSolveWhatTheyAreFor() {
    for (String key :
        List.of(
            "unreachable/service/R-S24",
            "dead-end/R-S16",
            "missing-bridge/wish/R-S10/R-S23",
            "exclusive-gate/R-M14",
            "no-feedback/R-S16",
            "missing-return/R-OCMW/R-KLUS",
            "single-bridge/R-OCMW/R-STAD",
            "project-dependent/organisation/R-SAAMO")) {
      Finding finding = get(DURING, key);
      Remedy first = Remedies.of(ROESELARE, DURING.question(), finding).get(0);
      assertTrue(first.solves(), key + " " + first.code());
    }
  }

  @Test
  void keepingTheProjectKeepsTheNetworkTogetherAfterItsLastDay() {
    Finding project = get(DURING, "project-dependent/organisation/R-SAAMO");
    Remedy lasting = Remedies.of(ROESELARE, DURING.question(), project).get(0);
    Remedy.Effect fragmentation =
        lasting.effects().stream()
            .filter(effect -> effect.figure().equals("fragmentation"))
            .findFirst()
            .orElseThrow();
    assertEquals(0.2842, fragmentation.before(), 5e-5);
    assertEquals(0.0, fragmentation.after());
  }

  @Test
  void limitsAreJudgedByTheirRange() {
    assertEquals(Thresholds.USUAL, Thresholds.USUAL.with(Limit.HANDOVERS, 4));
    assertEquals(2, Thresholds.USUAL.with(Limit.HANDOVERS, 2).count(Limit.HANDOVERS));
    assertTrue(!Limit.HANDOVERS.admits(2.5) && !Limit.HANDOVERS.admits(9));
    assertTrue(Limit.STALE.admits(0.25) && !Limit.STALE.admits(1.5));
  }
}
