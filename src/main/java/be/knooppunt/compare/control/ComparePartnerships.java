package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.ColumnChoice;
import be.knooppunt.compare.entity.ColumnFigures;
import be.knooppunt.compare.entity.ComparedFigure;
import be.knooppunt.compare.entity.ComparedFigure.Cell;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.compare.entity.Composition;
import be.knooppunt.compare.entity.Fairness;
import be.knooppunt.compare.entity.FigureKey;
import be.knooppunt.gaps.control.ReadCoverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.gaps.entity.measures.ChosenFigures;
import be.knooppunt.gaps.entity.measures.Measure;
import be.knooppunt.gaps.entity.measures.MeasureGround;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.platform.problem.Problem;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts columns side by side. The figures of a column are calculated once for each version of the
 * graph and question, and shared by all readers. Large networks are read and calculated beside the
 * requests, so that no page waits for them.
 */
@ApplicationScoped
public class ComparePartnerships {
  private static final Logger LOG = System.getLogger(ComparePartnerships.class.getName());

  /** Up to how many services and paths together a page waits for what is not ready. */
  static final int AT_ONCE = 10_000;

  /** How long somebody waits for what is made beside, before being told how far it is. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int MOST_COLUMNS_KEPT = 256;
  private static final int MOST_JOBS_KEPT = 16;

  /** What decides the figures of a column. */
  private record Key(
      ColumnChoice choice,
      MeasureQuestion asked,
      NetworkVersion version,
      Set<PartnershipId> counted) {}

  private record Job(List<Key> keys) {}

  private record Made(Column column, Map<FigureKey, Cell> cells) {}

  private final Map<Key, Made> made = least(MOST_COLUMNS_KEPT);
  private final Map<Job, ComparisonJob> jobs = least(MOST_JOBS_KEPT);
  private final Semaphore turns = new Semaphore(1);
  private final int atOnce;

  @Inject private ReadColumns readColumns;
  @Inject private ReadCoverage readCoverage;
  @Inject private Networks networks;
  @Resource private ManagedExecutorService managed;

  private @Nullable Executor given;

  /** For the container. */
  public ComparePartnerships() {
    this.atOnce = AT_ONCE;
  }

  /**
   * Compares with an executor of its own.
   *
   * @param atOnce how many services and paths together are small enough to wait for
   */
  public ComparePartnerships(
      Networks networks,
      ReadColumns readColumns,
      ReadCoverage readCoverage,
      Executor executor,
      int atOnce) {
    this.networks = networks;
    this.readColumns = readColumns;
    this.readCoverage = readCoverage;
    this.given = executor;
    this.atOnce = atOnce;
  }

  private static <K, V> Map<K, V> least(int most) {
    return new LinkedHashMap<>(most, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /**
   * The comparison, or how far it is after a moment of waiting. Small ones of which the networks
   * are in memory are done when this returns.
   *
   * @param inRegions tells which partnerships count in regions; the same for all readers
   * @throws Problem when a column names what is not there, or too many were asked
   */
  public ComparisonJob ask(ComparisonQuestion question, Predicate<PartnershipId> inRegions) {
    if (question.columns().isEmpty()
        || question.columns().size() > ComparisonQuestion.MOST_COLUMNS) {
      throw new Problem(
          Problem.Kind.MALFORMED,
          "column",
          "A comparison has 1 to " + ComparisonQuestion.MOST_COLUMNS + " columns.",
          "Leave some out.");
    }
    Set<PartnershipId> counted =
        networks.listPartnerships().stream()
            .map(p -> p.id())
            .filter(inRegions)
            .collect(Collectors.toSet());
    NetworkVersion version = networks.version();
    List<Key> keys =
        question.columns().stream()
            .map(c -> key(c, question, version, c.region().isPresent() ? counted : Set.of()))
            .toList();
    return start(question, keys);
  }

  private static Key key(
      ColumnChoice choice,
      ComparisonQuestion question,
      NetworkVersion version,
      Set<PartnershipId> counted) {
    return new Key(
        choice, question.measures(choice.day().orElse(question.day())), version, counted);
  }

  private Optional<Made> find(Key key) {
    synchronized (made) {
      return Optional.ofNullable(made.get(key));
    }
  }

  private ComparisonJob start(ComparisonQuestion question, List<Key> keys) {
    boolean isNew;
    ComparisonJob job;
    synchronized (jobs) {
      ComparisonJob known = jobs.get(new Job(keys));
      isNew = known == null || known.state() == ComparisonJob.State.FAILED;
      job = known == null || isNew ? new ComparisonJob(keys.size()) : known;
      jobs.put(new Job(keys), job);
    }
    if (isNew) {
      begin(job, question, keys);
    }
    job.await(PATIENCE);
    return job;
  }

  private void begin(ComparisonJob job, ComparisonQuestion question, List<Key> keys) {
    try {
      if (!keys.stream().allMatch(key -> isQuick(key, question))) {
        inBackground(job, question, keys, () -> read(question, keys));
        return;
      }
      List<Column> columns = read(question, keys);
      if (missing(keys, columns) <= atOnce) {
        make(job, question, keys, columns);
      } else {
        inBackground(job, question, keys, () -> columns);
      }
    } catch (RuntimeException | Error e) {
      job.fail(e);
      throw e;
    }
  }

  private boolean isQuick(Key key, ComparisonQuestion question) {
    return find(key).isPresent()
        || readColumns.isQuick(key.choice(), question, key.counted()::contains, atOnce);
  }

  private List<Column> read(ComparisonQuestion question, List<Key> keys) {
    return keys.stream()
        .map(
            key ->
                find(key)
                    .map(Made::column)
                    .orElseGet(
                        () -> readColumns.read(key.choice(), question, key.counted()::contains)))
        .toList();
  }

  /** How many services and paths have no figures yet. */
  private int missing(List<Key> keys, List<Column> columns) {
    int missing = 0;
    for (int c = 0; c < columns.size(); c++) {
      missing += find(keys.get(c)).isPresent() ? 0 : columns.get(c).network().size();
    }
    return missing;
  }

  private void inBackground(
      ComparisonJob job,
      ComparisonQuestion question,
      List<Key> keys,
      Supplier<List<Column>> columns) {
    Executor executor = given == null ? managed : given;
    try {
      executor.execute(() -> inTurn(job, question, keys, columns));
    } catch (RejectedExecutionException e) {
      throw new Problem(
          Problem.Kind.TOO_MANY, null, "The portal is busy.", "Try again in a minute.");
    }
  }

  private void inTurn(
      ComparisonJob job,
      ComparisonQuestion question,
      List<Key> keys,
      Supplier<List<Column>> columns) {
    turns.acquireUninterruptibly();
    try {
      make(job, question, keys, columns.get());
    } catch (RuntimeException | Error e) {
      job.fail(e);
      LOG.log(Logger.Level.ERROR, "A comparison failed", e);
    } finally {
      turns.release();
    }
  }

  private void make(
      ComparisonJob job, ComparisonQuestion question, List<Key> keys, List<Column> columns) {
    List<Map<FigureKey, Cell>> cells = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      cells.add(cells(keys.get(c), columns.get(c), question));
      job.reached(c + 1);
    }
    List<ComparedFigure> figures =
        Arrays.stream(FigureKey.values())
            .map(key -> new ComparedFigure(key, cells.stream().map(m -> cell(m, key)).toList()))
            .toList();
    job.complete(
        new Comparison(
            question,
            columns,
            figures,
            Composition.of(columns, question.evidence()),
            Fairness.of(columns, figures)));
  }

  private static Cell cell(Map<FigureKey, Cell> cells, FigureKey key) {
    Cell cell = cells.get(key);
    if (cell == null) {
      throw new IllegalStateException("no figure " + key);
    }
    return cell;
  }

  private Map<FigureKey, Cell> cells(Key key, Column column, ComparisonQuestion question) {
    Optional<Made> known = find(key);
    if (known.isPresent()) {
      return known.get().cells();
    }
    Map<FigureKey, Cell> cells =
        new EnumMap<>(
            ColumnFigures.of(
                column,
                question,
                figures(column, question.measures(column.day()), k -> !k.isOfDoors()),
                figures(column, question.doors(column.day()), FigureKey::isOfDoors),
                readCoverage.read(
                    column.network(),
                    new CoverageQuestion(column.day(), question.evidence(), false))));
    synchronized (made) {
      made.put(key, new Made(column, cells));
    }
    return cells;
  }

  private static ChosenFigures figures(
      Column column, MeasureQuestion question, Predicate<FigureKey> admits) {
    Set<Measure> measures =
        Arrays.stream(FigureKey.values())
            .filter(admits)
            .flatMap(key -> key.measure().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Measure.class)));
    return ChosenFigures.of(MeasureGround.of(column.network(), question), measures);
  }
}
