package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.measures.ExternalInternal;
import be.knooppunt.gaps.entity.measures.Measure;
import be.knooppunt.gaps.entity.measures.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the figures about links and places say, in the words of a network. */
final class LinkReadings {
  /** By so many standard deviations chance is not a likely reason any more. */
  private static final double SELDOM = 2;

  private final ReadingWords with;

  LinkReadings(ReadingWords with) {
    this.with = with;
  }

  Reading sectors() {
    ExternalInternal.Count ties = with.figures().sectors().externalInternal().ties();
    if (!with.value(Measure.EI).isDefined()) {
      return with.without("sectors", Measure.EI, Measure.EI_Z);
    }
    List<String> said = new ArrayList<>();
    said.add(
        with.texts()
            .format(
                "measures.sectors.count",
                ties.external(),
                ties.external() + ties.internal(),
                ties.internal()));
    Value z = with.value(Measure.EI_Z);
    if (!z.isDefined()) {
      said.add(with.texts().with("measures.sectors.noChance", with.numerals().because(z)));
    } else if (Math.abs(z.get()) < SELDOM) {
      said.add(with.texts().get("measures.sectors.chance"));
    } else {
      said.add(with.texts().get(z.get() < 0 ? "measures.sectors.closed" : "measures.sectors.open"));
    }
    return with.reading(
        "sectors",
        said,
        Measure.EI,
        Measure.EI_DIRECTED,
        Measure.EI_EXPECTED,
        Measure.EI_DEVIATION,
        Measure.EI_Z,
        Measure.EI_RESCALED,
        Measure.ASSORTATIVITY,
        Measure.MODULARITY,
        Measure.MODULARITY_Z);
  }

  Reading centre() {
    if (!with.value(Measure.DEGREE_CENTRALIZATION).isDefined() || with.graph().tieCount() == 0) {
      return with.graph().tieCount() == 0
          ? with.reading(
              "centre",
              List.of(with.texts().get("measures.undefined.NO_LINKS")),
              Measure.DEGREE_CENTRALIZATION)
          : with.without("centre", Measure.DEGREE_CENTRALIZATION);
    }
    double[] share = with.figures().standing().alongTies().normalised();
    int most =
        top(IntStream.range(0, share.length).mapToDouble(with.graph().ties()::count).toArray());
    int between = top(share);
    List<String> said = new ArrayList<>();
    said.add(
        with.texts()
            .format(
                "measures.centre.most",
                with.name(most),
                with.graph().ties().count(most),
                with.graph().size() - 1));
    if (share[between] > 0) {
      said.add(
          with.texts()
              .format(
                  "measures.centre.between",
                  with.name(between),
                  with.numerals().percent(share[between])));
    }
    return with.reading(
        "centre",
        said,
        Measure.DEGREE_CENTRALIZATION,
        Measure.BETWEENNESS_CENTRALIZATION,
        Measure.IN_DEGREE_CENTRALIZATION,
        Measure.OUT_DEGREE_CENTRALIZATION,
        Measure.BETWEENNESS_CENTRALIZATION_DIRECTED,
        Measure.CORE_PERIPHERY,
        Measure.CORE_SIZE,
        Measure.LARGEST_CORENESS);
  }

  private static int top(double[] values) {
    int top = 0;
    for (int i = 1; i < values.length; i++) {
      top = values[i] > values[top] ? i : top;
    }
    return top;
  }

  Reading doors() {
    if (!with.value(Measure.NO_WRONG_DOOR).isDefined()) {
      return with.without("doors", Measure.NO_WRONG_DOOR, Measure.AVERAGE_HANDOVERS);
    }
    List<String> said = new ArrayList<>();
    said.add(
        with.texts()
            .format(
                "measures.doors.share",
                with.parties(with.figures().ground().doors().doorCount()),
                with.figures().ground().doors().questionCount(),
                with.percent(Measure.NO_WRONG_DOOR)));
    if (with.value(Measure.AVERAGE_HANDOVERS).isDefined()) {
      said.add(
          with.texts()
              .format(
                  "measures.doors.steps",
                  with.numerals().one(with.value(Measure.AVERAGE_HANDOVERS).get()),
                  with.percent(Measure.UNREACHABLE_SHARE)));
    }
    int unreached = with.figures().unreached().length;
    if (unreached > 0) {
      said.add(with.texts().with("measures.doors.unreached", with.parties(unreached)));
    }
    return with.reading(
        "doors",
        said,
        Measure.NO_WRONG_DOOR,
        Measure.AVERAGE_HANDOVERS,
        Measure.UNREACHABLE_SHARE,
        Measure.UNREACHED_PARTIES);
  }

  Reading back() {
    if (!with.value(Measure.RECIPROCITY).isDefined()) {
      return with.without("back", Measure.RECIPROCITY);
    }
    long back = Math.round(with.value(Measure.RECIPROCITY).get() * with.graph().arcCount());
    return with.reading(
        "back",
        List.of(
            with.texts().format("measures.back.count", back, with.links(with.graph().arcCount()))),
        Measure.RECIPROCITY,
        Measure.RECIPROCITY_DYADS,
        Measure.RECIPROCITY_RHO);
  }

  Reading partners() {
    if (!with.value(Measure.DENSITY).isDefined()) {
      return with.without("partners", Measure.DENSITY);
    }
    return with.reading(
        "partners",
        List.of(
            with.texts()
                .with(
                    "measures.partners.mean." + with.kind(),
                    with.numerals().one(with.value(Measure.MEAN_DEGREE).get())),
            with.texts().with("measures.partners.share", with.percent(Measure.DENSITY))),
        Measure.MEAN_DEGREE,
        Measure.MEAN_OUT_DEGREE,
        Measure.DENSITY,
        Measure.DENSITY_UNDIRECTED);
  }

  Reading kinds() {
    if (!with.value(Measure.MULTIPLEXITY).isDefined()) {
      return with.without("kinds", Measure.MULTIPLEXITY);
    }
    return with.reading(
        "kinds",
        List.of(
            with.value(Measure.MULTIPLEXITY_SHARE).get() == 0
                ? with.texts().get("measures.kinds.none")
                : with.texts()
                    .with("measures.kinds.share", with.percent(Measure.MULTIPLEXITY_SHARE))),
        Measure.MULTIPLEXITY,
        Measure.MULTIPLEXITY_SHARE);
  }
}
