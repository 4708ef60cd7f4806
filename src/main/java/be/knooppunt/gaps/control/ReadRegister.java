package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapCheck;
import be.knooppunt.gaps.entity.register.GapEvent;
import be.knooppunt.gaps.entity.register.GapNote;
import be.knooppunt.gaps.entity.register.GapOrder;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The register of a partnership as it is now: compared with the map before it is read. */
@ApplicationScoped
public class ReadRegister {
  @Inject private Gaps gaps;
  @Inject private FollowFindings followFindings;

  /** For the container. */
  protected ReadRegister() {}

  /** Reads from a store. */
  public ReadRegister(Gaps gaps, FollowFindings followFindings) {
    this.gaps = gaps;
    this.followFindings = followFindings;
  }

  private static String id(Network network) {
    return network.partnership().orElseThrow().id().value();
  }

  /** All gaps, those that ask for attention first. */
  public List<Gap> list(Network network) {
    followFindings.follow(network);
    return GapOrder.sorted(gaps.listIn(id(network)));
  }

  /** A gap that must be there. */
  public Gap get(Network network, String gap) {
    followFindings.follow(network);
    return gaps.find(gap)
        .filter(found -> found.partnershipId().equals(id(network)))
        .orElseThrow(() -> Lookups.unknown("gap", gap));
  }

  /** The gap for a finding, when it was taken up. */
  public Optional<Gap> find(Network network, String findingKey) {
    followFindings.follow(network);
    return gaps.findFor(id(network), findingKey);
  }

  /** What happened to a gap, the first first. */
  @Transactional
  public List<GapEvent> listEvents(Gap gap) {
    return gaps.listEvents(gap.id());
  }

  /** The notes about a gap, the first first. */
  @Transactional
  public List<GapNote> listNotes(Gap gap) {
    return gaps.listNotes(gap.id());
  }

  /** The partnerships that follow anything up. */
  @Transactional
  public List<String> listPartnerships() {
    return gaps.listPartnerships();
  }

  /** How far the gaps were compared with the map. */
  @Transactional
  public Optional<GapCheck> findCheck(Network network) {
    return gaps.findCheck(id(network));
  }
}
