package be.knooppunt.bench;

import be.knooppunt.generator.Size;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.platform.graphstore.CypherText;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.referral.entity.Start;
import be.knooppunt.testing.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * A question with one need to the route finder and, in several forms, to the database over Bolt:
 * what are the fewest handovers, and what is the least burden with so many? Every form has to give
 * the same answer as the route finder on all questions; then the same questions are timed.
 */
final class RouteCypherBench implements Bench {
  private static final int QUESTIONS = 200;
  private static final long SEED = 7;

  /** The quickest first; the last takes minutes for one question at size L. */
  private static final List<String> FORMS =
      List.of(
          "fewest-handovers-by-levels",
          "fewest-handovers-open-first",
          "fewest-handovers-by-patterns");

  /** The answer to both; minus one when there is no way. */
  record Fewest(int handovers, int burden) {
    static final Fewest NONE = new Fewest(-1, -1);
  }

  @Override
  public String measure(Path folder) {
    StringBuilder table =
        new StringBuilder(
            """
            | size | asked of | p50, ms | p99, ms | p50 against route finder | same answers |
            |---|---|---|---|---|---|
            """);
    for (Size size : LoadedSize.wanted()) {
      try (LoadedSize loaded = LoadedSize.open(size, folder)) {
        measure(loaded, table);
      }
    }
    return table.toString();
  }

  private static void measure(LoadedSize loaded, StringBuilder table) {
    Network network = loaded.network();
    List<Question> questions = questions(network);
    List<Fewest> expected = questions.stream().map(q -> ask(network, q)).toList();
    List<Question> found =
        questions.stream().filter(q -> !ask(network, q).equals(Fewest.NONE)).toList();
    Times own = times(questions, q -> ask(network, q));
    Times ownFound = times(found, q -> ask(network, q));
    row(table, loaded.size, "route finder, all it tells", own, own, "");
    row(table, loaded.size, "route finder, where there is a way", ownFound, ownFound, "");
    String wanted = System.getProperty("knooppunt.bench.forms", "");
    for (String form : FORMS) {
      if (!wanted.isEmpty() && !wanted.contains(form)) {
        continue;
      }
      List<Fewest> answers =
          questions.stream().map(q -> ask(loaded.graph, form, network, q)).toList();
      Times times = times(questions, q -> ask(loaded.graph, form, network, q));
      Times timesFound = times(found, q -> ask(loaded.graph, form, network, q));
      long same = 0;
      for (int i = 0; i < QUESTIONS; i++) {
        same += answers.get(i).equals(expected.get(i)) ? 1 : 0;
      }
      row(table, loaded.size, form, times, own, same + " of " + QUESTIONS);
      row(table, loaded.size, form + ", where there is a way", timesFound, ownFound, "");
    }
  }

  private static Times times(List<Question> questions, Function<Question, Fewest> ask) {
    Times times = new Times();
    questions.forEach(question -> times.of(() -> ask.apply(question)));
    return times;
  }

  private static void row(
      StringBuilder table, Size size, String who, Times times, Times own, String same) {
    table.append(
        String.join(
            " | ",
            "| " + size,
            who,
            Times.show(times.median()),
            Times.show(times.milliseconds(0.99)),
            Times.show(times.median() / own.median()) + "×",
            same + " |\n"));
  }

  /** From services that somebody can come to, for needs, groups and places of the network. */
  private static List<Question> questions(Network network) {
    Random random = new Random(SEED);
    List<String> needs = codes(network, Service::covers);
    List<String> groups = codes(network, Service::serves);
    List<String> places = network.partnership().orElseThrow().area();
    List<Question> questions = new ArrayList<>();
    while (questions.size() < QUESTIONS) {
      String place = any(places, random);
      List<Service> here =
          network.services().stream()
              .filter(s -> network.reference().contains(s.availableIn(), place))
              .toList();
      questions.add(
          Question.ask(any(here, random).id().value(), any(needs, random))
              .in(place)
              .forGroup(any(groups, random))
              .with(any(Arrays.asList(EvidenceFilter.values()), random)));
    }
    return questions;
  }

  private static List<String> codes(Network network, Function<Service, Set<String>> of) {
    return network.services().stream()
        .flatMap(s -> of.apply(s).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static Fewest ask(Network network, Question question) {
    return Question.itineraries(question.answer(network)).stream()
        .min(Comparator.comparingInt(Itinerary::handovers).thenComparingInt(Itinerary::burden))
        .map(one -> new Fewest(one.handovers(), one.burden()))
        .orElse(Fewest.NONE);
  }

  private static Fewest ask(GraphStore graph, String form, Network network, Question question) {
    String text = CypherText.of(RouteCypherBench.class, form).text();
    Map<String, Object> parameters = parameters(network, question);
    List<Fewest> answers =
        graph.read(
            tx ->
                tx.run(text, parameters)
                    .list(
                        row ->
                            row.get("handovers").isNull()
                                ? Fewest.NONE
                                : new Fewest(
                                    row.get("handovers").asInt(), row.get("burden").asInt())));
    return answers.isEmpty() ? Fewest.NONE : answers.get(0);
  }

  private static Map<String, Object> parameters(Network network, Question question) {
    Map<String, Object> weights = new HashMap<>();
    for (Handover handover : Handover.values()) {
      if (handover != Handover.SIGNAL && handover != Handover.BACK) {
        weights.put(handover.name(), handover.weight().orElseThrow());
      }
    }
    return Map.of(
        "from",
        ((Start.AtService) question.from()).service().value(),
        "municipality",
        Optional.ofNullable(question.situation().municipality()).orElseThrow(),
        "group",
        question.situation().groups().iterator().next(),
        "accepted",
        network.reference().withBroader(question.need()),
        "evidence",
        Arrays.stream(Evidence.values())
            .filter(question.situation().evidence()::admits)
            .map(Enum::name)
            .toList(),
        "date",
        question.situation().date(),
        "weights",
        weights);
  }
}
