package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.AcrossBorders;
import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.NextDoor;
import be.knooppunt.compare.entity.NextDoor.Help;
import be.knooppunt.compare.entity.NextDoor.Hindrance;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Node;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.compare.BorderView.Row;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Help across borders in words, in the language of the page. */
final class BorderWords {
  private final Labels labels;
  private final Texts texts;
  private final Function<PartnershipId, Optional<Network>> networks;

  BorderWords(Labels labels, Texts texts, Function<PartnershipId, Optional<Network>> networks) {
    this.labels = labels;
    this.texts = texts;
    this.networks = networks;
  }

  BorderView view(List<Column> columns, AcrossBorders borders) {
    ColumnNames names = new ColumnNames(texts, columns);
    int hidden = borders.all() - borders.rows().size();
    return new BorderView(
        texts.format("compare.borders.summary", borders.open(), borders.cells()),
        borders.rows().stream().map(row -> row(columns.get(row.column()), names.get(row.column()), row)).toList(),
        hidden > 0 ? texts.count("compare.borders.more", hidden) : "",
        borders.leftOut().stream().map(names::get).toList());
  }

  private Row row(Column column, String columnName, NextDoor row) {
    String groups =
        row.groups().stream()
            .map(
                group ->
                    group == null
                        ? texts.get("coverage.everyone")
                        : labels.capital(Vocabularies.TARGET_GROUPS, group))
            .collect(Collectors.joining(", "));
    String need = labels.capital(Vocabularies.LIFE_DOMAINS, row.need());
    String place = labels.places(List.of(row.municipality()));
    Help help = row.help();
    Optional<Network> there = help == null ? Optional.empty() : networks.apply(help.partnership());
    if (help == null || there.isEmpty()) {
      return new Row(need, groups, columnName, place, false, "", "", "", "", List.of(), "");
    }
    Service service = there.get().getService(help.service());
    Node node = labels.node(there.get(), service, column.day());
    String from = help.from() == null ? "" : name(column, help.from());
    return new Row(
        need,
        groups,
        columnName,
        place,
        true,
        node.name(),
        node.href(),
        there.get().partnership().map(Site::shortName).orElse(""),
        where(help, row.others()),
        why(column, help, place, from),
        needed(help, place, from));
  }

  private static String name(Column column, ServiceId id) {
    Service service = column.network().getService(id);
    return service.shortName() == null ? service.name() : service.shortName();
  }

  private String where(Help help, int others) {
    NumberFormat km = NumberFormat.getNumberInstance(texts.language().locale());
    km.setMaximumFractionDigits(0);
    String where =
        texts.with(
            help.sameZone() ? "compare.borders.whereZone" : "compare.borders.where",
            labels.places(List.of(help.municipality())),
            km.format(Math.max(1, help.km())));
    return (help.temporary() ? where + " " + texts.get("compare.borders.temporary") : where)
        + (others > 0 ? " " + texts.count("compare.borders.others", others) : "");
  }

  private List<String> why(Column column, Help help, String place, String from) {
    List<String> why = new ArrayList<>();
    for (Hindrance hindrance : Hindrance.values()) {
      if (help.hindrances().contains(hindrance)) {
        String key = "compare.borders.why." + hindrance.name().toLowerCase(Locale.ROOT);
        why.add(
            switch (hindrance) {
              case ELSEWHERE -> texts.with(key, place);
              case NOT_ON_MAP -> texts.with(key, place, column.name());
              case NO_PATH -> texts.with(key, from);
              case NO_FRONT_DOOR -> texts.with(key, column.name());
            });
      }
    }
    return why;
  }

  private String needed(Help help, String place, String from) {
    boolean isElsewhere = help.hindrances().contains(Hindrance.ELSEWHERE);
    String route =
        help.from() == null
            ? texts.get("compare.borders.needed.door")
            : texts.with(
                help.hasPath() ? "compare.borders.needed.hasPath" : "compare.borders.needed.path",
                from);
    return route
        + " "
        + texts.with(
            isElsewhere ? "compare.borders.needed.place" : "compare.borders.needed.map", place);
  }
}
