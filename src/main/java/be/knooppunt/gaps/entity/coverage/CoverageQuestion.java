package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.EvidenceFilter;
import java.time.LocalDate;

/**
 * Which coverage is asked for.
 *
 * @param day the day whose services count
 * @param evidence how sure a service and a mandate must be to count
 * @param mandated true when only services count whose mandate reaches the need, the group and the
 *     place
 */
public record CoverageQuestion(LocalDate day, EvidenceFilter evidence, boolean mandated) {}
