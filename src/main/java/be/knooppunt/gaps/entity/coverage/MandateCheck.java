package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What the mandates say about the needs: where several may decide, where nobody may, and where task
 * and service do not go together. Each list is computed when it is asked for.
 */
public final class MandateCheck {
  private final Network network;
  private final CoverRule rule;
  private final DeclaredCells declared;
  private final Places places;
  private final List<CoveredCell> cells;
  private final List<Mandate> shown;

  MandateCheck(
      Network network, CoverageQuestion question, DeclaredCells declared, List<CoveredCell> cells) {
    this.network = network;
    this.rule = new CoverRule(network, question);
    this.declared = declared;
    this.places = new Places(declared.municipalities(), network.reference());
    this.cells = cells;
    this.shown = network.mandates().stream().filter(rule::isShown).toList();
  }

  /** A life domain over which several organisations decide for the same people in one place. */
  public record Overlap(String domain, List<MandateId> mandates) {
    /** Keeps its own copy. */
    public Overlap {
      mandates = List.copyOf(mandates);
    }
  }

  /** A service that helps with domains which none of its mandates is over. */
  public record WithoutMandate(ServiceId service, List<String> domains) {
    /** Keeps its own copy. */
    public WithoutMandate {
      domains = List.copyOf(domains);
    }
  }

  /** The domains over which two or more mandates of different organisations decide. */
  public List<Overlap> overlaps() {
    Map<String, List<Mandate>> deciding = new TreeMap<>();
    Set<String> domains = new HashSet<>();
    cells.forEach(cell -> domains.add(cell.need()));
    for (Mandate mandate : shown) {
      if (mandate.decides()) {
        domains.addAll(mandate.over());
      }
    }
    for (Mandate mandate : shown) {
      if (mandate.decides()) {
        domains.stream()
            .filter(domain -> MandateReach.isOver(mandate, List.of(domain)))
            .forEach(d -> deciding.computeIfAbsent(d, key -> new ArrayList<>()).add(mandate));
      }
    }
    Meeting meeting = new Meeting(network);
    List<Overlap> overlaps = new ArrayList<>();
    deciding.forEach(
        (domain, mandates) -> {
          List<MandateId> meet =
              mandates.stream()
                  .filter(one -> mandates.stream().anyMatch(other -> meeting.of(one, other)))
                  .map(Mandate::id)
                  .toList();
          if (!meet.isEmpty()) {
            overlaps.add(new Overlap(domain, meet));
          }
        });
    return overlaps;
  }

  /** Whether two mandates of different organisations are for some of the same people and places. */
  private static final class Meeting {
    private final Places places;
    private final Set<String> area;

    Meeting(Network network) {
      List<String> municipalities =
          network.reference().regionsOf().keySet().stream().sorted().toList();
      this.places = new Places(municipalities, network.reference());
      this.area = new HashSet<>(network.partnership().map(p -> p.area()).orElse(List.of()));
    }

    boolean of(Mandate one, Mandate other) {
      return !one.organisation().equals(other.organisation())
          && (one.forGroups().isEmpty()
              || other.forGroups().isEmpty()
              || one.forGroups().stream().anyMatch(other.forGroups()::contains))
          && meet(one.within(), other.within());
    }

    private boolean meet(Set<String> one, Set<String> other) {
      if (one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains)) {
        return true;
      }
      BitSet both = (BitSet) places.of(one).clone();
      both.and(places.of(other));
      if (!area.isEmpty()) {
        both.and(places.of(area));
      }
      return !both.isEmpty();
    }
  }

  /**
   * Mandates that nothing is done with: no service through which they are exercised is on the map
   * that day, or none of those helps with a domain the mandate is over.
   */
  public List<Mandate> withoutService() {
    Map<MandateId, Boolean> exercised = new HashMap<>();
    for (Mandate mandate : shown) {
      exercised.put(mandate.id(), services(mandate).stream().anyMatch(s -> isDone(mandate, s)));
    }
    return shown.stream().filter(m -> !exercised.getOrDefault(m.id(), false)).toList();
  }

  private boolean isDone(Mandate mandate, Service service) {
    return rule.isOpen(service)
        && (mandate.over().isEmpty()
            || service.covers().stream()
                .flatMap(domain -> network.reference().withBroader(domain).stream())
                .anyMatch(mandate.over()::contains));
  }

  private List<Service> services(Mandate mandate) {
    if (!mandate.services().isEmpty()) {
      return mandate.services().stream().flatMap(id -> network.findService(id).stream()).toList();
    }
    OptionalInt holder = network.positionOf(mandate.organisation());
    if (holder.isEmpty()) {
      return List.of();
    }
    int row = holder.getAsInt();
    return IntStream.range(
            network.servicesOfOrganisation().from(row), network.servicesOfOrganisation().until(row))
        .mapToObj(i -> network.services().get(network.servicesOfOrganisation().at(i)))
        .toList();
  }

  /** Services that help with a domain while none of their mandates is over it. */
  public List<WithoutMandate> withoutMandate() {
    List<WithoutMandate> all = new ArrayList<>();
    for (Service service : network.services()) {
      if (rule.isOpen(service)) {
        List<Mandate> mandates =
            network.mandatesOf(service.id()).stream().filter(rule::isShown).toList();
        List<String> bare =
            service.covers().stream()
                .filter(CoverRule::isDomain)
                .filter(
                    domain ->
                        mandates.stream()
                            .noneMatch(m -> MandateReach.isOver(m, rule.accepted(domain))))
                .sorted()
                .toList();
        if (!bare.isEmpty()) {
          all.add(new WithoutMandate(service.id(), bare));
        }
      }
    }
    return all;
  }

  /** Cells that nobody has an integral mandate for. */
  public List<CoveredCell> withoutIntegral() {
    BitSet reached = reached(shown.stream().filter(MandateReach::isIntegral).toList());
    return where(c -> !reached.get(c));
  }

  /** Cells that services cover while nobody may decide there. */
  public List<CoveredCell> withoutDecision() {
    BitSet reached = reached(shown.stream().filter(Mandate::decides).toList());
    return where(c -> cells.get(c).depth() > 0 && !reached.get(c));
  }

  private List<CoveredCell> where(IntPredicate condition) {
    return IntStream.range(0, cells.size()).filter(condition).mapToObj(cells::get).toList();
  }

  /** The cells that at least one of these mandates reaches. */
  private BitSet reached(List<Mandate> mandates) {
    BitSet reached = new BitSet(cells.size());
    declared
        .lines()
        .forEach(
            (line, some) -> {
              List<String> accepted = rule.accepted(line.need());
              BitSet held = new BitSet(places.count());
              boolean isHeld = false;
              for (Mandate mandate : mandates) {
                if (MandateReach.isOver(mandate, accepted)
                    && MandateReach.isFor(mandate, line.group())) {
                  held.or(places.of(mandate.within()));
                  isHeld = true;
                }
              }
              for (int c : some) {
                String municipality = cells.get(c).municipality();
                reached.set(
                    c, municipality == null ? isHeld : held.get(places.number(municipality)));
              }
            });
    return reached;
  }

  /** The mandates that reach a cell. */
  public List<Mandate> reaching(CoveredCell cell) {
    List<String> accepted = rule.accepted(cell.need());
    return shown.stream()
        .filter(
            m ->
                MandateReach.isOver(m, accepted)
                    && MandateReach.isFor(m, cell.group())
                    && MandateReach.holdsIn(m, cell.municipality(), network.reference()))
        .toList();
  }

  /** The holder of a mandate. */
  public Organisation holder(Mandate mandate) {
    return network.getOrganisation(mandate.organisation());
  }
}
