package be.knooppunt.compare.entity;

import be.knooppunt.compare.entity.Note.Kind;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Partnership;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What to mind before columns are read side by side: small networks, different sizes, days, rules
 * of belonging, needs, evidence and municipalities. Rules and limits: {@code src/docs/compare.md}.
 */
public final class Fairness {
  /** Below so many parties one of them changes everything. */
  public static final int SMALL = 8;

  /** How many times larger one network may be before densities are not to be read together. */
  private static final int TIMES_LARGER = 2;

  /** From how many percentage points on the assumed shares differ. */
  private static final int POINTS = 20;

  private final List<Column> columns;
  private final List<ComparedFigure> figures;
  private final List<Note> notes = new ArrayList<>();

  private Fairness(List<Column> columns, List<ComparedFigure> figures) {
    this.columns = columns;
    this.figures = figures;
  }

  /** The notes on a comparison, in the order in which they matter. */
  public static List<Note> of(List<Column> columns, List<ComparedFigure> figures) {
    Fairness fairness = new Fairness(columns, figures);
    fairness.sizes();
    fairness.moments();
    fairness.needs();
    fairness.evidence();
    fairness.places();
    return List.copyOf(fairness.notes);
  }

  private ComparedFigure.Cell cell(FigureKey key, int column) {
    return figures.stream()
        .filter(f -> f.key() == key)
        .findFirst()
        .orElseThrow()
        .cells()
        .get(column);
  }

  private List<String> those(Predicate<Column> test) {
    return columns.stream().filter(test).map(Column::id).toList();
  }

  private void add(Kind kind, List<String> about, Collection<String> ids) {
    notes.add(new Note(kind, List.copyOf(ids), about));
  }

  private void sizes() {
    List<Integer> sizes = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      int n = cell(FigureKey.MEAN_DEGREE, c).n();
      sizes.add(n);
      if (n < SMALL) {
        add(Kind.SMALL, List.of(String.valueOf(n)), List.of(columns.get(c).id()));
      }
    }
    int least = sizes.stream().mapToInt(n -> n).min().orElse(0);
    int most = sizes.stream().mapToInt(n -> n).max().orElse(0);
    if (most >= TIMES_LARGER * Math.max(1, least)) {
      add(Kind.SIZES_DIFFER, sizes.stream().map(String::valueOf).toList(), List.of());
    }
    if (columns.stream().map(c -> c.choice().region().isPresent()).distinct().count() > 1) {
      add(Kind.BOUNDARIES_DIFFER, List.of(), those(c -> c.choice().region().isPresent()));
    }
  }

  private void moments() {
    Set<String> days = columns.stream().map(c -> c.day().toString()).collect(sorted());
    if (days.size() > 1) {
      add(Kind.DAYS_DIFFER, List.copyOf(days), List.of());
    }
    if (columns.stream().map(Column::isAsItStood).distinct().count() > 1) {
      add(Kind.KNOWLEDGE_DIFFERS, List.of(), those(Column::isAsItStood));
    }
  }

  private static java.util.stream.Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static Set<String> declared(Column column) {
    return column.network().partnership().map(Partnership::needs).orElse(List.of()).stream()
        .map(DeclaredNeed::need)
        .collect(Collectors.toSet());
  }

  private void needs() {
    List<String> none = those(c -> declared(c).isEmpty());
    if (!none.isEmpty()) {
      add(Kind.NO_NEEDS, List.of(), none);
    }
    List<Set<String>> declared =
        columns.stream().map(Fairness::declared).filter(d -> !d.isEmpty()).toList();
    Set<String> all = new HashSet<>();
    declared.forEach(all::addAll);
    Set<String> common = new HashSet<>(all);
    declared.forEach(common::retainAll);
    if (common.size() < all.size()) {
      add(
          Kind.NEEDS_DIFFER,
          List.of(String.valueOf(common.size()), String.valueOf(all.size() - common.size())),
          List.of());
    }
  }

  private void evidence() {
    List<Long> shares = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      cell(FigureKey.ASSUMED, c)
          .value()
          .find()
          .ifPresent(share -> shares.add(Math.round(100 * share)));
    }
    if (shares.size() > 1
        && shares.stream().mapToLong(s -> s).max().orElse(0)
                - shares.stream().mapToLong(s -> s).min().orElse(0)
            >= POINTS) {
      add(Kind.EVIDENCE_DIFFERS, shares.stream().map(String::valueOf).toList(), List.of());
    }
  }

  private void places() {
    for (Column column : columns) {
      if (!column.merged().isEmpty()) {
        add(Kind.MERGED, column.merged(), List.of(column.id()));
      }
    }
    Set<String> days =
        columns.stream()
            .map(Column::inhabitantsOn)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(sorted());
    if (!days.isEmpty()) {
      add(Kind.INHABITANTS_ON, List.copyOf(days), List.of());
    }
  }
}
