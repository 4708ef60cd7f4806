package be.knooppunt.gaps.entity.findings;

import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.network.entity.Service;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What findings about a declared need, for its group and in its place, have in common. */
final class Helping {
  /** The sort of such findings, which begins what they are about. */
  static final String NEED = "need";

  private static final String ALL = "all";

  private Helping() {}

  /** Tells whether a service works in a municipality; true when one of the two is not said. */
  static boolean worksIn(ShownMap map, Service service, @Nullable String municipality) {
    return municipality == null
        || service.availableIn().isEmpty()
        || map.network.reference().contains(service.availableIn(), municipality);
  }

  /** A finding about a declared need, for its group and in its place. */
  static FindingDraft about(FindingKind kind, CoveredCell cell) {
    FindingDraft draft =
        FindingDraft.of(
                kind,
                NEED,
                cell.need(),
                Optional.ofNullable(cell.group()).orElse(ALL),
                Optional.ofNullable(cell.municipality()).orElse(ALL))
            .code(NEED, cell.need())
            .code("group", cell.group())
            .code("municipality", cell.municipality());
    Integer people = cell.people();
    return people == null ? draft : draft.figure("people", people);
  }
}
