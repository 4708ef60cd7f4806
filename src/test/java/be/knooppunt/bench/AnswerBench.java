package be.knooppunt.bench;

import be.knooppunt.generator.Size;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.referral.entity.PlanAnswer;
import be.knooppunt.referral.entity.PlanFinder;
import be.knooppunt.referral.entity.PlanQuestion;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.RouteFinder;
import be.knooppunt.referral.entity.RouteQuestion;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import be.knooppunt.testing.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers in the process itself, no database and no page: one need, and a plan for four, each with
 * all that is told besides. Once for a municipality, as a worker asks, and once for the whole area.
 * All questions are asked once before, so that what a network is asked for the first time (its
 * arrays, the bounds of each need) is not in the figures; that is in a column of its own.
 */
final class AnswerBench implements Bench {
  private static final int ROUTES = 2000;
  private static final int PLANS = 300;
  private static final int NEEDS = 4;
  private static final long SEED = 11;

  @Override
  public String measure(Path folder) {
    StringBuilder table =
        new StringBuilder(
            """
            | size | asked | p50, ms | p99, ms | longest, ms | longest when asked first, ms | answered |
            |---|---|--:|--:|--:|--:|--:|
            """);
    for (Size size : LoadedSize.wanted()) {
      Network network = size.network().network(Samples.tables());
      for (boolean placed : List.of(true, false)) {
        String where = placed ? "in a municipality" : "anywhere";
        List<PlanQuestion> routes = questions(network, placed, 1, ROUTES);
        List<PlanQuestion> plans = questions(network, placed, NEEDS, PLANS);
        ask(table, size + " | one need, " + where, routes, q -> isFound(network, q));
        ask(table, size + " | plan for four needs, " + where, plans, q -> hasPlan(network, q));
      }
    }
    return table.toString();
  }

  private static boolean isFound(Network network, PlanQuestion question) {
    RouteQuestion alone = question.alone(question.needs().get(0));
    return RouteFinder.answer(network, alone) instanceof RouteAnswer.Found;
  }

  private static boolean hasPlan(Network network, PlanQuestion question) {
    PlanAnswer answer = PlanFinder.answer(network, question);
    return answer.unmet().isEmpty();
  }

  private static void ask(
      StringBuilder table, String what, List<PlanQuestion> questions, Predicate<PlanQuestion> ask) {
    Times first = new Times();
    questions.forEach(question -> first.of(() -> ask.test(question)));
    Times times = new Times();
    long answered = questions.stream().filter(q -> times.of(() -> ask.test(q))).count();
    table.append(
        String.join(
            " | ",
            "| " + what,
            Times.show(times.median()),
            Times.show(times.milliseconds(0.99)),
            Times.show(times.milliseconds(1)),
            Times.show(first.milliseconds(1)),
            answered + " of " + questions.size() + " |\n"));
  }

  private static List<PlanQuestion> questions(
      Network network, boolean placed, int needs, int count) {
    Random random = new Random(SEED);
    List<String> domains = codes(network, Service::covers);
    List<String> groups = codes(network, Service::serves);
    List<String> places = network.partnership().orElseThrow().area();
    List<PlanQuestion> questions = new ArrayList<>();
    while (questions.size() < count) {
      String place = places.get(random.nextInt(places.size()));
      Service start = network.services().get(random.nextInt(network.services().size()));
      if (network.reference().contains(start.availableIn(), place)) {
        List<String> chosen = new ArrayList<>(domains);
        Collections.shuffle(chosen, random);
        Situation usual = Situation.on(LoadedSize.DAY);
        questions.add(
            new PlanQuestion(
                new Start.AtService(start.id()),
                chosen.subList(0, needs),
                new Situation(
                    placed ? place : null,
                    Set.of(groups.get(random.nextInt(groups.size()))),
                    null,
                    null,
                    Set.of(),
                    null,
                    usual.maxHandovers(),
                    usual.evidence(),
                    usual.date())));
      }
    }
    return questions;
  }

  private static List<String> codes(Network network, Function<Service, Set<String>> of) {
    return network.services().stream()
        .flatMap(service -> of.apply(service).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
