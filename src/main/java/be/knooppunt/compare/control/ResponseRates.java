package be.knooppunt.compare.control;

import be.knooppunt.network.entity.PartnershipId;
import java.util.Optional;

/** How many partners answered when they were asked about the map. */
public interface ResponseRates {
  /**
   * How many answered.
   *
   * @param answered organisations that sent their answers
   * @param asked organisations that were asked
   */
  record Rate(int answered, int asked) {}

  /** That of the latest round of a partnership; empty when none was held. */
  Optional<Rate> latest(PartnershipId partnership);
}
