package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Reference;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.testing.DrawnNetwork;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A network with a partnership that declares needs in an area. */
final class Needed {
  private Needed() {}

  static DeclaredNeed need(String need, @Nullable String group, @Nullable String municipality) {
    return new DeclaredNeed(need, group, municipality, null, null, null);
  }

  static DeclaredNeed counted(
      String need, @Nullable String group, @Nullable String municipality, int people, int outOf) {
    return new DeclaredNeed(need, group, municipality, people, outOf, "Telling", null);
  }

  static Network in(List<String> area, DrawnNetwork drawn, DeclaredNeed... needs) {
    return in(area, drawn.content(), drawn.reference(), List.of(needs));
  }

  static Network in(
      List<String> area, NetworkContent content, Reference reference, List<DeclaredNeed> needs) {
    Partnership partnership =
        new Partnership(
            new PartnershipId("proef"), "Proef", null, area, null, needs, Validity.ALWAYS);
    return new Network(
        new NetworkVersion(1),
        reference,
        new NetworkContent(
            Optional.of(partnership),
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
}
