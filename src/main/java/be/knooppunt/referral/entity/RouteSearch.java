package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.WaitingBand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds every way that no other way beats, round by round: round k holds the ways with k handovers.
 * At each service it keeps the labels that are not dominated on burden, known days, whether the
 * waiting is known and whether the desk may still be changed; a dominated label can never become
 * the better one. Method: round-based multi-criteria search after Delling, Pajor and Werneck
 * (RAPTOR, 2012), with handovers in the place of transfers. Time O(rounds × paths × labels per
 * service).
 */
final class RouteSearch {
  /** A way to a service, as a chain back to the start. */
  static final class Label {
    final int service;
    final int path;
    final int handovers;
    final int burden;
    final Waiting waiting;
    final int abouts;
    final @Nullable Label parent;
    boolean isBeaten;

    private Label(
        int service,
        int path,
        int handovers,
        int burden,
        Waiting waiting,
        int abouts,
        @Nullable Label parent) {
      this.service = service;
      this.path = path;
      this.handovers = handovers;
      this.burden = burden;
      this.waiting = waiting;
      this.abouts = abouts;
      this.parent = parent;
    }

    /** One change of desk at most between two handovers. */
    private boolean mayChangeDesk() {
      return path != NO_PATH || parent == null;
    }

    /** No dearer and no less free to go on. */
    private boolean dominates(Label other) {
      return handovers <= other.handovers
          && burden <= other.burden
          && waiting.isNoWorseThan(other.waiting)
          && (mayChangeDesk() || !other.mayChangeDesk());
    }

    private boolean replaces(Label other) {
      return dominates(other) && !(costsTheSameAs(other) && comesFirst(other, this));
    }

    private boolean costsTheSameAs(Label other) {
      return handovers == other.handovers
          && burden == other.burden
          && waiting.equals(other.waiting);
    }

    private boolean passes(int position) {
      for (Label label = this; label != null; label = label.parent) {
        if (label.service == position) {
          return true;
        }
      }
      return false;
    }

    /** A desk that was only changed to may still be handed over to: that opens its other desks. */
    private boolean arrivesAt(int position) {
      for (Label label = this; label != null; label = label.parent) {
        if (label.service == position && label.mayChangeDesk()) {
          return true;
        }
      }
      return false;
    }

    /** The stops from start to here. */
    List<Label> chain() {
      Deque<Label> chain = new ArrayDeque<>();
      for (Label label = this; label != null; label = label.parent) {
        chain.addFirst(label);
      }
      return List.copyOf(chain);
    }
  }

  /** No path: the start, or another desk of the same organisation. */
  static final int NO_PATH = -1;

  private final Network network;
  private final Eligibility eligibility;
  private final List<List<Label>> labels;
  private List<Label> frontier = new ArrayList<>();

  private RouteSearch(Network network, Eligibility eligibility) {
    this.network = network;
    this.eligibility = eligibility;
    this.labels = new ArrayList<>(network.services().size());
    for (int i = 0; i < network.services().size(); i++) {
      labels.add(List.of());
    }
  }

  /**
   * The unbeaten ways from the starts to services that pass a test.
   *
   * @param starts positions of services; the order does not matter
   */
  static List<Label> run(
      Network network, Eligibility eligibility, int[] starts, IntPredicate isTarget) {
    RouteSearch search = new RouteSearch(network, eligibility);
    for (int start : starts) {
      search.keep(new Label(start, NO_PATH, 0, 0, Waiting.NONE, 0, null));
    }
    search.changeDesks();
    for (int round = 1;
        round <= eligibility.maxHandovers() && !search.frontier.isEmpty();
        round++) {
      search.handOver();
      search.changeDesks();
    }
    List<Label> found = new ArrayList<>();
    for (int service = 0; service < search.labels.size(); service++) {
      if (isTarget.test(service)) {
        found.addAll(search.labels.get(service));
      }
    }
    return found;
  }

  private void handOver() {
    List<Label> from = frontier;
    frontier = new ArrayList<>();
    Adjacency out = network.pathsOut();
    for (Label label : from) {
      if (label.isBeaten) {
        continue;
      }
      for (int i = out.from(label.service); i < out.until(label.service); i++) {
        int path = out.at(i);
        ReferralPath referral = network.paths().get(path);
        int to = network.pathTo(path);
        Service receiver = network.services().get(to);
        if (eligibility.isUsable(referral)
            && eligibility.receives(receiver)
            && !sameOrganisation(label.service, to)
            && !label.arrivesAt(to)) {
          keep(
              new Label(
                  to,
                  path,
                  label.handovers + 1,
                  label.burden
                      + referral.handover().weight().orElseThrow()
                      + receiver.highestThreshold(),
                  label.waiting.plus(referral.firstContact(), receiver.waitingBand()),
                  label.abouts + (eligibility.isAboutTheNeed(referral) ? 1 : 0),
                  label));
        }
      }
    }
  }

  /** Within one organisation someone only changes desk: no handover, no handover weight. */
  private void changeDesks() {
    for (Label label : List.copyOf(frontier)) {
      if (label.isBeaten) {
        continue;
      }
      Adjacency offered = network.organisationsOfService();
      for (int i = offered.from(label.service); i < offered.until(label.service); i++) {
        int organisation = offered.at(i);
        Adjacency desks = network.servicesOfOrganisation();
        for (int j = desks.from(organisation); j < desks.until(organisation); j++) {
          int desk = desks.at(j);
          Service service = network.services().get(desk);
          if (!label.passes(desk) && eligibility.receives(service)) {
            keep(
                new Label(
                    desk,
                    NO_PATH,
                    label.handovers,
                    label.burden + service.highestThreshold(),
                    label.waiting.plus(WaitingBand.UNKNOWN, service.waitingBand()),
                    label.abouts,
                    label));
          }
        }
      }
    }
  }

  private boolean sameOrganisation(int one, int other) {
    Adjacency offered = network.organisationsOfService();
    for (int i = offered.from(one); i < offered.until(one); i++) {
      for (int j = offered.from(other); j < offered.until(other); j++) {
        if (offered.at(i) == offered.at(j)) {
          return true;
        }
      }
    }
    return false;
  }

  private void keep(Label candidate) {
    List<Label> here = labels.get(candidate.service);
    for (Label known : here) {
      if (known.replaces(candidate)) {
        return;
      }
    }
    List<Label> kept = new ArrayList<>(here.size() + 1);
    for (Label known : here) {
      if (candidate.replaces(known)) {
        known.isBeaten = true;
      } else {
        kept.add(known);
      }
    }
    kept.add(candidate);
    labels.set(candidate.service, kept);
    frontier.add(candidate);
  }

  /**
   * Of two ways that cost the same: the one whose paths are more often used for this need, then the
   * one with fewer stops, then the earlier identifiers.
   */
  static boolean comesFirst(Label one, Label other) {
    if (one.abouts != other.abouts) {
      return one.abouts > other.abouts;
    }
    List<Label> a = one.chain();
    List<Label> b = other.chain();
    if (a.size() != b.size()) {
      return a.size() < b.size();
    }
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i).service != b.get(i).service) {
        return a.get(i).service < b.get(i).service;
      }
      if (a.get(i).path != b.get(i).path) {
        return a.get(i).path < b.get(i).path;
      }
    }
    return false;
  }

  /** The path a label arrived by. */
  static Optional<ReferralPath> arrival(Network network, Label label) {
    return label.path == NO_PATH ? Optional.empty() : Optional.of(network.paths().get(label.path));
  }
}
