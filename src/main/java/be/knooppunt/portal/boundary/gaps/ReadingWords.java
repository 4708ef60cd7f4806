package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.measures.Figure;
import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.gaps.entity.measures.Measure;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.platform.web.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The words with which all readings of the figures of one network are made. */
final class ReadingWords {
  private final Figures figures;
  private final LinkGraph graph;
  private final Parties parties;
  private final Texts texts;
  private final Numerals numerals;
  private final String kind;

  ReadingWords(Figures figures, Parties parties, Texts texts, boolean isOfServices) {
    this.figures = figures;
    this.graph = figures.graph();
    this.parties = parties;
    this.texts = texts;
    this.numerals = new Numerals(texts);
    this.kind = isOfServices ? "services" : "organisations";
  }

  Figures figures() {
    return figures;
  }

  LinkGraph graph() {
    return graph;
  }

  Texts texts() {
    return texts;
  }

  Numerals numerals() {
    return numerals;
  }

  /** What parties are called in keys of texts: services or organisations. */
  String kind() {
    return kind;
  }

  /** The name of a party. */
  String name(int party) {
    return parties.get(party).name();
  }

  String parties(long count) {
    return texts.count("count." + kind, count);
  }

  String links(long count) {
    return texts.count(graph.isDirected() ? "measures.paths" : "measures.ties", count);
  }

  Value value(Measure measure) {
    return figures.get(measure).value();
  }

  String percent(Measure measure) {
    return numerals.percent(value(measure).get());
  }

  Reading reading(String key, List<String> sentences, Measure... measures) {
    return new Reading(
        key, sentences, Arrays.stream(measures).map(figures::get).map(this::shown).toList());
  }

  /** Says why there is nothing to say. */
  Reading without(String key, Measure... measures) {
    return reading(key, List.of(numerals.because(value(measures[0]))), measures);
  }

  Reading.Shown shown(Figure figure) {
    String key = "measures." + figure.measure().code();
    return new Reading.Shown(
        figure.measure().code(),
        texts.get(key + ".name"),
        numerals.figure(figure.value(), figure.measure().unit()),
        figure.value().isDefined() ? String.valueOf(figure.value().get()) : "",
        numerals.because(figure.value()),
        texts.get(key + ".definition"),
        texts.get(key + ".formula"),
        figure.parameters().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining(", ")),
        figure.n());
  }
}
