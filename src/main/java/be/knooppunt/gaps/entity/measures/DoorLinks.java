package be.knooppunt.gaps.entity.measures;

import be.knooppunt.gaps.entity.measures.BestLinks.Link;
import be.knooppunt.gaps.entity.measures.BestLinks.Step;
import be.knooppunt.network.entity.Adjacency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * New arcs that answer more questions at more doors. A door is helped by an arc from u to v when it
 * gets to u in a handovers, v gets to a party that fits in b, and a + 1 + b is at most H; both
 * distances are known for every party, so the gain of one arc is exact.
 */
final class DoorLinks {
  private final int n;
  private final DoorQuestions asked;
  private final int maxHandovers;
  private final int words;
  private final List<Link> arcs = new ArrayList<>();

  /** Per handovers a and party, the doors that get there within a. */
  private long[][] doorsWithin = new long[0][];

  /** Per question and party, the handovers to the nearest party that fits; H and more as H. */
  private byte[][] toTarget = new byte[0][];

  /** Per question the doors that are not answered yet. */
  private long[][] open = new long[0][];

  DoorLinks(LinkGraph graph, DoorQuestions asked, int maxHandovers) {
    n = graph.size();
    this.asked = asked;
    this.maxHandovers = Math.min(maxHandovers, Byte.MAX_VALUE);
    words = (asked.doors().length + Sweep.STARTS - 1) / Sweep.STARTS;
    Adjacency out = graph.out();
    for (int node = 0; node < n; node++) {
      for (int i = out.from(node); i < out.until(node); i++) {
        arcs.add(new Link(node, out.at(i)));
      }
    }
  }

  BestLinks best(List<Link> allowed, int k, Progress progress) {
    List<Link> sorted = allowed.stream().distinct().sorted().toList();
    measure();
    OptionalDouble start = value();
    List<Step> steps = new ArrayList<>();
    List<Link> asGood = List.of();
    for (int step = 0; step < k; step++) {
      List<Link> best = bestOf(sorted, step, k, progress);
      if (best.isEmpty()) {
        break;
      }
      asGood = step == 0 ? best.subList(0, Math.min(KeyPlayers.LISTED, best.size())) : asGood;
      arcs.add(best.get(0));
      measure();
      steps.add(new Step(best.get(0), value().orElseThrow()));
    }
    boolean isProven = k <= 1 || value().orElse(0) == 1;
    return new BestLinks(start, steps, asGood, isProven, Optional.empty());
  }

  private OptionalDouble value() {
    long all = (long) asked.doors().length * asked.targets().size();
    long unanswered = 0;
    for (long[] doors : open) {
      for (long bits : doors) {
        unanswered += Long.bitCount(bits);
      }
    }
    return OptionalDouble.of((double) (all - unanswered) / all);
  }

  private List<Link> bestOf(List<Link> links, int step, int steps, Progress progress) {
    List<Link> best = new ArrayList<>();
    long most = 0;
    for (int i = 0; i < links.size(); i++) {
      long gain = gain(links.get(i));
      if (gain > most) {
        best.clear();
        most = gain;
      }
      if (gain > 0 && gain == most) {
        best.add(links.get(i));
      }
      if (i % 64 == 0) {
        progress.reached((step + (double) i / links.size()) / steps);
      }
    }
    return best;
  }

  private long gain(Link link) {
    long gain = 0;
    for (int question = 0; question < open.length; question++) {
      int left = maxHandovers - 1 - toTarget[question][link.to()];
      for (int word = 0; left >= 0 && word < words; word++) {
        gain += Long.bitCount(open[question][word] & doorsWithin[left][link.from() * words + word]);
      }
    }
    return gain;
  }

  private void measure() {
    int[] from = arcs.stream().mapToInt(Link::from).toArray();
    int[] to = arcs.stream().mapToInt(Link::to).toArray();
    measureDoors(new Sweep(n, Adjacency.of(n, from, to)));
    measureTargets(new Sweep(n, Adjacency.of(n, to, from)));
    int questions = asked.targets().size();
    open = new long[questions][words];
    for (int question = 0; question < questions; question++) {
      for (int door = 0; door < asked.doors().length; door++) {
        open[question][door / Sweep.STARTS] |= 1L << door;
      }
      for (int target : asked.targets().get(question)) {
        for (int word = 0; word < words; word++) {
          open[question][word] &= ~doorsWithin[maxHandovers][target * words + word];
        }
      }
    }
  }

  private void measureDoors(Sweep sweep) {
    int[] doors = asked.doors();
    doorsWithin = new long[maxHandovers + 1][n * words];
    for (int word = 0; word < words; word++) {
      sweep.clear(new BitSet());
      int first = word * Sweep.STARTS;
      for (int door = first; door < Math.min(doors.length, first + Sweep.STARTS); door++) {
        sweep.start(door - first, doors[door]);
      }
      for (int handovers = 0; handovers <= maxHandovers; handovers++) {
        for (int node = 0; node < n; node++) {
          doorsWithin[handovers][node * words + word] = sweep.seen(node);
        }
        sweep.step();
      }
    }
  }

  private void measureTargets(Sweep sweep) {
    int questions = asked.targets().size();
    toTarget = new byte[questions][n];
    for (int first = 0; first < questions; first += Sweep.STARTS) {
      sweep.clear(new BitSet());
      for (int question = first; question < Math.min(questions, first + Sweep.STARTS); question++) {
        Arrays.fill(toTarget[question], (byte) maxHandovers);
        for (int target : asked.targets().get(question)) {
          sweep.start(question - first, target);
        }
      }
      for (byte handovers = 0; handovers < maxHandovers; handovers++) {
        for (int i = 0; i < sweep.frontSize(); i++) {
          int node = sweep.frontNode(i);
          for (long bits = sweep.fresh(node); bits != 0; bits &= bits - 1) {
            toTarget[first + Long.numberOfTrailingZeros(bits)][node] = handovers;
          }
        }
        sweep.step();
      }
    }
  }
}
