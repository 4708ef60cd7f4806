package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How far someone gets from a service: the other organisations within a number of handovers.
 * Changing desk within one organisation is no handover. Time O(handovers × paths).
 */
public final class Reach {
  private Reach() {}

  /**
   * The organisations reached, without the ones that offer the start.
   *
   * @param handovers at most so many
   * @param allowed which handovers count
   */
  public static Set<OrganisationId> of(
      Network network,
      ServiceId start,
      int handovers,
      Predicate<Handover> allowed,
      EvidenceFilter evidence,
      LocalDate day) {
    BitSet reached = new BitSet(network.organisations().size());
    List<Integer> frontier = new ArrayList<>();
    Adjacency offered = network.organisationsOfService();
    int position = network.positionOf(start).orElseThrow();
    for (int i = offered.from(position); i < offered.until(position); i++) {
      reached.set(offered.at(i));
      frontier.add(offered.at(i));
    }
    BitSet own = (BitSet) reached.clone();
    for (int round = 0; round < handovers && !frontier.isEmpty(); round++) {
      frontier = next(network, frontier, reached, allowed, evidence, day);
    }
    reached.andNot(own);
    TreeMap<String, OrganisationId> byName = new TreeMap<>();
    reached.stream()
        .mapToObj(o -> network.organisations().get(o).id())
        .forEach(id -> byName.put(id.value(), id));
    return Set.copyOf(byName.values());
  }

  private static List<Integer> next(
      Network network,
      List<Integer> frontier,
      BitSet reached,
      Predicate<Handover> allowed,
      EvidenceFilter evidence,
      LocalDate day) {
    List<Integer> next = new ArrayList<>();
    Adjacency offered = network.organisationsOfService();
    for (int organisation : frontier) {
      Adjacency desks = network.servicesOfOrganisation();
      for (int i = desks.from(organisation); i < desks.until(organisation); i++) {
        int desk = desks.at(i);
        if (!network.services().get(desk).isShown(day, evidence)) {
          continue;
        }
        Adjacency out = network.pathsOut();
        for (int j = out.from(desk); j < out.until(desk); j++) {
          ReferralPath path = network.paths().get(out.at(j));
          int to = network.pathTo(out.at(j));
          if (!path.status().isUsable()
              || !path.isShown(day, evidence)
              || path.handover().line() == Handover.Line.NONE
              || !allowed.test(path.handover())
              || !network.services().get(to).isShown(day, evidence)) {
            continue;
          }
          for (int k = offered.from(to); k < offered.until(to); k++) {
            if (!reached.get(offered.at(k))) {
              reached.set(offered.at(k));
              next.add(offered.at(k));
            }
          }
        }
      }
    }
    return next;
  }
}
