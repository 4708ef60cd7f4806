package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.AreaOnDay;
import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.ColumnChoice;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.compare.entity.JoinedNetwork;
import be.knooppunt.compare.entity.NetworkDifference.Side;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Region;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads what the columns of a comparison show. */
@ApplicationScoped
public class ReadColumns {
  @Inject private Networks networks;
  @Inject private Lookups lookups;
  @Inject private SnapshotSides snapshots;

  /** For the container. */
  protected ReadColumns() {}

  /** Reads from networks that are given. */
  public ReadColumns(Networks networks, Lookups lookups, SnapshotSides snapshots) {
    this.networks = networks;
    this.lookups = lookups;
    this.snapshots = snapshots;
  }

  /**
   * The column of a choice. What somebody may see of it is not looked at here.
   *
   * @param inRegions tells which partnerships count in a region
   * @throws Problem when something that it names is not there
   */
  public Column read(
      ColumnChoice choice, ComparisonQuestion question, Predicate<PartnershipId> inRegions) {
    LocalDate day = choice.day().orElse(question.day());
    ReferenceFacts facts = networks.facts();
    if (choice.region().isPresent()) {
      return region(choice, choice.region().get(), day, inRegions);
    }
    if (choice.snapshot().isPresent()) {
      return snapshot(choice, choice.snapshot().get());
    }
    List<Network> found =
        choice.partnerships().stream().map(id -> lookups.network(id.value())).toList();
    List<Partnership> partnerships = found.stream().flatMap(n -> n.partnership().stream()).toList();
    Network network =
        found.size() == 1
            ? found.get(0)
            : JoinedNetwork.of(
                found, id(choice), names(partnerships), networks.version(), facts.reference());
    List<String> area = partnerships.stream().flatMap(p -> p.area().stream()).distinct().toList();
    return column(choice, names(partnerships), day, network, AreaOnDay.of(area, day, facts), false);
  }

  private Column snapshot(ColumnChoice choice, String snapshot) {
    Network now = lookups.network(choice.partnership().orElseThrow().value());
    Side side = snapshots.side(now, snapshot);
    List<Partnership> partnerships =
        side.network().partnership().or(now::partnership).stream().toList();
    List<String> area = partnerships.stream().flatMap(p -> p.area().stream()).toList();
    return column(
        choice,
        names(partnerships),
        side.day(),
        side.network(),
        AreaOnDay.of(area, side.day(), networks.facts()),
        true);
  }

  private static String id(ColumnChoice choice) {
    String plain = choice.text().replaceAll("[^A-Za-z0-9._-]", "-");
    return plain.substring(0, Math.min(64, plain.length()));
  }

  private static String names(List<Partnership> partnerships) {
    return String.join(
        " + ",
        partnerships.stream()
            .map(p -> p.name().replaceFirst("^(Partnerschap|Partnership) ", ""))
            .toList());
  }

  private static Column column(
      ColumnChoice choice,
      String name,
      LocalDate day,
      Network network,
      AreaOnDay area,
      boolean isAsItStood) {
    return new Column(
        choice,
        name,
        day,
        network,
        area.municipalities(),
        area.inhabitants(),
        area.inhabitantsOn(),
        area.merged(),
        isAsItStood,
        true);
  }

  /**
   * Tells whether a column is read in a moment. A region takes longer when its networks have to be
   * read from the graph first, or are so large that cutting it out of them takes seconds.
   *
   * @param inRegions tells which partnerships count in a region
   * @param most how many services and paths together a region may be cut out of
   * @throws Problem when the region is not there
   */
  public boolean isQuick(
      ColumnChoice choice,
      ComparisonQuestion question,
      Predicate<PartnershipId> inRegions,
      int most) {
    if (choice.region().isEmpty()) {
      return true;
    }
    Region region = region(choice.region().get());
    AreaOnDay area = area(region, choice.day().orElse(question.day()));
    List<PartnershipId> needed = partnerships(area, inRegions).toList();
    return needed.stream().allMatch(networks::isInMemory)
        && needed.stream()
                .map(networks::find)
                .flatMap(Optional::stream)
                .mapToInt(Network::size)
                .sum()
            <= most;
  }

  private Region region(String code) {
    return networks.facts().regions().stream()
        .filter(r -> r.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Lookups.unknown("region", code));
  }

  private AreaOnDay area(Region region, LocalDate day) {
    ReferenceFacts facts = networks.facts();
    List<String> codes =
        facts.municipalities().stream()
            .filter(m -> m.regions().contains(region.code()) && m.validity().holdsOn(day))
            .map(Municipality::nisCode)
            .toList();
    return AreaOnDay.of(codes, day, facts);
  }

  private Stream<PartnershipId> partnerships(AreaOnDay area, Predicate<PartnershipId> inRegions) {
    return networks.listPartnerships().stream()
        .filter(p -> p.area().stream().anyMatch(area.municipalities()::contains))
        .map(Partnership::id)
        .filter(inRegions);
  }

  private Column region(
      ColumnChoice choice, String code, LocalDate day, Predicate<PartnershipId> inRegions) {
    ReferenceFacts facts = networks.facts();
    Region region = region(code);
    AreaOnDay area = area(region, day);
    List<Network> found =
        partnerships(area, inRegions).map(networks::find).flatMap(Optional::stream).toList();
    Network network =
        JoinedNetwork.within(
            found,
            id(choice),
            region.name(),
            networks.version(),
            facts.reference(),
            area.municipalities());
    return column(choice, region.name(), day, network, area, false);
  }

  /** The regions that can be chosen, those of one kind together, by name. */
  public List<Region> listRegions() {
    return networks.facts().regions().stream()
        .sorted(
            Comparator.comparing(Region::kind)
                .thenComparing(r -> r.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
