package be.knooppunt.compare.entity;

import be.knooppunt.compare.entity.NextDoor.Help;
import be.knooppunt.compare.entity.NextDoor.Hindrance;
import be.knooppunt.compare.entity.Vicinities.Neighbour;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.gaps.entity.coverage.Offer;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Declared needs without a service, for which a service of another partnership helps in a
 * neighbouring municipality: its middle lies within 15 kilometres, or it shares a primary care
 * zone. Only a service that says where it works can be next door. Columns whose map may not be
 * opened are left out, because a need in a place is their map.
 *
 * @param rows cells that the same service would help, together; at most as many as asked for
 * @param all how many rows there are in all
 * @param cells how many open cells have help next door
 * @param open how many open cells were looked at
 * @param leftOut positions of the columns whose map may not be opened
 */
public record AcrossBorders(
    List<NextDoor> rows, int all, int cells, int open, List<Integer> leftOut) {
  /** Rows that are shown at most. */
  public static final int MOST = 50;

  /** Within how many kilometres a municipality is a neighbour. */
  public static final double NEAR_KM = Vicinities.NEAR_KM;

  /** Keeps its own copies. */
  public AcrossBorders {
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
  }

  /** Looks over the borders of columns. */
  public static AcrossBorders of(
      List<Column> columns,
      Function<Column, Coverage> coverage,
      Neighbours neighbours,
      EvidenceFilter evidence,
      ReferenceFacts reference) {
    Vicinities vicinities = new Vicinities(reference);
    Map<Row, List<NextDoor>> found = new LinkedHashMap<>();
    List<Integer> leftOut = new ArrayList<>();
    int open = 0;
    int cells = 0;
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      if (!column.mayOpenMap()) {
        leftOut.add(c);
        continue;
      }
      Search search = new Search(c, column, neighbours, evidence, vicinities);
      for (CoveredCell cell : coverage.apply(column).uncovered()) {
        open++;
        Optional<NextDoor> help = search.nextDoor(cell);
        cells += help.isPresent() ? 1 : 0;
        help.ifPresent(
            one -> found.computeIfAbsent(Row.of(one), key -> new ArrayList<>()).add(one));
      }
    }
    List<NextDoor> rows = found.values().stream().map(AcrossBorders::together).toList();
    return new AcrossBorders(rows.stream().limit(MOST).toList(), rows.size(), cells, open, leftOut);
  }

  private record Row(int column, String need, String municipality, @Nullable ServiceId service) {
    static Row of(NextDoor one) {
      Help help = one.help();
      return new Row(
          one.column(), one.need(), one.municipality(), help == null ? null : help.service());
    }
  }

  private static NextDoor together(List<NextDoor> cells) {
    NextDoor first = cells.get(0);
    List<@Nullable String> groups = new ArrayList<>();
    cells.forEach(cell -> groups.addAll(cell.groups()));
    return new NextDoor(
        first.column(),
        first.need(),
        groups,
        first.municipality(),
        first.help(),
        cells.stream().mapToInt(NextDoor::others).max().orElse(0));
  }

  private record Candidate(Service service, boolean temporary) {}

  private record Line(PartnershipId partnership, String need, @Nullable String group) {}

  private record Near(PartnershipId partnership, Network network, Candidate of, Neighbour at) {}

  /** The search of one column. */
  private static final class Search {
    private final int at;
    private final Column column;
    private final Neighbours neighbours;
    private final CoverageQuestion question;
    private final Vicinities vicinities;
    private final List<Partnership> others;
    private @Nullable DoorWays ways;
    private final Map<PartnershipId, Optional<Network>> networks = new HashMap<>();
    private final Map<Line, List<Candidate>> helping = new HashMap<>();

    Search(
        int at,
        Column column,
        Neighbours neighbours,
        EvidenceFilter evidence,
        Vicinities vicinities) {
      this.at = at;
      this.column = column;
      this.neighbours = neighbours;
      this.question = new CoverageQuestion(column.day(), evidence, false);
      this.vicinities = vicinities;
      this.others =
          neighbours.partnerships().stream()
              .filter(p -> !column.choice().partnerships().contains(p.id()))
              .filter(p -> p.validity().holdsOn(column.day()))
              .toList();
    }

    /** Only looked for where something is open. */
    private DoorWays ways() {
      DoorWays known = ways;
      if (known == null) {
        known = new DoorWays(column, question.evidence());
        ways = known;
      }
      return known;
    }

    Optional<NextDoor> nextDoor(CoveredCell cell) {
      String municipality = cell.municipality();
      if (municipality == null) {
        return Optional.empty();
      }
      List<Neighbour> nearby = vicinities.of(municipality, column.day());
      List<Near> named = new ArrayList<>();
      boolean isHidden = false;
      for (Partnership other : others) {
        if (comesNear(other, nearby)) {
          boolean mayName = neighbours.mayOpenMap().test(other.id());
          if (mayName || (named.isEmpty() && !isHidden)) {
            List<Near> here = near(other.id(), cell, nearby);
            isHidden |= !mayName && !here.isEmpty();
            if (mayName) {
              named.addAll(here);
            }
          }
        }
      }
      List<@Nullable String> groups = new ArrayList<>();
      groups.add(cell.group());
      if (named.isEmpty()) {
        return isHidden
            ? Optional.of(new NextDoor(at, cell.need(), groups, municipality, null, 0))
            : Optional.empty();
      }
      Near best = named.stream().min(NEAREST).orElseThrow();
      Set<ServiceId> services = new HashSet<>();
      named.forEach(near -> services.add(near.of().service().id()));
      return Optional.of(
          new NextDoor(
              at,
              cell.need(),
              groups,
              municipality,
              help(best, cell.need(), municipality),
              services.size() - 1));
    }

    private static final Comparator<Near> NEAREST =
        Comparator.comparing((Near near) -> near.of().temporary())
            .thenComparing(near -> near.at().km())
            .thenComparing(near -> near.of().service().id().value());

    private static boolean comesNear(Partnership other, List<Neighbour> nearby) {
      return other.area().isEmpty()
          || nearby.stream().anyMatch(one -> other.area().stream().anyMatch(one.codes()::contains));
    }

    private List<Near> near(PartnershipId other, CoveredCell cell, List<Neighbour> nearby) {
      Network network =
          networks.computeIfAbsent(other, id -> neighbours.network().apply(id)).orElse(null);
      if (network == null) {
        return List.of();
      }
      List<Near> all = new ArrayList<>();
      for (Candidate candidate :
          helping.computeIfAbsent(
              new Line(other, cell.need(), cell.group()), line -> helping(line, network))) {
        nearby.stream()
            .filter(
                one ->
                    one.codes().stream()
                        .anyMatch(
                            code ->
                                network
                                    .reference()
                                    .contains(candidate.service().availableIn(), code)))
            .findFirst()
            .ifPresent(one -> all.add(new Near(other, network, candidate, one)));
      }
      return all;
    }

    /** Services that would count for a need and group if the place were right. */
    private List<Candidate> helping(Line line, Network network) {
      CoveredCell anywhere = new CoveredCell(line.need(), line.group(), null, null, List.of(), 0);
      List<Candidate> all = new ArrayList<>();
      for (Offer offer : neighbours.coverage().apply(network, question).offers(anywhere)) {
        Service service = network.getService(offer.service());
        if (offer.counts()
            && !service.availableIn().isEmpty()
            && !network.isOutside(service.id())
            && !isOwn(service.id())) {
          all.add(new Candidate(service, offer.temporary()));
        }
      }
      return all;
    }

    private boolean isOwn(ServiceId id) {
      return column.network().findService(id).isPresent() && !column.network().isOutside(id);
    }

    private Help help(Near near, String need, String municipality) {
      Service service = near.of().service();
      Set<Hindrance> hindrances = EnumSet.noneOf(Hindrance.class);
      hindrances.add(
          near.network().reference().contains(service.availableIn(), municipality)
              ? Hindrance.NOT_ON_MAP
              : Hindrance.ELSEWHERE);
      ServiceId door = ways().reaches(service.id(), near.network()).orElse(null);
      if (door == null) {
        Set<String> domains = Set.copyOf(near.network().reference().withBroader(need));
        door = ways().best(domains, municipality).orElse(null);
        hindrances.add(door == null ? Hindrance.NO_FRONT_DOOR : Hindrance.NO_PATH);
      }
      return new Help(
          near.partnership(),
          service.id(),
          near.at().municipality(),
          near.at().km(),
          near.at().sameZone(),
          near.of().temporary(),
          door,
          hindrances);
    }
  }
}
