package be.knooppunt.referral.control;

import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.RouteFinder;
import be.knooppunt.referral.entity.RouteQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Answers a question on the network it is about. Nothing of the question is kept. */
@ApplicationScoped
public class FindRoute {
  @Inject private ReadSituation read;

  /** For the container. */
  protected FindRoute() {}

  /** Finds routes in situations that are read. */
  public FindRoute(ReadSituation read) {
    this.read = read;
  }

  /** The answer, with the question as it was understood and the network it was asked on. */
  public record Reply(Network network, RouteQuestion question, RouteAnswer answer) {}

  /**
   * Answers.
   *
   * @param need code of a life domain
   * @throws Problem when the question names what is not there or cannot be read
   */
  public Reply answer(Asked asked, String need) {
    Network network = read.network(asked);
    RouteQuestion question =
        new RouteQuestion(
            ReadSituation.start(network, asked.from()), read.need(need), read.situation(asked));
    return new Reply(network, question, RouteFinder.answer(network, question));
  }
}
