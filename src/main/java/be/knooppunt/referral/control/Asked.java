package be.knooppunt.referral.control;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A situation as it is asked, in codes that are not checked yet.
 *
 * @param partnership whose network; all together when empty
 * @param from id of a service or an organisation, or {@value ReadSituation#ANY}
 * @param rung code of a rung of the activation ladder
 * @param avoid codes of what stands in the way
 */
public record Asked(
    Optional<String> partnership,
    String from,
    Optional<String> municipality,
    List<String> groups,
    Optional<String> language,
    Optional<String> rung,
    List<String> avoid,
    Optional<Handover> coldest,
    Optional<Integer> maxHandovers,
    Optional<EvidenceFilter> evidence,
    Optional<LocalDate> date) {
  /** Keeps its own copies. */
  public Asked {
    groups = List.copyOf(groups);
    avoid = List.copyOf(avoid);
  }
}
