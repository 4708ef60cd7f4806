package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.entity.measures.Brokerage;
import be.knooppunt.gaps.entity.measures.Figure;
import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures, and the figures of each party, as tables for a spreadsheet. */
final class MeasureCsv {
  private MeasureCsv() {}

  static String figures(Figures figures) {
    CsvTable table =
        new CsvTable(
            "measure",
            "value",
            "undefinedBecause",
            "n",
            "unit",
            "min",
            "max",
            "parameters",
            "definition");
    for (Figure figure : figures.list()) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(figure.measure().code());
      row.add(number(figure.value()));
      row.add(figure.value().undefinedBecause());
      row.add(figure.n());
      row.add(figure.measure().unit().code());
      row.add(bound(figure.measure().least()));
      row.add(bound(figure.measure().most()));
      row.add(
          figure.parameters().entrySet().stream()
              .map(Object::toString)
              .collect(Collectors.joining(" ")));
      row.add(MeasureJson.definition(figure));
      table.row(row);
    }
    return table.toString();
  }

  static String parties(Network network, Figures figures) {
    CsvTable table =
        new CsvTable(
            "id",
            "name",
            "sector",
            "degree",
            "inDegree",
            "outDegree",
            "betweenness",
            "betweennessShare",
            "constraint",
            "effectiveSize",
            "coreness",
            "community",
            "component",
            "ei",
            "fragmentationWithout",
            "coordinator",
            "itinerant",
            "representative",
            "gatekeeper",
            "liaison");
    PartyNames names = new PartyNames(network, figures.measured().question());
    double[] raw = figures.standing().alongTies().raw();
    double[] share = figures.standing().alongTies().normalised();
    int[] groups = figures.measured().groups();
    int[] communities = figures.sectors().communities().groupOf();
    int[] coreness = figures.structure().coreness();
    for (int party = 0; party < figures.size(); party++) {
      int node = party;
      String id = figures.measured().ids().get(party);
      List<@Nullable Object> row =
          new ArrayList<>(
              Arrays.asList(
                  id,
                  names.of(id),
                  figures.measured().groupCodes().get(groups[party]),
                  figures.graph().ties().count(party),
                  figures.graph().in().count(party),
                  figures.graph().out().count(party),
                  raw[party],
                  share[party]));
      row.add(number(figures.standing().holes().constraint(party)));
      row.add(number(figures.standing().holes().effectiveSize(party)));
      row.add(coreness[party]);
      row.add(communities[party]);
      row.add(figures.structure().weak().of(party));
      row.add(number(figures.sectors().externalInternal().tiesOf(party).index()));
      var without = figures.structure().cuts().fragmentationWithout(party);
      row.add(without.isPresent() ? without.getAsDouble() : null);
      Arrays.stream(Brokerage.Role.values())
          .forEach(role -> row.add(figures.standing().brokerage().count(node, role)));
      table.row(row);
    }
    return table.toString();
  }

  private static @Nullable Double number(Value value) {
    return value.isDefined() ? value.get() : null;
  }

  private static @Nullable Double bound(double bound) {
    return Double.isInfinite(bound) ? null : bound;
  }
}
