package be.knooppunt.compare.control;

import be.knooppunt.compare.control.NetworkAt.Standing;
import be.knooppunt.compare.entity.MergedPlaces;
import be.knooppunt.compare.entity.NetworkDifference;
import be.knooppunt.compare.entity.NetworkDifference.Side;
import be.knooppunt.compare.entity.NetworkSnapshot;
import be.knooppunt.compare.entity.TimePoint;
import be.knooppunt.compare.entity.Trend;
import be.knooppunt.gaps.control.FindingThresholds;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares two moments of the map of a partnership, and follows its figures through time. A plain
 * date asks the map as it is known now for what held on that day; a snapshot asks the map as it
 * stood. The latest answers stay in memory for each version of the map.
 */
@ApplicationScoped
public class CompareMoments implements SnapshotSides {
  private static final int KEPT = 48;

  @Inject private NetworkAt networkAt;
  @Inject private KeepSnapshots keepSnapshots;
  @Inject private FindingThresholds thresholds;
  @Inject private Networks networks;
  @Inject private Clock clock;

  private final Map<Object, Object> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
              return size() > KEPT;
            }
          });

  /** For the container. */
  protected CompareMoments() {}

  /** Compares with what is given. */
  public CompareMoments(
      NetworkAt networkAt,
      KeepSnapshots keepSnapshots,
      FindingThresholds thresholds,
      Networks networks,
      Clock clock) {
    this.networkAt = networkAt;
    this.keepSnapshots = keepSnapshots;
    this.thresholds = thresholds;
    this.networks = networks;
    this.clock = clock;
  }

  /**
   * A moment of a map that was found.
   *
   * @param snapshot the snapshot, when it is one
   */
  public record Moment(TimePoint point, Optional<NetworkSnapshot> snapshot, Side side) {}

  private record Key(
      String partnership, NetworkVersion version, EvidenceFilter evidence, Object asked) {}

  private <T> T once(
      Class<T> kind, Network network, EvidenceFilter evidence, Object asked, Supplier<T> make) {
    Key key = new Key(id(network), network.version(), evidence, asked);
    Object known = kept.get(key);
    if (known == null) {
      known = make.get();
      kept.put(key, known);
    }
    return kind.cast(known);
  }

  private static String id(Network network) {
    return network.partnership().map(p -> p.id().value()).orElse("");
  }

  /**
   * Finds a moment.
   *
   * @param network the map of the partnership as it is now
   * @throws Problem when there is no such snapshot, or the change log begins later
   */
  public Moment find(Network network, TimePoint point) {
    if (point.snapshot().isEmpty()) {
      return new Moment(point, Optional.empty(), new Side(network, point.day().orElseThrow()));
    }
    return find(keepSnapshots.get(id(network), point.snapshot().get()));
  }

  @Override
  public Side side(Network network, String snapshot) {
    return find(network, TimePoint.of(snapshot)).side();
  }

  private Moment find(NetworkSnapshot snapshot) {
    Standing standing =
        networkAt.at(
            new PartnershipId(snapshot.partnershipId()),
            snapshot.moment(),
            new NetworkVersion(snapshot.networkVersion()));
    if (standing instanceof Standing.There there) {
      return new Moment(
          TimePoint.of(snapshot.id()),
          Optional.of(snapshot),
          new Side(there.network(), day(snapshot)));
    }
    String since =
        standing instanceof Standing.NotYet notYet
            ? notYet.since().map(Object::toString).orElse("")
            : "";
    throw new Problem(
        Problem.Kind.UNPROCESSABLE,
        "snapshot",
        since.isEmpty()
            ? "The change log knows nothing of this partnership at that moment."
            : "The change log of this partnership begins at " + since + ".",
        "Choose a later moment.");
  }

  private static LocalDate day(NetworkSnapshot snapshot) {
    return LocalDate.ofInstant(snapshot.moment(), TimeSource.BRUSSELS);
  }

  private record Between(TimePoint from, TimePoint to, Object thresholds) {}

  /**
   * What is different between two moments.
   *
   * @param network the map of the partnership as it is now
   * @throws Problem when the first lies after the second
   */
  public NetworkDifference compare(
      Network network, Moment from, Moment to, EvidenceFilter evidence) {
    if (from.side().day().isAfter(to.side().day())) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE,
          "from",
          "The first moment lies after the second.",
          "Turn them around.");
    }
    var limits = thresholds.read(id(network));
    return once(
        NetworkDifference.class,
        network,
        evidence,
        new Between(from.point(), to.point(), limits),
        () ->
            NetworkDifference.of(
                from.side(), to.side(), evidence, limits, merged(from.side(), to.side())));
  }

  private MergedPlaces merged(Side one, Side other) {
    return MergedPlaces.between(networks.facts().municipalities(), one.day(), other.day());
  }

  private record Followed(LocalDate today, List<String> snapshots) {}

  /** How the figures of a map went until today. */
  public Trend follow(Network network, EvidenceFilter evidence) {
    LocalDate today = TimeSource.today(clock);
    List<NetworkSnapshot> snapshots = keepSnapshots.list(id(network));
    return once(
        Trend.class,
        network,
        evidence,
        new Followed(today, snapshots.stream().map(one -> one.id() + " " + one.version()).toList()),
        () -> Trend.of(network, today, states(snapshots), evidence));
  }

  private List<Trend.Kept> states(List<NetworkSnapshot> snapshots) {
    List<Trend.Kept> states = new ArrayList<>();
    for (NetworkSnapshot snapshot : snapshots) {
      if (states.size() == Trend.MOST_SNAPSHOTS) {
        break;
      }
      Standing standing =
          networkAt.at(
              new PartnershipId(snapshot.partnershipId()),
              snapshot.moment(),
              new NetworkVersion(snapshot.networkVersion()));
      if (standing instanceof Standing.There there) {
        states.add(
            new Trend.Kept(
                snapshot.id(), snapshot.label(), new Side(there.network(), day(snapshot))));
      }
    }
    return states;
  }
}
