package be.knooppunt.compare.entity;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns of drawn and sample networks, in the municipalities that really are. */
final class Columns {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private Columns() {}

  static Coverage coverage(Column column) {
    return Coverage.of(
        column.network(), new CoverageQuestion(column.day(), EvidenceFilter.ALL, false));
  }

  static DeclaredNeed need(String need, @Nullable String group, @Nullable String municipality) {
    return new DeclaredNeed(need, group, municipality, null, null, null);
  }

  /** A drawn network as that of a partnership; the services named are outside it. */
  static Network network(
      String id,
      List<String> area,
      DrawnNetwork drawn,
      List<DeclaredNeed> needs,
      String... outside) {
    NetworkContent content = drawn.content();
    Set<ServiceId> others = new HashSet<>();
    for (String service : outside) {
      others.add(new ServiceId(service));
    }
    return new Network(
        new NetworkVersion(1),
        Samples.facts().reference(),
        new NetworkContent(
            Optional.of(
                new Partnership(
                    new PartnershipId(id), id, null, area, null, needs, Validity.ALWAYS)),
            content.organisations(),
            content.services(),
            content.mandates(),
            content.paths(),
            content.categoryPaths(),
            content.ties(),
            content.members(),
            content.placements(),
            others));
  }

  static Column column(Network network, LocalDate day, boolean mayOpenMap) {
    Partnership partnership = network.partnership().orElseThrow();
    return new Column(
        ColumnChoice.of(partnership.id()),
        partnership.name(),
        day,
        network,
        AreaOnDay.of(partnership.area(), day, Samples.facts()).municipalities(),
        null,
        null,
        List.of(),
        false,
        mayOpenMap);
  }

  static Column column(Network network) {
    return column(network, DAY, true);
  }

  static Column sample(String name, LocalDate day) {
    return column(Samples.network(name), day, true);
  }
}
