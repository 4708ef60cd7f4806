package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds every way that no other way beats, round by round: round k holds the ways with k handovers.
 * At each service it keeps the labels that are not dominated on burden, known days, whether the
 * waiting is known and whether the desk may still be changed; a dominated label can never become
 * the better one. A label that is already beaten by a way to the need is not followed either.
 * Method: round-based multi-criteria search with target pruning after Delling, Pajor and Werneck
 * (RAPTOR, 2012), with handovers in the place of transfers. Time O(rounds × paths × labels per
 * service).
 */
final class RouteSearch {
  private static final Comparator<Label> LIGHTEST_FIRST =
      Comparator.comparingInt(label -> label.burden);

  private final Network network;
  private final RouteArrays arrays;
  private final Ground ground;
  private final Sought sought;
  private final List<Sought> needs;
  private final BitSet targets;
  private final Bounds bounds;
  private final int most;
  private final @Nullable Label[] kept;
  private final List<Label> front = new ArrayList<>();
  private List<Label> frontier = new ArrayList<>();

  private RouteSearch(Ground ground, Sought sought, BitSet targets) {
    this.network = ground.network;
    this.arrays = ground.arrays;
    this.ground = ground;
    this.sought = sought;
    this.needs = List.of(sought);
    this.targets = targets;
    this.bounds = Bounds.of(network, sought);
    this.most = ground.maxHandovers();
    this.kept = new Label[arrays.services];
  }

  /**
   * The ways from the starts to services that meet a need and can receive, of those that no other
   * beats; of ways that cost the same the one that meets the need itself, then the one that comes
   * first.
   *
   * @param starts positions of services; the order does not matter
   */
  static List<Label> run(Ground ground, Sought sought, int[] starts) {
    return run(ground, sought, starts, List.of());
  }

  /**
   * The same, where some ways are known already; they stay in the answer unless they are beaten.
   *
   * @param known ways on ground of the same network
   */
  static List<Label> run(Ground ground, Sought sought, int[] starts, List<Label> known) {
    BitSet targets = ground.receiving(sought.meeting());
    if (targets.isEmpty()) {
      return List.of();
    }
    RouteSearch search = new RouteSearch(ground, sought, targets);
    search.front.addAll(known);
    for (int start : starts) {
      search.keep(new Label(start, Label.NO_ARC, 0, 0, 0, true, 0, null));
    }
    search.changeDesks();
    for (int round = 1; round <= search.most && !search.frontier.isEmpty(); round++) {
      search.handOver();
      search.changeDesks();
    }
    return search.front;
  }

  private void handOver() {
    List<Label> from = frontier;
    frontier = new ArrayList<>();
    from.sort(LIGHTEST_FIRST); // what is found early spares the rest
    for (Label label : from) {
      if (label.isBeaten || isHopeless(label)) {
        continue; // a way to the need was found since that beats all that go through here
      }
      int until = arrays.arcFrom[label.service + 1];
      for (int arc = arrays.arcFrom[label.service]; arc < until; arc++) {
        int to = arrays.arcTo[arc];
        if (ground.receives(to) && ground.isUsable(arc, needs) && !label.arrivesAt(to)) {
          int wait = Math.max(arrays.arcDays[arc], arrays.waitingDays[to]);
          keep(
              new Label(
                  to,
                  arc,
                  label.handovers + 1,
                  label.burden + arrays.arcWeight[arc] + ground.burden(to),
                  label.days + Math.max(0, wait),
                  label.isKnown && wait >= 0,
                  label.abouts + (isAboutTheNeed(arc) ? 1 : 0),
                  label));
        }
      }
    }
  }

  /**
   * Tells whether every way through here is too long, or beaten by one that is known, whatever
   * follows. Ways that may still cost the same are not hopeless: ties are told later.
   */
  private boolean isHopeless(Label label) {
    int handovers = label.handovers + bounds.handovers(label.service);
    int burden = label.burden + bounds.burden(label.service);
    if (handovers > most || bounds.burden(label.service) == Bounds.NEVER) {
      return true;
    }
    boolean staysKnown = label.isKnown && bounds.knownDays(label.service) != Bounds.NEVER;
    int days = label.days + (staysKnown ? bounds.knownDays(label.service) : 0);
    for (Label known : front) {
      if (known.handovers <= handovers && known.burden <= burden) {
        boolean shorter = known.handovers < handovers || known.burden < burden;
        // a waiting that is known goes before one that is not, whatever the days
        boolean sooner = known.isKnown && !staysKnown;
        boolean noLater = known.isKnown == staysKnown && known.days <= days;
        if (sooner || (noLater && (shorter || known.days < days))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isAboutTheNeed(int arc) {
    var about = network.paths().get(arrays.arcPath[arc]).about();
    return !about.isEmpty() && sought.accepted().stream().anyMatch(about::contains);
  }

  /** Within one organisation someone only changes desk: no handover, no handover weight. */
  private void changeDesks() {
    Adjacency offered = network.organisationsOfService();
    Adjacency desks = network.servicesOfOrganisation();
    for (Label label : List.copyOf(frontier)) {
      if (label.isBeaten) {
        continue;
      }
      for (int i = offered.from(label.service); i < offered.until(label.service); i++) {
        int organisation = offered.at(i);
        for (int j = desks.from(organisation); j < desks.until(organisation); j++) {
          int desk = desks.at(j);
          if (ground.receives(desk) && !label.passes(desk)) {
            keep(
                new Label(
                    desk,
                    Label.NO_ARC,
                    label.handovers,
                    label.burden + ground.burden(desk),
                    label.days + Math.max(0, arrays.waitingDays[desk]),
                    label.isKnown && arrays.waitingDays[desk] >= 0,
                    label.abouts,
                    label));
          }
        }
      }
    }
  }

  private void keep(Label candidate) {
    if (isHopeless(candidate)) {
      return;
    }
    int here = candidate.service;
    for (Label known = kept[here]; known != null; known = known.next) {
      if (known.replaces(candidate)) {
        return;
      }
    }
    Label before = null;
    for (Label known = kept[here]; known != null; known = known.next) {
      if (!candidate.replaces(known)) {
        before = known;
        continue;
      }
      known.isBeaten = true;
      if (before == null) {
        kept[here] = known.next;
      } else {
        before.next = known.next;
      }
    }
    candidate.next = kept[here];
    kept[here] = candidate;
    frontier.add(candidate);
    if (targets.get(here)) {
      arrive(candidate);
    }
  }

  private void arrive(Label candidate) {
    for (Label known : front) {
      if (beats(known, candidate)) {
        return;
      }
    }
    front.removeIf(known -> beats(candidate, known));
    front.add(candidate);
  }

  private boolean beats(Label one, Label other) {
    int waiting = one.waiting().compareTo(other.waiting());
    if (one.handovers > other.handovers || one.burden > other.burden || waiting > 0) {
      return false;
    }
    if (one.handovers < other.handovers || one.burden < other.burden || waiting < 0) {
      return true;
    }
    boolean exact = isExact(one);
    return exact == isExact(other) ? one.comesBefore(other) : exact;
  }

  private boolean isExact(Label label) {
    return sought.isMetExactlyBy(network.services().get(label.service));
  }

  /** The path a label arrived by. */
  static Optional<ReferralPath> arrival(Ground ground, Label label) {
    return label.arc == Label.NO_ARC
        ? Optional.empty()
        : Optional.of(ground.network.paths().get(ground.arrays.arcPath[label.arc]));
  }
}
