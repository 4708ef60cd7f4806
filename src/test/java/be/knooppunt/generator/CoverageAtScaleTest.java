package be.knooppunt.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.gaps.entity.coverage.MandateCheck;
import be.knooppunt.gaps.entity.coverage.Offer;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.Samples;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Coverage of the made-up Flanders, whose planted gaps are known. */
class CoverageAtScaleTest {
  private static final CoverageQuestion QUESTION =
      new CoverageQuestion(LocalDate.of(2026, 11, 22), EvidenceFilter.ALL, false);

  /** Every need for every group in every municipality, as the answers of the generator count. */
  private static Network declared(FlandersNetwork made) {
    GeneratedNetwork generated = FlandersRecords.of(made);
    NetworkContent content = generated.content();
    Partnership partnership = content.partnership().orElseThrow();
    List<DeclaredNeed> needs = new ArrayList<>();
    for (int need = 0; need < MadeSector.NEEDS; need++) {
      for (int group = 0; group < PlantedGaps.GROUPS; group++) {
        needs.add(
            new DeclaredNeed(
                FlandersFacts.need(need), FlandersFacts.group(group), null, null, null, null));
      }
    }
    return new Network(
        new NetworkVersion(1),
        generated.facts(Samples.tables()).reference(),
        new NetworkContent(
            Optional.of(
                new Partnership(
                    partnership.id(),
                    partnership.name(),
                    partnership.governanceForm(),
                    partnership.area(),
                    partnership.description(),
                    needs,
                    partnership.validity())),
            content.organisations(),
            content.services(),
            content.mandates(),
            content.paths(),
            content.categoryPaths(),
            content.ties(),
            content.members(),
            content.placements(),
            content.outside()));
  }

  private static Set<String> planted(FlandersNetwork made) {
    Set<String> planted = new HashSet<>();
    for (PlantedGaps.Gap gap : made.made().gaps.sorted()) {
      for (int m = gap.region() * 20; m < gap.region() * 20 + 20; m++) {
        planted.add(
            FlandersFacts.need(gap.need())
                + FlandersFacts.group(gap.group())
                + FlandersFacts.municipality(m));
      }
    }
    return planted;
  }

  private static void assertPlanted(FlandersNetwork made, Coverage coverage) {
    assertEquals(57_600, coverage.cells().size());
    assertEquals(400, coverage.count(CoverState.NONE));
    Set<String> found = new HashSet<>();
    for (CoveredCell cell : coverage.uncovered()) {
      found.add(cell.need() + cell.group() + cell.municipality());
    }
    assertEquals(planted(made), found);
  }

  @Test
  void aTenthHasThePlantedGapsAndNoOther() {
    FlandersNetwork made = FlandersRecipe.make(1, 0.1);
    Coverage coverage = Coverage.of(declared(made), QUESTION);
    assertPlanted(made, coverage);
    Set<String> bare = new HashSet<>();
    for (MandateCheck.WithoutMandate one : coverage.mandates().withoutMandate()) {
      bare.add(one.service().value());
    }
    made.made()
        .outsideMandate
        .forEach(s -> assertTrue(bare.contains(String.format("L-S%05d", s)), () -> "service " + s));
  }

  /**
   * Processor time, since others may use the machine meanwhile; and beside the bound the plain way
   * in the same run, so that a machine of another speed finds the same.
   */
  @Test
  void theWholeHasThePlantedGapsInHalfASecondAndCostsLessThanFiveCellsAskedOneByOne() {
    FlandersNetwork made = FlandersRecipe.make(FlandersRecipe.USUAL_SEED, 1);
    Network network = declared(made);
    ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    long[] millis = new long[5];
    Coverage coverage = Coverage.of(network, QUESTION);
    assertPlanted(made, coverage);
    for (int round = 0; round < millis.length; round++) {
      long start = cpu.getCurrentThreadCpuTime();
      coverage = Coverage.of(network, QUESTION);
      millis[round] = (cpu.getCurrentThreadCpuTime() - start) / 1_000_000;
    }
    Arrays.sort(millis);

    int apart = coverage.cells().size() / 40;
    long start = cpu.getCurrentThreadCpuTime();
    for (int c = 0; c < 40; c++) {
      CoveredCell cell = coverage.cells().get(c * apart);
      List<ServiceId> counted =
          coverage.offers(cell).stream().filter(Offer::counts).map(Offer::service).toList();
      assertEquals(counted, cell.services());
    }
    long oneByOne = (cpu.getCurrentThreadCpuTime() - start) / 1_000_000;
    String figures = "whole " + Arrays.toString(millis) + " ms, forty cells " + oneByOne + " ms";
    System.out.println("coverage at L: " + figures);
    assertTrue(millis[0] < 500, figures);
    assertTrue(millis[0] < oneByOne / 8, figures);
  }
}
