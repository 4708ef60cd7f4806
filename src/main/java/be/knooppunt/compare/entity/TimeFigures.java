package be.knooppunt.compare.entity;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.gaps.entity.measures.Components;
import be.knooppunt.gaps.entity.measures.Density;
import be.knooppunt.gaps.entity.measures.DoorReach;
import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.gaps.entity.measures.Fragmentation;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.gaps.entity.measures.MeasureGround;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.gaps.entity.measures.MeasuredNetwork;
import be.knooppunt.gaps.entity.measures.Progress;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.gaps.entity.measures.Undefined;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The short list of figures of a network on a day. Services, paths and doors are those of the level
 * of services, ties those between organisations.
 *
 * @param values every figure, or why it has no value
 * @param n how many services, organisations or cells each rests on
 */
public record TimeFigures(Map<TimeFigure, Value> values, Map<TimeFigure, Integer> n) {
  /** Above so many services doors are not followed, so that a page never waits for them. */
  static final int MOST_SERVICES = 5_000;

  /** Keeps its own copies. */
  public TimeFigures {
    values = Map.copyOf(values);
    n = Map.copyOf(n);
  }

  /** Calculates them. */
  public static TimeFigures of(Network network, LocalDate day, EvidenceFilter evidence) {
    Map<TimeFigure, Value> values = new EnumMap<>(TimeFigure.class);
    Map<TimeFigure, Integer> n = new EnumMap<>(TimeFigure.class);
    MeasureGround services =
        MeasureGround.of(
            network, new MeasureQuestion(Relation.PATHS, Level.SERVICE, evidence, day));
    int size = services.graph().size();
    put(values, n, TimeFigure.SERVICES, Value.of(size), size);
    put(values, n, TimeFigure.PATHS, Value.of(services.graph().arcCount()), size);
    put(values, n, TimeFigure.NO_WRONG_DOOR, noWrongDoor(services), size);
    LinkGraph ties =
        MeasuredNetwork.of(
                network, new MeasureQuestion(Relation.TIES, Level.ORGANISATION, evidence, day))
            .graph();
    put(values, n, TimeFigure.TIES, Value.of(ties.tieCount()), ties.size());
    put(values, n, TimeFigure.MEAN_PARTNERS, Density.of(ties).meanDegree(), ties.size());
    put(
        values,
        n,
        TimeFigure.FRAGMENTATION,
        value(Fragmentation.of(Components.weak(ties)), Undefined.TOO_FEW_PARTIES),
        ties.size());
    Coverage coverage = Coverage.of(network, new CoverageQuestion(day, evidence, false));
    Double rate = coverage.rate();
    put(
        values,
        n,
        TimeFigure.COVERAGE,
        rate == null ? Value.undefined(Undefined.NO_QUESTIONS) : Value.of(rate),
        coverage.cells().size());
    return new TimeFigures(values, n);
  }

  private static void put(
      Map<TimeFigure, Value> values,
      Map<TimeFigure, Integer> n,
      TimeFigure figure,
      Value value,
      int count) {
    values.put(figure, value);
    n.put(figure, count);
  }

  private static Value noWrongDoor(MeasureGround ground) {
    if (ground.graph().size() > MOST_SERVICES) {
      return Value.undefined(Undefined.TOO_MANY_PARTIES);
    }
    DoorReach reach =
        DoorReach.of(ground.graph(), ground.doors(), Figures.MOST_HANDOVERS, Progress.UNWATCHED);
    return value(reach.noWrongDoor(), reach.undefined().orElse(Undefined.NO_DOORS));
  }

  private static Value value(OptionalDouble value, Undefined otherwise) {
    return value.isPresent() ? Value.of(value.getAsDouble()) : Value.undefined(otherwise);
  }

  /** One of them. */
  public Value get(TimeFigure figure) {
    return values.getOrDefault(figure, Value.undefined(Undefined.NO_QUESTIONS));
  }

  /** On how many services, organisations or cells one rests. */
  public int count(TimeFigure figure) {
    return n.getOrDefault(figure, 0);
  }
}
