package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a mandate reaches. It must say so: a mandate without domains reaches all of them only
 * when it is integral. Without groups it is for all, without places it holds everywhere.
 */
final class MandateReach {
  private static final String INTEGRAL = "INTEGRAL";

  private MandateReach() {}

  static boolean isIntegral(Mandate mandate) {
    return INTEGRAL.equals(mandate.breadth());
  }

  /** Whether it is over one of these domains. */
  static boolean isOver(Mandate mandate, List<String> domains) {
    return mandate.over().isEmpty()
        ? isIntegral(mandate)
        : domains.stream().anyMatch(mandate.over()::contains);
  }

  /** Whether it is for a group; everyone is only met by a mandate for all. */
  static boolean isFor(Mandate mandate, @Nullable String group) {
    return mandate.forGroups().isEmpty() || (group != null && mandate.forGroups().contains(group));
  }

  /** Whether it holds in a municipality; null asks for no place. */
  static boolean holdsIn(Mandate mandate, @Nullable String municipality, Reference reference) {
    return municipality == null
        || mandate.within().isEmpty()
        || reference.contains(mandate.within(), municipality);
  }
}
