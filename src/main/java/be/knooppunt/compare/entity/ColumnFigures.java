package be.knooppunt.compare.entity;

import be.knooppunt.compare.entity.ComparedFigure.Cell;
import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.gaps.entity.measures.ChosenFigures;
import be.knooppunt.gaps.entity.measures.Figure;
import be.knooppunt.gaps.entity.measures.Measure;
import be.knooppunt.gaps.entity.measures.Undefined;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Freshness;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ReviewRhythm;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The figures of one column, from the measures and the coverage of its network. */
public final class ColumnFigures {
  private static final Set<Feedback> HEARS = EnumSet.of(Feedback.ON_ARRIVAL, Feedback.ON_OUTCOME);

  private final Column column;
  private final ComparisonQuestion question;
  private final ChosenFigures figures;
  private final ChosenFigures doors;
  private final Coverage coverage;

  private ColumnFigures(
      Column column,
      ComparisonQuestion question,
      ChosenFigures figures,
      ChosenFigures doors,
      Coverage coverage) {
    this.column = column;
    this.question = question;
    this.figures = figures;
    this.doors = doors;
    this.coverage = coverage;
  }

  /**
   * Makes the cells of a column.
   *
   * @param figures those of what was asked
   * @param doors those of the services, for what front doors lead to
   */
  public static Map<FigureKey, Cell> of(
      Column column,
      ComparisonQuestion question,
      ChosenFigures figures,
      ChosenFigures doors,
      Coverage coverage) {
    ColumnFigures maker = new ColumnFigures(column, question, figures, doors, coverage);
    Map<FigureKey, Cell> cells = new EnumMap<>(FigureKey.class);
    for (FigureKey key : FigureKey.values()) {
      cells.put(key, key.measure().map(m -> maker.measured(key, m)).orElseGet(() -> maker.of(key)));
    }
    return cells;
  }

  private Cell measured(FigureKey key, Measure measure) {
    ChosenFigures from = key.isOfDoors() ? doors : figures;
    Figure figure = from.get(measure);
    return new Cell(figure.value(), figure.n(), from.measured().evidence(), figure.parameters());
  }

  private Cell of(FigureKey key) {
    return switch (key) {
      case SERVICES -> counted(services());
      case ORGANISATIONS -> counted(organisations());
      case LINKS -> links();
      case SERVICES_PER_1000 -> perThousand();
      case COVERAGE -> ofCells(cell -> cell.state().isCovered());
      case COVERAGE_BY_PEOPLE -> byPeople();
      case LASTING_COVERAGE ->
          ofCells(cell -> cell.state() == CoverState.SINGLE || cell.state() == CoverState.MULTIPLE);
      case SOLE_PROVIDERS -> soleProviders();
      case WARM_PATHS -> ofPaths(path -> path.handover().line() == Handover.Line.WARM);
      case FEEDBACK_PATHS -> ofPaths(path -> HEARS.contains(path.feedback()));
      case CHECKED -> checked();
      case ASSUMED -> assumed();
      default -> throw new IllegalStateException("measured elsewhere: " + key);
    };
  }

  private <T extends NetworkRecord> List<T> shown(List<T> records) {
    return records.stream().filter(r -> r.isShown(column.day(), question.evidence())).toList();
  }

  private List<Service> services() {
    List<Service> services = new ArrayList<>();
    Network network = column.network();
    for (String id : doors.measured().ids()) {
      services.add(network.getService(new ServiceId(id)));
    }
    return services;
  }

  private List<Organisation> organisations() {
    return shown(column.network().organisations());
  }

  private List<ReferralPath> paths() {
    return shown(column.network().paths());
  }

  private static Map<Evidence, Integer> mix(Collection<? extends NetworkRecord> records) {
    Map<Evidence, Integer> mix = new EnumMap<>(Evidence.class);
    records.forEach(r -> mix.merge(r.provenance().evidence(), 1, Integer::sum));
    return mix;
  }

  private static Cell counted(List<? extends NetworkRecord> records) {
    return new Cell(Value.of(records.size()), records.size(), mix(records), Map.of());
  }

  private Cell links() {
    int links =
        figures.graph().isDirected() ? figures.graph().arcCount() : figures.graph().tieCount();
    return new Cell(Value.of(links), figures.size(), figures.measured().evidence(), Map.of());
  }

  private Cell perThousand() {
    List<Service> services = services();
    Integer inhabitants = column.inhabitants();
    return new Cell(
        inhabitants != null && inhabitants > 0
            ? Value.of(1000.0 * services.size() / inhabitants)
            : Value.undefined(Undefined.NOT_COUNTED),
        services.size(),
        mix(services),
        inhabitants != null && inhabitants > 0 ? Map.of("inhabitants", inhabitants) : Map.of());
  }

  private static Value share(long part, long whole, Undefined otherwise) {
    return whole == 0 ? Value.undefined(otherwise) : Value.of((double) part / whole);
  }

  private Cell ofCells(Predicate<CoveredCell> admits) {
    List<CoveredCell> cells = coverage.cells();
    return new Cell(
        share(cells.stream().filter(admits).count(), cells.size(), Undefined.NO_NEEDS),
        cells.size(),
        coverage.evidenceMix(),
        Map.of());
  }

  private Cell byPeople() {
    Double rate = coverage.weightedRate();
    return new Cell(
        rate == null
            ? Value.undefined(
                coverage.cells().isEmpty() ? Undefined.NO_NEEDS : Undefined.NOT_COUNTED)
            : Value.of(rate),
        coverage.countedCells(),
        coverage.evidenceMix(),
        Map.of());
  }

  private Cell soleProviders() {
    long covered = coverage.cells().stream().filter(cell -> cell.state().isCovered()).count();
    return new Cell(
        share(
            coverage.soleProviders().size(),
            covered,
            coverage.cells().isEmpty() ? Undefined.NO_NEEDS : Undefined.NOTHING_REACHED),
        (int) covered,
        coverage.evidenceMix(),
        Map.of());
  }

  private Cell ofPaths(Predicate<ReferralPath> admits) {
    List<ReferralPath> paths = paths();
    return new Cell(
        share(paths.stream().filter(admits).count(), paths.size(), Undefined.NO_LINKS),
        paths.size(),
        mix(paths),
        Map.of());
  }

  private Cell checked() {
    List<Service> services = services();
    long fresh =
        services.stream()
            .filter(
                s ->
                    ReviewRhythm.SERVICE.on(column.day(), s.provenance().verifiedOn())
                        == Freshness.FRESH)
            .count();
    return new Cell(
        share(fresh, services.size(), Undefined.TOO_FEW_PARTIES),
        services.size(),
        mix(services),
        Map.of());
  }

  private Cell assumed() {
    List<NetworkRecord> records = new ArrayList<>(services());
    records.addAll(paths());
    records.addAll(shown(column.network().ties()));
    records.addAll(shown(column.network().mandates()));
    long assumed = records.stream().filter(r -> r.provenance().isAssumed()).count();
    return new Cell(
        share(assumed, records.size(), Undefined.TOO_FEW_PARTIES),
        records.size(),
        mix(records),
        Map.of());
  }
}
