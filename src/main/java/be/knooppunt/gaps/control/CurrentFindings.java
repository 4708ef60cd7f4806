package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import java.time.LocalDate;
import java.util.List;

/** What the map of a partnership shows. The second implementation is the one of the tests. */
public interface CurrentFindings {
  /** The findings on a day, with an evidence filter. */
  List<Finding> list(Network network, LocalDate day, EvidenceFilter evidence);
}
