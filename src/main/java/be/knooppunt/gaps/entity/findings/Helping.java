package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Service;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which services help with a declared need, for its group and in its place. */
final class Helping {
  private Helping() {}

  /** The services that help and are not closed, by position. */
  static BitSet with(ShownMap map, DeclaredNeed need) {
    Set<String> domains = Set.copyOf(map.network.reference().withBroader(need.need()));
    BitSet helping = new BitSet();
    for (int s = map.services.nextSetBit(0); s >= 0; s = map.services.nextSetBit(s + 1)) {
      Service service = map.service(s);
      helping.set(
          s,
          !service.isClosed()
              && service.covers().stream().anyMatch(domains::contains)
              && (need.group() == null
                  || service.serves().isEmpty()
                  || service.serves().contains(need.group()))
              && worksIn(map, service, need.municipality()));
    }
    return helping;
  }

  /** Tells whether a service works in a municipality; true when one of the two is not said. */
  static boolean worksIn(ShownMap map, Service service, @Nullable String municipality) {
    return municipality == null
        || service.availableIn().isEmpty()
        || map.network.reference().contains(service.availableIn(), municipality);
  }

  /** A finding about a declared need, for its group and in its place. */
  static FindingDraft about(FindingKind kind, String sort, DeclaredNeed need) {
    return about(kind, sort, need.need(), need.group(), need.municipality(), need.people());
  }

  /** The same from the parts of a need. */
  static FindingDraft about(
      FindingKind kind,
      String sort,
      String need,
      @Nullable String group,
      @Nullable String municipality,
      @Nullable Integer people) {
    FindingDraft draft =
        FindingDraft.of(
                kind,
                sort,
                need,
                Optional.ofNullable(group).orElse(ReachRules.ALL),
                Optional.ofNullable(municipality).orElse(ReachRules.ALL))
            .code("need", need)
            .code("group", group)
            .code("municipality", municipality);
    return people == null ? draft : draft.figure("people", people);
  }
}
