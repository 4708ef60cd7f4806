package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;
import java.util.List;

/**
 * How many others one reaches from a party along arcs. Time O(n + m).
 *
 * @param one within one handover
 * @param two within two handovers
 * @param all within any number of handovers
 * @param warm within two handovers at each of which somebody takes a person along or hands over in
 *     person
 */
public record Within(int one, int two, int all, int warm) {
  /** Counts them for a party. */
  public static Within of(MeasureGround ground, int party) {
    int[] any = counts(ground.graph().out(), ground.graph().size(), party);
    int[] warm = counts(ground.warm().out(), ground.graph().size(), party);
    return new Within(any[0], any[1], any[2], warm[1]);
  }

  /** The four of them, in order. */
  public List<Integer> counts() {
    return List.of(one, two, all, warm);
  }

  private static int[] counts(Adjacency out, int n, int party) {
    int[] distance = new int[n];
    Arrays.fill(distance, -1);
    distance[party] = 0;
    int[] queue = new int[n];
    queue[0] = party;
    int end = 1;
    int[] counts = new int[3];
    for (int head = 0; head < end; head++) {
      int here = queue[head];
      for (int i = out.from(here); i < out.until(here); i++) {
        int other = out.at(i);
        if (distance[other] < 0) {
          distance[other] = distance[here] + 1;
          queue[end++] = other;
          counts[0] += distance[other] == 1 ? 1 : 0;
          counts[1] += distance[other] <= 2 ? 1 : 0;
          counts[2]++;
        }
      }
    }
    return counts;
  }
}
