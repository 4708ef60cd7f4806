package be.knooppunt.gaps.entity.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which new links help most, one after another. Links that bring nothing are not proposed, so there
 * may be fewer than were asked for. Of equally good links the one with the lowest parties comes
 * first.
 *
 * <p>Over reach (F): joining the largest islands is the best there is for any number of links;
 * among a limited choice it is found by trying all, as long as they are few, else step by step.
 * Over distance (DF) and for no wrong door: one link by trying all with its exact gain, more links
 * step by step. {@link #isProven} tells whether no other choice is better.
 *
 * @param before the value before any new link; empty if not defined
 * @param steps the links, each with the value after it
 * @param asGood the first links that are equally good, that of the first step among them, at most
 *     {@value KeyPlayers#LISTED}; for a set of several links only the first of the set
 * @param isProven whether no other choice of as many links is better
 * @param undefined why there is no value
 */
public record BestLinks(
    OptionalDouble before,
    List<Step> steps,
    List<Link> asGood,
    boolean isProven,
    Optional<Undefined> undefined) {

  /** A pair of parties; over arcs, from the first to the second. */
  public record Link(int from, int to) implements Comparable<Link> {
    @Override
    public int compareTo(Link other) {
      return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }
  }

  /**
   * A new link.
   *
   * @param after the value with this link and all before it
   */
  public record Step(Link link, double after) {}

  /** Keeps its own copies. */
  public BestLinks {
    steps = List.copyOf(steps);
    asGood = List.copyOf(asGood);
  }

  /** The proposed links alone. */
  public List<Link> links() {
    return steps.stream().map(Step::link).toList();
  }

  static BestLinks without(Undefined reason) {
    return new BestLinks(OptionalDouble.empty(), List.of(), List.of(), true, Optional.of(reason));
  }

  /** The best k ties for F, whoever may agree with whom. Time O(n + m), proven. */
  public static BestLinks forReach(LinkGraph graph, int k) {
    return IslandLinks.free(graph, k);
  }

  /**
   * The best k ties for F among those allowed. Time O(allowed · log allowed + all that is tried).
   */
  public static BestLinks forReach(LinkGraph graph, List<Link> allowed, int k) {
    return IslandLinks.among(graph, allowed, k);
  }

  /**
   * The best k ties for DF. Memory O(n²), time O(n² · allowed · k) at worst; more than {@value
   * DistanceLinks#MOST_PARTIES} parties are refused with {@link Undefined#TOO_MANY_PARTIES}.
   *
   * @param allowed the ties to choose from; use {@link #missingTies} for all
   * @throws java.util.concurrent.CancellationException when {@code progress} asks for it
   */
  public static BestLinks forDistance(
      LinkGraph graph, List<Link> allowed, int k, Progress progress) {
    return new DistanceLinks(graph, false).best(allowed, k, progress);
  }

  /** The same for arcs and the distances along them. */
  public static BestLinks forDistanceAlongArcs(
      LinkGraph graph, List<Link> allowed, int k, Progress progress) {
    return new DistanceLinks(graph, true).best(allowed, k, progress);
  }

  /**
   * The best k arcs for no wrong door within H handovers. Memory O((doors / 8 + questions) · n ·
   * H), time O(allowed · questions · doors / 64 · k).
   *
   * @throws java.util.concurrent.CancellationException when {@code progress} asks for it
   */
  public static BestLinks forDoors(
      LinkGraph graph,
      DoorQuestions asked,
      int maxHandovers,
      List<Link> allowed,
      int k,
      Progress progress) {
    if (asked.doors().length == 0) {
      return without(Undefined.NO_DOORS);
    }
    if (asked.targets().isEmpty()) {
      return without(Undefined.NO_QUESTIONS);
    }
    return new DoorLinks(graph, asked, maxHandovers).best(allowed, k, progress);
  }

  /** Every pair without a tie, in ascending order: n²/2 of them in a sparse network. */
  public static List<Link> missingTies(LinkGraph graph) {
    List<Link> missing = new ArrayList<>();
    for (int a = 0; a < graph.size(); a++) {
      for (int b = a + 1; b < graph.size(); b++) {
        if (!graph.hasTie(a, b)) {
          missing.add(new Link(a, b));
        }
      }
    }
    return missing;
  }

  /** Every ordered pair without an arc, in ascending order. */
  public static List<Link> missingArcs(LinkGraph graph) {
    List<Link> missing = new ArrayList<>();
    for (int a = 0; a < graph.size(); a++) {
      for (int b = 0; b < graph.size(); b++) {
        if (a != b && !graph.hasArc(a, b)) {
          missing.add(new Link(a, b));
        }
      }
    }
    return missing;
  }
}
