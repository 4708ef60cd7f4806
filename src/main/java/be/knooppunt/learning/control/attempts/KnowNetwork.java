package be.knooppunt.learning.control.attempts;

import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.live.LiveQuestions;
import be.knooppunt.learning.entity.questions.NetworkQuestion;
import be.knooppunt.learning.entity.questions.NetworkTemplate;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.learning.entity.questions.QuestionHead;
import be.knooppunt.learning.entity.questions.RouteQuestion;
import be.knooppunt.learning.entity.questions.Seeded;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Questions about the map of a partnership alone: who holds which mandate, who decides, how people
 * are handed over, who offers what. The same seed gives the same questions on the same map.
 */
@ApplicationScoped
public class KnowNetwork {
  private static final int ASKED = 10;
  private static final int LEAST = 3;
  private static final int OF_EACH = 3;
  private static final int MOST_NEEDS = 6;
  private static final LocalText NOTHING = new LocalText(Map.of());

  @Inject private ModuleQuizzes quizzes;
  @Inject private Lookups lookups;

  /** For the container. */
  protected KnowNetwork() {}

  /** Asks about maps. */
  public KnowNetwork(ModuleQuizzes quizzes, Lookups lookups) {
    this.quizzes = quizzes;
    this.lookups = lookups;
  }

  /**
   * What can be asked.
   *
   * @param posed the questions in their order; none when the map is too thin
   * @param thin what cannot be asked, because too little of it is on the map
   * @param version the version of the map
   */
  public record Asked(List<Posed> posed, List<String> thin, long version) {
    /** Keeps its own copies. */
    public Asked {
      posed = List.copyOf(posed);
      thin = List.copyOf(thin);
    }
  }

  /** Draws questions about a map. */
  public Asked ask(String partnership, long seed) {
    LiveQuestions live = quizzes.live(partnership);
    List<Posed> posed = new ArrayList<>();
    List<String> thin = new ArrayList<>();
    for (NetworkTemplate template : NetworkTemplate.values()) {
      Set<String> taken = new HashSet<>();
      for (int i = 1; i <= OF_EACH; i++) {
        Question question = new NetworkQuestion(head(template + "-" + i), template);
        live.draw(question, seed, taken)
            .ifPresent(
                draw -> {
                  taken.add(draw.subject());
                  posed.add(live.pose(question, draw));
                });
      }
      if (taken.isEmpty()) {
        thin.add(template.name());
      }
    }
    Optional<Posed> route = route(lookups.network(partnership), live, seed);
    if (route.isEmpty()) {
      thin.add("ROUTE");
    }
    List<Posed> order = new ArrayList<>(Seeded.shuffled(posed, seed));
    List<Posed> drawn =
        order.subList(0, Math.min(order.size(), ASKED - route.map(r -> 1).orElse(0)));
    List<Posed> all = new ArrayList<>(drawn);
    route.ifPresent(all::add);
    return new Asked(
        all.size() < LEAST ? List.of() : Seeded.shuffled(all, seed + 1), thin, live.version());
  }

  private static QuestionHead head(String id) {
    return new QuestionHead(id, List.of(), Optional.empty(), NOTHING, NOTHING);
  }

  /** A way for the first need, in the order of the seed, for which there is one to choose. */
  private static Optional<Posed> route(Network network, LiveQuestions live, long seed) {
    Set<String> needs = new TreeSet<>();
    network.services().forEach(service -> needs.addAll(service.covers()));
    for (String need :
        Seeded.shuffled(needs, seed).subList(0, Math.min(needs.size(), MOST_NEEDS))) {
      Question question = new RouteQuestion(head("ROUTE-" + need), Optional.empty(), need);
      Optional<Posed> posed = live.draw(question, seed).map(draw -> live.pose(question, draw));
      if (posed.isPresent()) {
        return posed;
      }
    }
    return Optional.empty();
  }
}
