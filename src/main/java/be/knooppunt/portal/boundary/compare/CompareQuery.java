package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.ColumnChoice;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.compare.entity.FigureKey;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Region;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.gaps.FragmentationQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A comparison as it stands in the address of its page. What the form adds is taken into the list
 * of columns, so that every state has one plain address.
 *
 * @param how relation, level, evidence, day and filters, in the words of the other pages
 * @param sort the figure to sort by; empty for the order that was asked
 * @param isAdding whether the form added something, so that the plain address is another one
 */
public record CompareQuery(
    List<ColumnChoice> columns,
    FragmentationQuestion how,
    Optional<FigureKey> sort,
    boolean isDescending,
    boolean isAdding) {
  /** Keeps its own copy. */
  public CompareQuery {
    columns = List.copyOf(columns);
  }

  static CompareQuery of(Parameters asked, LocalDate today, Labels labels) {
    Set<ColumnChoice> columns = new LinkedHashSet<>();
    asked.texts("kolom").forEach(text -> columns.add(column("kolom", text)));
    asked.text("van").ifPresent(text -> columns.add(column("van", text)));
    boolean isAdding = asked.text("van").isPresent();
    for (String region : asked.texts("regio")) {
      columns.add(ColumnChoice.ofRegion(column("regio", "regio:" + region).region().orElseThrow()));
      isAdding = true;
    }
    List<PartnershipId> group = new ArrayList<>();
    asked.texts("groep").forEach(id -> group.addAll(column("groep", id).partnerships()));
    if (!group.isEmpty()) {
      columns.add(new ColumnChoice(group, Optional.empty(), Optional.empty(), Optional.empty()));
      isAdding = true;
    }
    Optional<LocalDate> day = asked.date("nogdatum");
    if (asked.text("nog").isPresent()) {
      ColumnChoice more = column("nog", asked.text("nog").get());
      columns.add(day.map(more::on).orElse(more));
      isAdding = true;
    }
    return new CompareQuery(
        List.copyOf(columns),
        FragmentationQuestion.of(asked, today, labels),
        asked.text("sorteer").map(CompareQuery::figure),
        asked.text("aflopend").isPresent(),
        isAdding);
  }

  private static ColumnChoice column(String name, String text) {
    return ColumnChoice.parse(text)
        .orElseThrow(
            () -> Parameters.malformed(name, text, "Use roeselare or roeselare@2019-06-30."));
  }

  private static FigureKey figure(String code) {
    return Arrays.stream(FigureKey.values())
        .filter(key -> key.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Parameters.malformed("sorteer", code, "Use the code of a figure."));
  }

  /** The same with all regions of a kind. */
  CompareQuery with(List<Region> regions) {
    if (regions.isEmpty()) {
      return this;
    }
    Set<ColumnChoice> all = new LinkedHashSet<>(columns);
    regions.forEach(region -> all.add(ColumnChoice.ofRegion(region.code())));
    return new CompareQuery(List.copyOf(all), how, sort, isDescending, true);
  }

  ComparisonQuestion question() {
    MeasureQuestion measures = how.question();
    return new ComparisonQuestion(
        columns,
        measures.relation(),
        measures.level(),
        measures.evidence(),
        measures.day(),
        measures.filter());
  }

  private static StringBuilder columns(List<ColumnChoice> columns) {
    StringBuilder to = new StringBuilder();
    columns.forEach(c -> to.append("&kolom=").append(Site.encoded(c.text())));
    return to;
  }

  /** The plain address of the same comparison, from its question mark on. */
  public String query() {
    return how.query() + columns(columns);
  }

  /** The same sorted by a figure; the other way round when it is so already. */
  public String sortedBy(String code) {
    boolean isSame = sort.isPresent() && sort.get().code().equals(code);
    return query() + "&sorteer=" + code + (isSame && !isDescending ? "&aflopend=ja" : "");
  }

  /** The same without one column. */
  public String without(String id) {
    return how.query() + columns(columns.stream().filter(c -> !c.text().equals(id)).toList());
  }

  /** The same for programs. */
  public String apiQuery() {
    StringBuilder to = new StringBuilder(how.apiQuery());
    columns.forEach(c -> to.append("&column=").append(Site.encoded(c.text())));
    return to.toString();
  }

  /** Tells whether a partnership is a column of its own on the day of all. */
  public boolean has(String partnership) {
    return columns.stream().anyMatch(c -> c.text().equals(partnership));
  }

  /** Columns that the check boxes of the form do not show: regions, groups and other days. */
  public List<String> others() {
    return columns.stream()
        .filter(c -> c.partnership().isEmpty() || c.day().isPresent() || c.snapshot().isPresent())
        .map(ColumnChoice::text)
        .toList();
  }
}
