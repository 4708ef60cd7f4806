package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Network;
import be.knooppunt.referral.entity.Plan.Aim;
import be.knooppunt.referral.entity.PlanAnswer.Unmet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Makes one plan for several needs on a network: a pure function, the same answer for the same
 * input in any order. The rules stand in {@code src/docs/route-finder.md}.
 */
public final class PlanFinder {
  /** So much comparing is done exactly; above it the needs are planned in two halves. */
  static final long USUAL_EFFORT = 150_000_000;

  private final Network network;
  private final PlanQuestion question;
  private final Ground ground;
  private final int[] starts;
  private final long mostEffort;

  private PlanFinder(Network network, PlanQuestion question, long mostEffort) {
    this.network = network;
    this.question = question;
    this.ground = new Ground(network, question.situation(), Set.of());
    this.starts = ground.starts(question.from());
    this.mostEffort = mostEffort;
  }

  /** The trees of a plan, and whether they are the best there are. */
  record Found(List<PlanTree> trees, boolean isProvenBest) {}

  /**
   * Answers a question.
   *
   * @throws IllegalArgumentException when the start is not in the network
   */
  public static PlanAnswer answer(Network network, PlanQuestion question) {
    return answer(network, question, USUAL_EFFORT);
  }

  /** The same with another limit to comparing. */
  static PlanAnswer answer(Network network, PlanQuestion question, long mostEffort) {
    return new PlanFinder(network, question, mostEffort).answer();
  }

  private PlanAnswer answer() {
    List<Sought> met = new ArrayList<>();
    List<Unmet> unmet = new ArrayList<>();
    int apart = 0;
    for (String need : question.needs()) {
      Sought sought = Sought.of(network, need);
      int handovers = fewestHandovers(sought);
      if (handovers != Reachable.NEVER) {
        met.add(sought);
        apart += handovers;
      } else if (RouteFinder.answer(network, question.alone(need))
          instanceof RouteAnswer.NotFound none) {
        unmet.add(new Unmet(need, none));
      }
    }
    return new PlanAnswer(met.isEmpty() ? List.of() : plans(met), List.copyOf(unmet), apart);
  }

  private int fewestHandovers(Sought sought) {
    BitSet targets = ground.receiving(sought.meeting());
    if (targets.isEmpty()) {
      return Reachable.NEVER;
    }
    Reachable reach = Reachable.from(ground, List.of(sought), starts);
    return targets.stream().map(reach::handoversTo).min().orElse(Reachable.NEVER);
  }

  private List<Plan> plans(List<Sought> needs) {
    PlanWriter writer = new PlanWriter(ground, needs);
    Vicinity near = new Vicinity(ground, needs, starts);
    Plan fewest = writer.write(find(near, Aim.FEWEST_SERVICES), Aim.FEWEST_SERVICES);
    Plan warmest = writer.write(find(near, Aim.WARMEST), Aim.WARMEST);
    if (warmest.burden() < fewest.burden()) {
      return List.of(fewest, warmest);
    }
    return List.of(
        new Plan(
            fewest.stops(),
            fewest.services(),
            fewest.handovers(),
            fewest.burden(),
            fewest.waiting(),
            fewest.isProvenBest(),
            fewest.isProvenBest() ? EnumSet.allOf(Aim.class) : fewest.goodAt(),
            fewest.overview()));
  }

  private Found find(Vicinity near, Aim aim) {
    List<Sought> needs = near.needs;
    if (needs.size() == 1 || near.effort() <= mostEffort) {
      return new Found(new PlanSearch(near, aim).run(starts), true);
    }
    int half = (needs.size() + 1) / 2;
    List<PlanTree> trees = new ArrayList<>(part(needs.subList(0, half), aim));
    for (PlanTree other : part(needs.subList(half, needs.size()), aim)) {
      other.all().forEach(stop -> stop.meets <<= half);
      merge(trees, other);
    }
    return new Found(trees, false);
  }

  private List<PlanTree> part(List<Sought> needs, Aim aim) {
    return find(new Vicinity(ground, needs, starts), aim).trees();
  }

  private static void merge(List<PlanTree> trees, PlanTree other) {
    for (PlanTree tree : trees) {
      if (tree.service == other.service) {
        tree.takeOver(other);
        return;
      }
    }
    trees.add(other);
  }
}
