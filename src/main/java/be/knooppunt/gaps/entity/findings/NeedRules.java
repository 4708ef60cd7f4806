package be.knooppunt.gaps.entity.findings;

import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.gaps.entity.coverage.Ladder;
import be.knooppunt.gaps.entity.coverage.SoleProvider;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What the partnership declares as needed and is not met, or hangs on one organisation or on
 * projects alone; steps of the activation ladder without a service; and needs over which nobody
 * holds an integral mandate or may decide. What nobody declared is no gap.
 */
final class NeedRules implements Rule {
  static final String INTEGRAL = "INTEGRAL";

  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    Coverage coverage = map.coverage();
    for (CoveredCell cell : coverage.cells()) {
      if (cell.state() == CoverState.NONE) {
        found.accept(Helping.about(FindingKind.UNCOVERED_NEED, cell).as(Severity.HIGH).made());
      } else if (cell.state() == CoverState.TEMPORARY) {
        found.accept(temporary(map, cell));
      }
    }
    for (SoleProvider sole : coverage.soleProviders()) {
      if (sole.cell().state() != CoverState.TEMPORARY) {
        found.accept(
            Helping.about(FindingKind.SOLE_PROVIDER, sole.cell())
                .as(sole.services().size() == 1 ? Severity.MEDIUM : Severity.LOW)
                .services(sole.services())
                .organisation(sole.organisation())
                .figure("services", sole.services().size())
                .made());
      }
    }
    for (Ladder.Step step : coverage.ladder().gaps()) {
      found.accept(
          FindingDraft.of(
                  FindingKind.UNCOVERED_NEED, "ladder", step.from().name(), step.to().name())
              .as(Severity.MEDIUM)
              .code("fromRung", step.from().name())
              .code("toRung", step.to().name())
              .figure("stated", coverage.ladder().stated())
              .made());
    }
    lookAtMandates(map, coverage, found);
  }

  private static Finding temporary(ShownMap map, CoveredCell cell) {
    List<Service> services = cell.services().stream().map(map.network::getService).toList();
    LocalDate last =
        services.stream()
            .map(service -> service.validity().until())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
    boolean allEnd = services.stream().allMatch(service -> service.validity().until() != null);
    boolean isNear =
        allEnd && last != null && !last.isAfter(map.day().plusMonths(map.count(Limit.ENDS_SOON)));
    return Helping.about(FindingKind.PROJECT_DEPENDENT, cell)
        .as(isNear ? Severity.HIGH : Severity.MEDIUM)
        .services(cell.services())
        .organisations(services.stream().map(Service::organisation).toList())
        .figure("services", services.size())
        .fallsAway(allEnd ? last : null)
        .made();
  }

  private static void lookAtMandates(ShownMap map, Coverage coverage, Consumer<Finding> found) {
    List<Mandate> mandates = map.mandates();
    boolean nobody =
        !mandates.isEmpty() && mandates.stream().noneMatch(m -> INTEGRAL.equals(m.breadth()));
    List<CoveredCell> narrow = coverage.mandates().withoutIntegral();
    if (!mandates.isEmpty() && (nobody || !narrow.isEmpty())) {
      found.accept(
          about("integral", narrow, coverage.cells().size())
              .as(nobody ? Severity.MEDIUM : Severity.LOW)
              .figure("mandates", mandates.size())
              .organisations(mandates.stream().map(Mandate::organisation).distinct().toList())
              .made());
    }
    List<CoveredCell> undecided = coverage.mandates().withoutDecision();
    if (!mandates.isEmpty() && !undecided.isEmpty()) {
      Set<String> seen = new TreeSet<>();
      List<ServiceId> services =
          undecided.stream()
              .flatMap(cell -> cell.services().stream())
              .filter(id -> seen.add(id.value()))
              .toList();
      found.accept(
          about("decision", undecided, coverage.cells().size())
              .as(Severity.MEDIUM)
              .services(services)
              .figure("mandates", mandates.size())
              .made());
    }
  }

  private static FindingDraft about(String sort, List<CoveredCell> cells, int of) {
    return FindingDraft.of(FindingKind.UNCOVERED_NEED, "mandate", sort)
        .codes("need", cells.stream().map(CoveredCell::need).distinct().toList())
        .figure("cells", cells.size())
        .figure("of", of);
  }
}
