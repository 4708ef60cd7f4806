package be.knooppunt.network.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The network at the level of organisations, derived from the paths: there is an arc from a to b
 * when some service of a refers to some service of b and a is not b. Parallel paths make one arc.
 */
public final class OrganisationArcs {
  /** A derived arc. */
  public record Arc(OrganisationId from, OrganisationId to) {}

  private final List<Arc> arcs;
  private final List<OrganisationId> organisations;

  private OrganisationArcs(List<OrganisationId> organisations, List<Arc> arcs) {
    this.organisations = organisations;
    this.arcs = arcs;
  }

  /**
   * Derives the arcs of the usable paths that hold on a day between services that do. An
   * organisation is a node when it is valid itself, whether or not it has services; both ends of an
   * arc are nodes. Time O(paths log paths).
   *
   * @param handovers which handovers count
   */
  public static OrganisationArcs of(
      Network network, LocalDate day, EvidenceFilter evidence, Predicate<Handover> handovers) {
    Set<Long> pairs = new TreeSet<>();
    int n = network.organisations().size();
    BitSet isNode = new BitSet(n);
    for (int o = 0; o < n; o++) {
      isNode.set(o, network.organisations().get(o).isShown(day, evidence));
    }
    for (int p = 0; p < network.paths().size(); p++) {
      ReferralPath path = network.paths().get(p);
      if (path.status().isUsable()
          && path.isShown(day, evidence)
          && handovers.test(path.handover())
          && path.handover().line() != Handover.Line.NONE
          && network.services().get(network.pathFrom(p)).isShown(day, evidence)
          && network.services().get(network.pathTo(p)).isShown(day, evidence)) {
        addPairs(network, p, n, pairs);
      }
    }
    pairs.removeIf(pair -> !isNode.get((int) (pair / n)) || !isNode.get((int) (pair % n)));
    List<Arc> arcs = new ArrayList<>();
    for (long pair : pairs) {
      arcs.add(
          new Arc(
              network.organisations().get((int) (pair / n)).id(),
              network.organisations().get((int) (pair % n)).id()));
    }
    List<OrganisationId> nodes =
        isNode.stream().mapToObj(o -> network.organisations().get(o).id()).toList();
    return new OrganisationArcs(nodes, List.copyOf(arcs));
  }

  private static void addPairs(Network network, int path, int n, Set<Long> pairs) {
    Adjacency offered = network.organisationsOfService();
    int from = network.pathFrom(path);
    int to = network.pathTo(path);
    for (int i = offered.from(from); i < offered.until(from); i++) {
      for (int j = offered.from(to); j < offered.until(to); j++) {
        if (offered.at(i) != offered.at(j)) {
          pairs.add((long) offered.at(i) * n + offered.at(j));
        }
      }
    }
  }

  /** The arcs, ordered by sender and receiver. */
  public List<Arc> arcs() {
    return arcs;
  }

  /** Organisations that are referred to but refer to nobody. */
  public List<OrganisationId> deadEnds() {
    return organisations.stream().filter(o -> receives(o) && !refers(o)).toList();
  }

  /** Organisations that refer to others but that nobody refers to. */
  public List<OrganisationId> orphans() {
    return organisations.stream().filter(o -> refers(o) && !receives(o)).toList();
  }

  private boolean refers(OrganisationId organisation) {
    return arcs.stream().anyMatch(arc -> arc.from().equals(organisation));
  }

  private boolean receives(OrganisationId organisation) {
    return arcs.stream().anyMatch(arc -> arc.to().equals(organisation));
  }
}
