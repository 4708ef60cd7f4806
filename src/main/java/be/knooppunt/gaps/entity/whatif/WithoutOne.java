package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.gaps.entity.coverage.SoleProvider;
import be.knooppunt.gaps.entity.measures.CutPoints;
import be.knooppunt.gaps.entity.measures.Fragmentation;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasuredNetwork;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What happens when one organisation stops, for each of them: the test 'n minus 1'. F without each
 * is exact in time linear in the paths, so the whole table costs no more than one measure.
 *
 * @param paths F of the organisations along their paths, as it is
 * @param ties F of the members along their ties, as it is
 * @param rows those without whom most is lost first
 */
public record WithoutOne(OptionalDouble paths, OptionalDouble ties, List<Row> rows) {
  /**
   * An organisation that stops.
   *
   * @param pathsAfter F of the others along their paths
   * @param tiesAfter F of the other members along their ties; empty for who is no member
   * @param splits whether the others fall apart
   * @param services how many services only it offers
   * @param doors how many of those are front doors
   * @param cells how many declared cells only its services cover
   */
  public record Row(
      OrganisationId organisation,
      OptionalDouble pathsAfter,
      OptionalDouble tiesAfter,
      boolean splits,
      int services,
      int doors,
      int cells) {}

  private static final Comparator<Row> MOST_LOST_FIRST =
      Comparator.comparing(Row::splits)
          .thenComparing(row -> row.pathsAfter().orElse(0))
          .thenComparing(row -> row.tiesAfter().orElse(0))
          .thenComparing(Row::doors)
          .thenComparing(Row::cells)
          .thenComparing(Row::services)
          .reversed()
          .thenComparing(row -> row.organisation().value());

  /** Keeps its own copy. */
  public WithoutOne {
    rows = List.copyOf(rows);
  }

  /** Looks at every organisation on the map of a day. */
  public static WithoutOne of(Network network, WhatIfQuestion question) {
    MeasuredNetwork paths =
        MapFigures.measured(network, question, Relation.PATHS, Level.ORGANISATION);
    MeasuredNetwork ties =
        MapFigures.measured(network, question, Relation.TIES, Level.ORGANISATION);
    CutPoints pathCuts = CutPoints.of(paths.graph());
    CutPoints tieCuts = CutPoints.of(ties.graph());
    Map<String, Integer> member = new HashMap<>();
    for (int node = 0; node < ties.ids().size(); node++) {
      member.put(ties.ids().get(node), node);
    }
    Map<OrganisationId, Integer> cells = cells(network, question);
    Map<OrganisationId, int[]> offers = offers(network, question);
    List<Row> rows = new ArrayList<>();
    for (int node = 0; node < paths.ids().size(); node++) {
      OrganisationId id = new OrganisationId(paths.ids().get(node));
      Integer tieNode = member.get(id.value());
      int[] own = offers.getOrDefault(id, new int[2]);
      rows.add(
          new Row(
              id,
              pathCuts.fragmentationWithout(node),
              tieNode == null ? OptionalDouble.empty() : tieCuts.fragmentationWithout(tieNode),
              pathCuts.isArticulationPoint(node)
                  || (tieNode != null && tieCuts.isArticulationPoint(tieNode)),
              own[0],
              own[1],
              cells.getOrDefault(id, 0)));
    }
    rows.sort(MOST_LOST_FIRST);
    return new WithoutOne(Fragmentation.of(paths.graph()), Fragmentation.of(ties.graph()), rows);
  }

  private static Map<OrganisationId, Integer> cells(Network network, WhatIfQuestion question) {
    Map<OrganisationId, Integer> cells = new HashMap<>();
    Coverage coverage =
        Coverage.of(network, new CoverageQuestion(question.day(), question.evidence(), false));
    for (SoleProvider sole : coverage.soleProviders()) {
      cells.merge(sole.organisation(), 1, Integer::sum);
    }
    return cells;
  }

  private static Map<OrganisationId, int[]> offers(Network network, WhatIfQuestion question) {
    Map<OrganisationId, int[]> offers = new HashMap<>();
    for (Service service : network.services()) {
      if (service.organisations().size() == 1
          && service.isShown(question.day(), question.evidence())) {
        int[] own = offers.computeIfAbsent(service.organisation(), id -> new int[2]);
        own[0]++;
        own[1] += service.frontDoor() ? 1 : 0;
      }
    }
    return offers;
  }
}
