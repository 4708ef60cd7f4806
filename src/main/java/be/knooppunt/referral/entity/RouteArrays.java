package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.WaitingBand;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What routes are counted by, of one network, in flat arrays and sets of bits: made once,
 * O(services + paths), and shared by all questions. An <em>arc</em> is a path in the order of its
 * sender; bits of services are by position in the network, bits of arcs by position here.
 */
final class RouteArrays {
  private static final int KEPT_SLICES = 32;

  private final Network network;
  final int services;
  final int[] threshold;
  final int[] waitingDays;
  final BitSet closed = new BitSet();
  final BitSet frontDoors = new BitSet();
  private final Map<Obstacle, byte[]> severity = new EnumMap<>(Obstacle.class);
  private final byte[] fromRung;
  private final byte[] toRung;
  final int[] arcFrom;
  final int[] arcTo;
  final int[] arcPath;
  final int[] arcWeight;
  final int[] arcDays;
  private final BitSet followed = new BitSet();
  private final BitSet closedArcs = new BitSet();
  private final BitSet unusableStatus = new BitSet();
  final BitSet onlyForDomains = new BitSet();
  final BitSet onlyForGroups = new BitSet();
  private final Words arcsForDomain = new Words();
  private final Words arcsForGroup = new Words();
  private final Words covering = new Words();
  private final Words serving = new Words();
  private final Words available = new Words();
  private final Words speaking = new Words();
  private final Map<SliceKey, Slice> slices = new LinkedHashMap<>(16, 0.75f, true);

  /** Which services have a word; and which have none at all, for whom nothing is known. */
  private static final class Words {
    private final Map<String, BitSet> having = new HashMap<>();
    private final BitSet none = new BitSet();

    void add(int service, Collection<String> words) {
      if (words.isEmpty()) {
        none.set(service);
      }
      addNamed(service, words);
    }

    void addNamed(int position, Collection<String> words) {
      words.forEach(word -> having.computeIfAbsent(word, key -> new BitSet()).set(position));
    }

    BitSet having(Collection<String> words) {
      BitSet any = new BitSet();
      for (String word : words) {
        BitSet found = having.get(word);
        if (found != null) {
          any.or(found);
        }
      }
      return any;
    }

    BitSet havingOrUnknown(Collection<String> words) {
      BitSet any = having(words);
      any.or(none);
      return any;
    }
  }

  private record SliceKey(
      @Nullable LocalDate day, @Nullable EvidenceFilter evidence, boolean status, boolean room) {}

  /**
   * What is there on a day with some evidence.
   *
   * @param services on the map
   * @param arcs that can be followed, apart from conditions of the question
   */
  record Slice(BitSet services, BitSet arcs) {}

  private RouteArrays(Network network) {
    this.network = network;
    this.services = network.services().size();
    this.threshold = new int[services];
    this.waitingDays = new int[services];
    for (Obstacle obstacle : Obstacle.values()) {
      severity.put(obstacle, new byte[services]);
    }
    this.fromRung = new byte[services];
    this.toRung = new byte[services];
    for (int i = 0; i < services; i++) {
      addService(i, network.services().get(i));
    }
    int arcs = network.paths().size();
    this.arcFrom = new int[services + 1];
    this.arcTo = new int[arcs];
    this.arcPath = new int[arcs];
    this.arcWeight = new int[arcs];
    this.arcDays = new int[arcs];
    Adjacency out = network.pathsOut();
    int arc = 0;
    for (int from = 0; from < services; from++) {
      arcFrom[from] = arc;
      for (int i = out.from(from); i < out.until(from); i++) {
        addArc(arc++, from, out.at(i));
      }
    }
    arcFrom[services] = arc;
  }

  /** The arrays of a network. */
  static RouteArrays of(Network network) {
    return network.derived(RouteArrays.class, RouteArrays::new);
  }

  private void addService(int i, Service service) {
    threshold[i] = service.highestThreshold();
    waitingDays[i] = service.waitingBand().days().orElse(-1);
    closed.set(i, service.isClosed());
    frontDoors.set(i, service.frontDoor());
    severity.forEach((obstacle, at) -> at[i] = (byte) obstacle.severityAt(service));
    fromRung[i] = (byte) Rung.find(service.fromRung()).map(Rung::step).orElse(1).intValue();
    toRung[i] = (byte) Rung.find(service.toRung()).orElse(Rung.PAID).step();
    covering.add(i, service.covers());
    serving.add(i, service.serves());
    available.add(i, service.availableIn());
    speaking.add(i, service.languages());
  }

  private void addArc(int arc, int from, int path) {
    ReferralPath referral = network.paths().get(path);
    Handover handover = referral.handover();
    int to = network.pathTo(path);
    arcTo[arc] = to;
    arcPath[arc] = path;
    arcWeight[arc] = handover.weight().orElse(-1);
    arcDays[arc] = referral.firstContact().days().orElse(-1);
    followed.set(
        arc,
        handover != Handover.SIGNAL && handover != Handover.BACK && !sharesOrganisation(from, to));
    closedArcs.set(arc, referral.firstContact() == WaitingBand.CLOSED);
    unusableStatus.set(arc, !referral.status().isUsable());
    onlyForDomains.set(arc, !referral.onlyForDomains().isEmpty());
    onlyForGroups.set(arc, !referral.onlyForGroups().isEmpty());
    arcsForDomain.addNamed(arc, referral.onlyForDomains());
    arcsForGroup.addNamed(arc, referral.onlyForGroups());
  }

  private boolean sharesOrganisation(int one, int other) {
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

  /** The services that help with one of these domains. */
  BitSet covering(Collection<String> domains) {
    return covering.having(domains);
  }

  /** The arcs that are only for some domains, of which these are one. */
  BitSet arcsForDomains(Collection<String> domains) {
    return arcsForDomain.having(domains);
  }

  /** The arcs that are only for some groups, of which these are one. */
  BitSet arcsForGroups(Collection<String> groups) {
    return arcsForGroup.having(groups);
  }

  /** The services for one of these groups, and those that do not say for whom. */
  BitSet serving(Set<String> groups) {
    return serving.havingOrUnknown(groups);
  }

  /** The services that speak a language, and those that do not say. */
  BitSet speaking(String language) {
    return speaking.havingOrUnknown(Set.of(language));
  }

  /** The services of a municipality, and those that do not say where. */
  BitSet availableIn(String nisCode) {
    Set<String> regions = network.reference().regionsOf().getOrDefault(nisCode, Set.of());
    BitSet all = available.havingOrUnknown(Set.of(nisCode));
    all.or(available.having(regions));
    return all;
  }

  /** The services that work for a rung, and those that do not say. */
  BitSet workingFor(Rung rung) {
    BitSet passing = new BitSet(services);
    for (int i = 0; i < services; i++) {
      passing.set(i, fromRung[i] <= rung.step() && rung.step() <= toRung[i]);
    }
    return passing;
  }

  /** The services where an obstacle has less than a severity. */
  BitSet below(Obstacle obstacle, int most) {
    byte[] at = severity(obstacle);
    BitSet passing = new BitSet(services);
    for (int i = 0; i < services; i++) {
      passing.set(i, at[i] < most);
    }
    return passing;
  }

  /** How hard each service makes it for someone with an obstacle, 0 to 3. */
  byte[] severity(Obstacle obstacle) {
    return Objects.requireNonNull(severity.get(obstacle));
  }

  /**
   * What is there; null drops the condition.
   *
   * @param status whether paths need a status that can be used
   * @param room whether paths may not be closed
   */
  Slice slice(
      @Nullable LocalDate day, @Nullable EvidenceFilter evidence, boolean status, boolean room) {
    SliceKey key = new SliceKey(day, evidence, status, room);
    synchronized (slices) {
      Slice known = slices.get(key);
      if (known != null) {
        return known;
      }
    }
    Slice made = make(key);
    synchronized (slices) {
      slices.put(key, made);
      if (slices.size() > KEPT_SLICES) {
        Iterator<SliceKey> oldest = slices.keySet().iterator();
        oldest.next();
        oldest.remove();
      }
    }
    return made;
  }

  private Slice make(SliceKey key) {
    LocalDate day = key.day();
    EvidenceFilter evidence = key.evidence();
    BitSet there = new BitSet(services);
    for (int i = 0; i < services; i++) {
      Service service = network.services().get(i);
      there.set(
          i,
          (day == null
                  || (service.validity().holdsOn(day)
                      && network.organisationOf(service).validity().holdsOn(day)))
              && (evidence == null || evidence.admits(service.provenance().evidence())));
    }
    BitSet arcs = new BitSet(arcTo.length);
    for (int arc = followed.nextSetBit(0); arc >= 0; arc = followed.nextSetBit(arc + 1)) {
      ReferralPath path = network.paths().get(arcPath[arc]);
      arcs.set(
          arc,
          (day == null || path.validity().holdsOn(day))
              && (evidence == null || evidence.admits(path.provenance().evidence())));
    }
    if (key.status()) {
      arcs.andNot(unusableStatus);
    }
    if (key.room()) {
      arcs.andNot(closedArcs);
    }
    return new Slice(there, arcs);
  }
}
