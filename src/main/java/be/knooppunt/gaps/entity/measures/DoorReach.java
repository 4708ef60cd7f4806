package be.knooppunt.gaps.entity.measures;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether it matters where one knocks. No wrong door: the share of (front door, question) from
 * which some party that fits lies within H handovers, 0 to 1, never lower for a larger H. Average
 * handovers: the mean distance over (front door, party that fits some question) that have a route;
 * it must be shown beside the share without a route. A door that fits itself is 0 handovers away.
 *
 * <p>Not defined without doors or questions; the average not without any route. Source: the
 * definitions of coordinated entry; searches in breadth from 64 doors at once (Then and others
 * 2014). Time O(doors · m / 64) for each level and O(doors · targets / 64) for each level up to H.
 */
public final class DoorReach {
  private final DoorQuestions asked;
  private final int maxHandovers;
  private final long[][] answered;
  private final int[] answeredAtDoor;
  private final int[] doorsWithin;
  private final int[] doorsWithRoute;
  private final long[] handovers;

  private DoorReach(DoorQuestions asked, int n, int maxHandovers) {
    this.asked = asked;
    this.maxHandovers = maxHandovers;
    answered = new long[maxHandovers + 1][asked.targets().size()];
    answeredAtDoor = new int[asked.doors().length];
    doorsWithin = new int[n];
    doorsWithRoute = new int[n];
    handovers = new long[n];
  }

  /**
   * Measures along arcs.
   *
   * @param maxHandovers H, from 0
   * @throws java.util.concurrent.CancellationException when {@code progress} asks for it
   */
  public static DoorReach of(
      LinkGraph graph, DoorQuestions asked, int maxHandovers, Progress progress) {
    DoorReach reach = new DoorReach(asked, graph.size(), maxHandovers);
    Sweep sweep = new Sweep(graph.size(), graph.out());
    int doors = asked.doors().length;
    for (int first = 0; first < doors; first += Sweep.STARTS) {
      reach.add(sweep, first);
      progress.reached(Math.min(1, (first + Sweep.STARTS) / (double) doors));
    }
    return reach;
  }

  private void add(Sweep sweep, int first) {
    int end = Math.min(asked.doors().length, first + Sweep.STARTS);
    sweep.clear(new BitSet());
    for (int door = first; door < end; door++) {
      sweep.start(door - first, asked.doors()[door]);
    }
    long pairs = 1;
    for (int handover = 0; pairs > 0 || handover <= maxHandovers; handover++) {
      for (int i = 0; i < sweep.frontSize(); i++) {
        int node = sweep.frontNode(i);
        int doors = Long.bitCount(sweep.fresh(node));
        doorsWithRoute[node] += doors;
        handovers[node] += (long) handover * doors;
        doorsWithin[node] += handover <= maxHandovers ? doors : 0;
      }
      if (handover <= maxHandovers) {
        answer(sweep, first, handover);
      }
      pairs = sweep.step();
    }
  }

  private void answer(Sweep sweep, int first, int handover) {
    List<int[]> questions = asked.targets();
    for (int question = 0; question < questions.size(); question++) {
      long doors = 0;
      for (int target : questions.get(question)) {
        doors |= sweep.seen(target);
      }
      answered[handover][question] += Long.bitCount(doors);
      for (long bits = handover == maxHandovers ? doors : 0; bits != 0; bits &= bits - 1) {
        answeredAtDoor[first + Long.numberOfTrailingZeros(bits)]++;
      }
    }
  }

  /** Why no wrong door has no value; empty when it has. */
  public Optional<Undefined> undefined() {
    if (asked.doors().length == 0) {
      return Optional.of(Undefined.NO_DOORS);
    }
    return asked.targets().isEmpty() ? Optional.of(Undefined.NO_QUESTIONS) : Optional.empty();
  }

  /** No wrong door within H handovers. */
  public OptionalDouble noWrongDoor() {
    return noWrongDoor(maxHandovers);
  }

  /** No wrong door within fewer handovers than H. */
  public OptionalDouble noWrongDoor(int within) {
    return undefined().isPresent()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (double) Arrays.stream(answered[within]).sum()
                / ((long) asked.doors().length * asked.targets().size()));
  }

  /** For one question the share of doors from which it is answered; empty without doors. */
  public OptionalDouble answered(int question) {
    return share(answered[maxHandovers][question]);
  }

  /** The share of doors from which a party is reached within H; empty without doors. */
  public OptionalDouble doorsThatReach(int node) {
    return share(doorsWithin[node]);
  }

  private OptionalDouble share(double doors) {
    int all = asked.doors().length;
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(doors / all);
  }

  /** The doors, in the order of {@link #questionsAnsweredAt}. */
  public int[] doors() {
    return asked.doors().clone();
  }

  /** How many questions are answered from a door, by its place in {@link #doors}. */
  public int questionsAnsweredAt(int place) {
    return answeredAtDoor[place];
  }

  /** The doors from which some question is not answered within H. */
  public int[] wrongDoors() {
    int all = asked.targets().size();
    BitSet wrong = new BitSet();
    for (int place = 0; place < answeredAtDoor.length; place++) {
      if (answeredAtDoor[place] < all) {
        wrong.set(asked.doors()[place]);
      }
    }
    return wrong.stream().toArray();
  }

  /** Mean handovers over all questions; empty when there is no route at all. */
  public OptionalDouble averageHandovers() {
    return average(fitting());
  }

  /** Mean handovers to the parties that fit one question. */
  public OptionalDouble averageHandovers(int question) {
    return average(asked.targets().get(question));
  }

  /** The share of (door, party that fits) without any route, over all questions. */
  public OptionalDouble withoutRoute() {
    return withoutRoute(fitting());
  }

  /** The share of (door, party that fits) without any route, for one question. */
  public OptionalDouble withoutRoute(int question) {
    return withoutRoute(asked.targets().get(question));
  }

  private int[] fitting() {
    return asked.targets().stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
  }

  private OptionalDouble average(int[] targets) {
    long steps = Arrays.stream(targets).mapToLong(target -> handovers[target]).sum();
    long pairs = Arrays.stream(targets).mapToLong(target -> doorsWithRoute[target]).sum();
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) steps / pairs);
  }

  private OptionalDouble withoutRoute(int[] targets) {
    long pairs = Arrays.stream(targets).mapToLong(target -> doorsWithRoute[target]).sum();
    long all = (long) targets.length * asked.doors().length;
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (double) pairs / all);
  }
}
