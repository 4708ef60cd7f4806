package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.measures.Components;
import be.knooppunt.gaps.entity.measures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says what the figures of a network mean there, and never whether that is good or bad. */
final class Readings {
  private final ReadingWords with;

  Readings(ReadingWords with) {
    this.with = with;
  }

  List<Reading> all() {
    LinkReadings links = new LinkReadings(with);
    List<Reading> all = new ArrayList<>();
    all.add(islands());
    all.add(cuts());
    all.add(links.sectors());
    all.add(links.centre());
    all.add(distance());
    if (with.graph().isDirected()) {
      all.add(direction());
      all.add(links.doors());
      all.add(links.back());
    }
    all.add(links.partners());
    all.add(access());
    all.add(strength());
    all.add(links.kinds());
    return all;
  }

  private Reading islands() {
    if (!with.value(Measure.FRAGMENTATION).isDefined()) {
      return with.without("islands", Measure.FRAGMENTATION, Measure.WEAK_COMPONENTS);
    }
    Components weak = with.figures().structure().weak();
    List<String> said = new ArrayList<>();
    int alone = Components.isolates(with.graph()).length;
    if (weak.count() == 1) {
      said.add(with.texts().with("measures.islands.one", with.parties(with.graph().size())));
    } else if (with.graph().tieCount() == 0) {
      said.add(with.texts().with("measures.islands.none", with.parties(with.graph().size())));
    } else {
      said.add(
          with.texts()
              .format(
                  "measures.islands.many",
                  with.parties(with.graph().size()),
                  weak.count(),
                  weak.largest()));
      if (alone > 0) {
        said.add(with.texts().with("measures.islands.alone", with.parties(alone)));
      }
      said.add(with.texts().with("measures.islands.pairs", with.percent(Measure.FRAGMENTATION)));
    }
    return with.reading(
        "islands",
        said,
        Measure.FRAGMENTATION,
        Measure.WEAK_COMPONENTS,
        Measure.LARGEST_COMPONENT,
        Measure.ISOLATES,
        Measure.BEST_LINK_FRAGMENTATION);
  }

  private Reading cuts() {
    int cuts = with.figures().structure().cuts().articulationPoints().length;
    int bridges = with.figures().structure().cuts().bridges().size();
    List<String> said = new ArrayList<>();
    if (with.graph().tieCount() == 0) {
      said.add(with.texts().get("measures.undefined.NO_LINKS"));
    } else if (cuts == 0) {
      said.add(with.texts().get("measures.cuts.none." + with.kind()));
    } else {
      said.add(
          with.texts()
              .format(
                  cuts == 1 ? "measures.cuts.one" : "measures.cuts.many",
                  cuts,
                  with.parties(with.graph().size())));
      worst().ifPresent(party -> said.add(lost(party)));
    }
    if (bridges > 0) {
      said.add(with.texts().count("measures.cuts.bridges", bridges));
    }
    return with.reading(
        "cuts",
        said,
        Measure.CUT_POINTS,
        Measure.BRIDGES,
        Measure.KEY_PLAYER_FRAGMENTATION,
        Measure.KEY_PLAYERS_FRAGMENTATION);
  }

  private Optional<Integer> worst() {
    return with.figures().structure().keyPlayer().sets().stream()
        .findFirst()
        .map(set -> set.get(0));
  }

  private String lost(int party) {
    OptionalDouble left = with.figures().structure().cuts().fragmentationWithout(party);
    String share = with.numerals().percent(left.orElse(0));
    return with.texts().format("measures.cuts.worst", with.name(party), share);
  }

  private Reading distance() {
    if (!with.value(Measure.DISTANCE_WEIGHTED_FRAGMENTATION).isDefined()) {
      return with.without("distance", Measure.DISTANCE_WEIGHTED_FRAGMENTATION);
    }
    List<String> said = new ArrayList<>();
    OptionalDouble average = with.figures().structure().alongTies().average();
    if (average.isPresent()) {
      said.add(
          with.texts().with("measures.distance.steps", with.numerals().one(average.getAsDouble())));
    }
    said.add(
        with.texts()
            .with(
                "measures.distance.value",
                with.numerals().two(with.value(Measure.DISTANCE_WEIGHTED_FRAGMENTATION).get())));
    return with.reading("distance", said, Measure.DISTANCE_WEIGHTED_FRAGMENTATION);
  }

  private Reading direction() {
    if (!with.value(Measure.FRAGMENTATION_DIRECTED).isDefined()) {
      return with.without("direction", Measure.FRAGMENTATION_DIRECTED);
    }
    List<String> said = new ArrayList<>();
    said.add(
        with.texts()
            .with("measures.direction.pairs", with.percent(Measure.FRAGMENTATION_DIRECTED)));
    int ends = with.figures().deadEnds().length;
    int starts = with.figures().orphans().length;
    if (ends > 0) {
      said.add(with.texts().count("measures.direction.ends", ends));
    }
    if (starts > 0) {
      said.add(with.texts().count("measures.direction.starts", starts));
    }
    return with.reading(
        "direction",
        said,
        Measure.FRAGMENTATION_DIRECTED,
        Measure.DISTANCE_WEIGHTED_FRAGMENTATION_DIRECTED,
        Measure.STRONG_COMPONENTS,
        Measure.DEAD_ENDS,
        Measure.ORPHANS);
  }

  private Reading access() {
    int links = with.figures().structure().access().links();
    return with.reading(
        "access",
        List.of(
            links == 0
                ? with.texts().get("measures.access.none")
                : with.texts()
                    .count(
                        with.graph().isDirected() ? "measures.access" : "measures.accessTies",
                        links)),
        Measure.AGREEMENTS_FOR_FULL_ACCESS);
  }

  private Reading strength() {
    if (!with.value(Measure.ROBUSTNESS).isDefined() || with.graph().tieCount() == 0) {
      return with.graph().tieCount() == 0
          ? with.reading(
              "strength",
              List.of(with.texts().get("measures.undefined.NO_LINKS")),
              Measure.ROBUSTNESS)
          : with.without("strength", Measure.ROBUSTNESS);
    }
    double[] curve = with.figures().structure().robustness().curve();
    int first = with.figures().structure().robustness().order()[0];
    List<String> said = new ArrayList<>();
    long together = Math.round(curve[1] * with.graph().size());
    if (together <= 1) {
      said.add(with.texts().with("measures.strength.alone", with.name(first)));
    } else {
      said.add(
          with.texts()
              .format(
                  "measures.strength.first",
                  with.name(first),
                  together,
                  with.parties(with.graph().size())));
    }
    if (with.graph().size() >= 6 && together > 1) {
      long left = Math.round(curve[3] * with.graph().size());
      said.add(with.texts().with("measures.strength.third", left));
    }
    return with.reading("strength", said, Measure.ROBUSTNESS, Measure.ROBUSTNESS_RANDOM);
  }
}
