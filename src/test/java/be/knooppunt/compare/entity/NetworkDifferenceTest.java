package be.knooppunt.compare.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.entity.CellDifference.Turn;
import be.knooppunt.compare.entity.NetworkDifference.Side;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingQuestion;
import be.knooppunt.gaps.entity.findings.Findings;
import be.knooppunt.gaps.entity.findings.Thresholds;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is new, lost and changed between two moments, on the samples and on drawn networks. */
class NetworkDifferenceTest {
  private static final LocalDate DURING = LocalDate.parse("2019-06-30");
  private static final LocalDate AFTER = LocalDate.parse("2020-01-01");

  private static NetworkDifference of(Network before, Network after, LocalDate day) {
    return NetworkDifference.of(before, day, after, day, EvidenceFilter.ALL);
  }

  @Test
  void aNetworkDoesNotDifferFromItself() {
    for (String sample : List.of("roeselare", "sint-niklaas", "generalistisch-werkt")) {
      Network network = Samples.network(sample);
      NetworkDifference same = of(network, Samples.network(sample), DURING);
      assertTrue(same.isEmpty(), sample);
      assertEquals(same.figuresBefore(), same.figuresAfter(), sample);
    }
  }

  @Test
  void theEndOfTheProjectTakesFiveServicesAndAllStatedTiesApart() {
    Network roeselare = Samples.network("roeselare");
    NetworkDifference difference =
        NetworkDifference.of(roeselare, DURING, roeselare, AFTER, EvidenceFilter.STATED);
    assertEquals(
        List.of("R-S1", "R-S2", "R-S3", "R-S4", "R-S5"),
        difference.of(RecordKind.SERVICE, Happened.LOST).stream()
            .map(one -> one.key().id())
            .toList());
    assertEquals(List.of(), difference.of(RecordKind.SERVICE, Happened.NEW));
    assertEquals(0, difference.figuresBefore().get(TimeFigure.FRAGMENTATION).get());
    assertEquals(1, difference.figuresAfter().get(TimeFigure.FRAGMENTATION).get());
    assertEquals(
        5,
        difference.figuresBefore().get(TimeFigure.SERVICES).get()
            - difference.figuresAfter().get(TimeFigure.SERVICES).get());
    assertFalse(difference.cells(Turn.LOST).isEmpty(), "some needs had only the project");
  }

  @Test
  void findingsThatCloseAndOpenAreThoseOfTheTwoDays() {
    Network roeselare = Samples.network("roeselare");
    NetworkDifference difference =
        NetworkDifference.of(roeselare, DURING, roeselare, AFTER, EvidenceFilter.ALL);
    List<Finding> before =
        Findings.of(roeselare, FindingQuestion.of(DURING, EvidenceFilter.ALL)).all();
    List<Finding> after =
        Findings.of(roeselare, FindingQuestion.of(AFTER, EvidenceFilter.ALL)).all();
    assertEquals(
        before.size() - difference.closed().size(), after.size() - difference.opened().size());
    assertFalse(difference.opened().isEmpty());
    assertTrue(after.containsAll(difference.opened()));
  }

  @Property(tries = 60)
  void editsComeBackExactly(@ForAll @IntRange(max = 1_000_000) int seed) {
    Network before = Samples.network("roeselare");
    Random random = new Random(seed);
    List<Edit> edits = new ArrayList<>();
    Map<RecordKey, Happened> expected = new HashMap<>();
    for (ReferralPath path : before.paths()) {
      if (random.nextInt(5) == 0) {
        edits.add(Edit.remove(path.key(), Edit.ANY));
        if (path.isShown(DURING, EvidenceFilter.ALL)) {
          expected.put(path.key(), Happened.LOST);
        }
      } else if (random.nextInt(5) == 0) {
        ReferralPath added = again(path, "new-" + path.id().value());
        edits.add(edit(added));
        if (added.isShown(DURING, EvidenceFilter.ALL)) {
          expected.put(added.key(), Happened.NEW);
        }
      }
    }
    for (Tie tie : before.ties()) {
      if (random.nextBoolean()) {
        Tie other =
            new Tie(
                tie.id(),
                tie.a(),
                tie.b(),
                tie.type(),
                4,
                "other",
                tie.provenance(),
                tie.validity());
        edits.add(edit(other));
        if (tie.isShown(DURING, EvidenceFilter.ALL)) {
          expected.put(tie.key(), Happened.CHANGED);
        }
      }
    }
    NetworkDifference difference = of(before, before.with(edits), DURING);
    assertEquals(expected, difference.happened());
    NetworkDifference back = of(before.with(edits), before, DURING);
    assertEquals(expected.keySet(), back.happened().keySet());
    assertEquals(difference.closed(), back.opened());
  }

  private static Edit edit(MapRecord record) {
    return new Edit(record.key(), Edit.ANY, Optional.of(record), Optional.empty());
  }

  private static ReferralPath again(ReferralPath path, String id) {
    return new ReferralPath(
        new PathId(id),
        path.from(),
        path.to(),
        path.handover(),
        path.status(),
        path.feedback(),
        path.consent(),
        path.documents(),
        path.about(),
        path.onlyForDomains(),
        path.onlyForGroups(),
        path.firstContact(),
        null,
        null,
        null,
        path.provenance(),
        path.validity());
  }

  @Test
  void aChangedRecordSaysFieldByFieldWhatIsOther() {
    Network before = Samples.network("roeselare");
    Tie tie = before.ties().get(0);
    Tie other =
        new Tie(
            tie.id(),
            tie.a(),
            tie.b(),
            tie.type(),
            3,
            tie.note(),
            tie.provenance(),
            new Validity(null, LocalDate.parse("2021-05-31")));
    RecordDifference changed =
        of(before, before.with(List.of(edit(other))), DURING).records().get(0);
    assertEquals(
        List.of(
            new Fields.Difference("strength", tie.strength(), 3),
            new Fields.Difference("validUntil", "2019-12-31", "2021-05-31")),
        changed.differences());
  }

  private static Network waasland(NetworkContent drawn, String... area) {
    Partnership partnership =
        new Partnership(
            new PartnershipId("waas"),
            "Waas",
            null,
            List.of(area),
            null,
            List.of(new DeclaredNeed("DEBT", null, null, null, null, null)),
            Validity.ALWAYS);
    return new Network(
        new NetworkVersion(1),
        Samples.facts().reference(),
        new NetworkContent(
            Optional.of(partnership),
            drawn.organisations(),
            drawn.services(),
            drawn.mandates(),
            drawn.paths(),
            drawn.categoryPaths(),
            drawn.ties(),
            drawn.members(),
            drawn.placements(),
            drawn.outside()));
  }

  @Test
  void aNeedThatIsLostInOneOfTwoMergedPlacesStillShows() {
    Network before =
        waasland(
            DrawnNetwork.of("a").covers("a", "DEBT").in("a", "46014").content(), "46014", "44045");
    Network after = waasland(DrawnNetwork.of("a").covers("a", "WORK").content(), "46029");
    LocalDate old = LocalDate.parse("2024-06-30");
    LocalDate now = LocalDate.parse("2026-06-30");
    NetworkDifference difference =
        NetworkDifference.of(
            new Side(before, old),
            new Side(after, now),
            EvidenceFilter.ALL,
            Thresholds.USUAL,
            MergedPlaces.between(Samples.facts().municipalities(), old, now));
    CellDifference lost = difference.cells().get(0);
    assertEquals(1, difference.cells().size(), difference.cells()::toString);
    assertEquals(Turn.LOST, lost.turn());
    assertEquals("46014", lost.municipality());
    assertEquals("46029", lost.into());
    assertEquals("46029", difference.mergers().get(0).into());
    Network covered =
        waasland(DrawnNetwork.of("a").covers("a", "DEBT").in("a", "46029").content(), "46029");
    NetworkDifference better =
        NetworkDifference.of(
            new Side(before, old),
            new Side(covered, now),
            EvidenceFilter.ALL,
            Thresholds.USUAL,
            MergedPlaces.between(Samples.facts().municipalities(), old, now));
    assertEquals(
        new TreeSet<>(List.of("44045")),
        better.cells(Turn.COVERED).stream()
            .map(cell -> String.valueOf(cell.municipality()))
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
