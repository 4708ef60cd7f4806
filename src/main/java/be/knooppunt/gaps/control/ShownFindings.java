package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What the map of a partnership shows by the limits that it chose. */
@ApplicationScoped
public class ShownFindings implements CurrentFindings {
  @Inject private ReadFindings readFindings;

  @Override
  public List<Finding> list(Network network, LocalDate day, EvidenceFilter evidence) {
    return readFindings.read(network, day, evidence).all();
  }
}
