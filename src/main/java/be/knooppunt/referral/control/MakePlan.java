package be.knooppunt.referral.control;

import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.referral.entity.PlanAnswer;
import be.knooppunt.referral.entity.PlanFinder;
import be.knooppunt.referral.entity.PlanQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes one plan for several needs. Nothing of the question is kept. */
@ApplicationScoped
public class MakePlan {
  @Inject private ReadSituation read;

  /** For the container. */
  protected MakePlan() {}

  /** Makes plans in situations that are read. */
  public MakePlan(ReadSituation read) {
    this.read = read;
  }

  /** The answer, with the question as it was understood and the network it was asked on. */
  public record Reply(Network network, PlanQuestion question, PlanAnswer answer) {}

  /**
   * Answers.
   *
   * @param needs codes of life domains
   * @throws Problem when the question names what is not there or cannot be read
   */
  public Reply answer(Asked asked, List<String> needs) {
    if (needs.isEmpty() || needs.size() > PlanQuestion.MOST_NEEDS) {
      throw new Problem(
          Problem.Kind.MALFORMED,
          "need",
          needs.isEmpty() ? "need is missing." : "There are too many needs.",
          "Give 1 to " + PlanQuestion.MOST_NEEDS + " codes of life domains.");
    }
    Network network = read.network(asked);
    PlanQuestion question =
        new PlanQuestion(
            ReadSituation.start(network, asked.from()),
            needs.stream().map(read::need).toList(),
            read.situation(asked));
    return new Reply(network, question, PlanFinder.answer(network, question));
  }
}
