package be.knooppunt.compare.entity;

import be.knooppunt.compare.entity.MergedPlaces.Merger;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingQuestion;
import be.knooppunt.gaps.entity.findings.Findings;
import be.knooppunt.gaps.entity.findings.Thresholds;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is different between the map of one moment and that of another: records, the cover of
 * declared needs, findings, and a short list of figures. The two maps may be one network asked on
 * two days, or two states of it. Nothing but the two maps and the question counts.
 *
 * @param records what is new, lost or changed, by kind and id
 * @param cells declared needs of which the cover differs, most important first
 * @param closed findings that the later map does not show any more, urgent first
 * @param opened findings that only the later map shows, urgent first
 * @param mergers municipalities that were merged in between, as far as the maps name them
 */
public record NetworkDifference(
    Side before,
    Side after,
    EvidenceFilter evidence,
    List<RecordDifference> records,
    List<CellDifference> cells,
    List<Finding> closed,
    List<Finding> opened,
    TimeFigures figuresBefore,
    TimeFigures figuresAfter,
    List<Merger> mergers) {

  /**
   * One of the two maps.
   *
   * @param day the day it is asked for
   */
  public record Side(Network network, LocalDate day) {}

  /** Keeps its own copies. */
  public NetworkDifference {
    records = List.copyOf(records);
    cells = List.copyOf(cells);
    closed = List.copyOf(closed);
    opened = List.copyOf(opened);
    mergers = List.copyOf(mergers);
  }

  /** The difference by the usual limits, where no municipality was merged in between. */
  public static NetworkDifference of(
      Network before,
      LocalDate dayBefore,
      Network after,
      LocalDate dayAfter,
      EvidenceFilter evidence) {
    return of(
        new Side(before, dayBefore),
        new Side(after, dayAfter),
        evidence,
        Thresholds.USUAL,
        MergedPlaces.none());
  }

  /**
   * The difference between two sides.
   *
   * @param thresholds the limits by which findings are judged on both sides
   */
  public static NetworkDifference of(
      Side before,
      Side after,
      EvidenceFilter evidence,
      Thresholds thresholds,
      MergedPlaces merged) {
    List<Finding> was = findings(before, evidence, thresholds);
    List<Finding> is = findings(after, evidence, thresholds);
    return new NetworkDifference(
        before,
        after,
        evidence,
        records(before, after, evidence),
        CellDifferences.of(coverage(before, evidence), coverage(after, evidence), merged),
        without(was, is, merged),
        without(is, was, merged),
        TimeFigures.of(before.network(), before.day(), evidence),
        TimeFigures.of(after.network(), after.day(), evidence),
        merged.among(places(before, after)));
  }

  private static List<RecordDifference> records(Side before, Side after, EvidenceFilter evidence) {
    ShownRecords was = ShownRecords.of(before.network(), before.day(), evidence);
    ShownRecords is = ShownRecords.of(after.network(), after.day(), evidence);
    boolean isSameDay = before.day().equals(after.day());
    List<RecordDifference> found = new ArrayList<>();
    was.records()
        .forEach(
            (key, record) -> {
              Record later = is.records().get(key);
              if (later == null) {
                found.add(
                    new RecordDifference(key, Happened.LOST, was.fields(record), Fields.NONE));
              } else if (!later.equals(record)
                  || (!isSameDay && key.kind() == RecordKind.ORGANISATION)) {
                Fields left = was.fields(record);
                Fields right = is.fields(later);
                if (!left.equals(right)) {
                  found.add(new RecordDifference(key, Happened.CHANGED, left, right));
                }
              }
            });
    is.records()
        .forEach(
            (key, record) -> {
              if (!was.records().containsKey(key)) {
                found.add(new RecordDifference(key, Happened.NEW, Fields.NONE, is.fields(record)));
              }
            });
    found.sort(
        Comparator.comparing((RecordDifference one) -> one.key().kind())
            .thenComparing(RecordDifference::happened)
            .thenComparing(one -> one.key().id()));
    return found;
  }

  private static Coverage coverage(Side side, EvidenceFilter evidence) {
    return Coverage.of(side.network(), new CoverageQuestion(side.day(), evidence, false));
  }

  private static List<Finding> findings(Side side, EvidenceFilter evidence, Thresholds thresholds) {
    return Findings.of(side.network(), new FindingQuestion(side.day(), evidence, thresholds)).all();
  }

  private static List<Finding> without(
      List<Finding> some, List<Finding> others, MergedPlaces merged) {
    Set<FindingKey> keys = new HashSet<>();
    others.forEach(finding -> keys.add(later(finding.key(), merged)));
    return some.stream().filter(finding -> !keys.contains(later(finding.key(), merged))).toList();
  }

  /** A finding about a place that was merged is about the place it lies in. */
  private static FindingKey later(FindingKey key, MergedPlaces merged) {
    return new FindingKey(key.kind(), key.about().stream().map(merged::into).toList());
  }

  private static Set<String> places(Side before, Side after) {
    Set<String> places = new TreeSet<>();
    for (Side side : List.of(before, after)) {
      side.network().partnership().map(Partnership::area).ifPresent(places::addAll);
      coverage(side, EvidenceFilter.ALL).cells().stream()
          .map(cell -> cell.municipality())
          .filter(Objects::nonNull)
          .forEach(places::add);
    }
    return places;
  }

  /** Tells whether nothing at all is different. */
  public boolean isEmpty() {
    return records.isEmpty() && cells.isEmpty() && closed.isEmpty() && opened.isEmpty();
  }

  /** What happened to the records of one kind. */
  public List<RecordDifference> of(RecordKind kind, Happened happened) {
    return records.stream()
        .filter(one -> one.key().kind() == kind && one.happened() == happened)
        .toList();
  }

  /** The needs with one outcome. */
  public List<CellDifference> cells(CellDifference.Turn turn) {
    return cells.stream().filter(cell -> cell.turn() == turn).toList();
  }

  /** What happened to each record that is different. */
  public Map<RecordKey, Happened> happened() {
    return records.stream()
        .collect(Collectors.toMap(RecordDifference::key, RecordDifference::happened));
  }
}
