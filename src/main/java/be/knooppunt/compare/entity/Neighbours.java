package be.knooppunt.compare.entity;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The partnerships whose help may lie next door. A network is only asked for when its area comes
 * near.
 *
 * @param partnerships those of which the reader may know that help is there
 * @param mayOpenMap those of them whose services may be named to the reader
 */
public record Neighbours(
    List<Partnership> partnerships,
    Function<PartnershipId, Optional<Network>> network,
    BiFunction<Network, CoverageQuestion, Coverage> coverage,
    Predicate<PartnershipId> mayOpenMap) {

  /** Keeps its own copy. */
  public Neighbours {
    partnerships = List.copyOf(partnerships);
  }
}
