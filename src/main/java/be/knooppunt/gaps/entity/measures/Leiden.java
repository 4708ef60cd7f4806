package be.knooppunt.gaps.entity.measures;

import java.util.Arrays;

/**
 * One run of the Leiden algorithm for modularity: move parties to the community where they add
 * most, split each community into well connected parts, make a party of every part, and start
 * again, until nothing moves. Repeated from what was found until that adds nothing.
 */
final class Leiden {
  private static final double NOTHING = 1e-11;
  private static final int SMALL = 5_000;
  private static final int ROUNDS = 50;
  private static final int ROUNDS_OF_LARGE = 2;

  private final WeightedTies whole;
  private final double gamma;
  private final Draws draws;
  private final Progress progress;

  Leiden(LinkGraph graph, double gamma, long seed, Progress progress) {
    this.whole = WeightedTies.of(graph);
    this.gamma = gamma;
    this.draws = new Draws(seed);
    this.progress = progress;
  }

  /** The community of each party, under any numbers below n. */
  int[] run() {
    int[] groups = new int[whole.size()];
    Arrays.setAll(groups, i -> i);
    double before = whole.quality(groups, gamma);
    int rounds = whole.size() <= SMALL ? ROUNDS : ROUNDS_OF_LARGE;
    for (int round = 0; round < rounds; round++) {
      int[] improved = round(groups);
      double after = whole.quality(improved, gamma);
      if (after <= before + NOTHING) {
        break;
      }
      groups = improved;
      before = after;
    }
    return groups;
  }

  private int[] round(int[] begin) {
    WeightedTies ties = whole;
    int[] groups = begin.clone();
    int[] partyOf = new int[whole.size()];
    Arrays.setAll(partyOf, i -> i);
    while (true) {
      progress.reached(0);
      int count = new Move(ties, groups, gamma, draws).run();
      if (count == ties.size()) {
        break;
      }
      int[] parts = Communities.numbered(new Split(ties, groups, gamma, draws).run());
      WeightedTies smaller = ties.joined(parts);
      if (smaller.size() == ties.size()) {
        break;
      }
      int[] groupOfPart = new int[smaller.size()];
      for (int party = 0; party < parts.length; party++) {
        groupOfPart[parts[party]] = groups[party];
      }
      groups = Communities.numbered(groupOfPart);
      for (int party = 0; party < partyOf.length; party++) {
        partyOf[party] = parts[partyOf[party]];
      }
      ties = smaller;
    }
    int[] found = new int[partyOf.length];
    for (int party = 0; party < found.length; party++) {
      found[party] = groups[partyOf[party]];
    }
    return found;
  }

  /** Moves parties one by one, those first of which a neighbour has just moved away. */
  private static final class Move {
    private final WeightedTies ties;
    private final int[] groups;
    private final double gamma;
    private final Draws draws;
    private final double[] strength;
    private final int[] members;
    private final double[] linked;
    private final int[] near;

    Move(WeightedTies ties, int[] groups, double gamma, Draws draws) {
      int n = ties.size();
      this.ties = ties;
      this.groups = groups;
      this.gamma = gamma;
      this.draws = draws;
      this.strength = new double[n];
      this.members = new int[n];
      this.linked = new double[n];
      this.near = new int[n];
      for (int i = 0; i < n; i++) {
        strength[groups[i]] += ties.strength(i);
        members[groups[i]]++;
      }
    }

    /** Moves until nothing moves, and says how many communities are left. */
    int run() {
      int n = ties.size();
      int[] queue = draws.order(n);
      boolean[] queued = new boolean[n];
      Arrays.fill(queued, true);
      int[] empty = new int[n];
      int free = 0;
      for (int group = 0; group < n; group++) {
        if (members[group] == 0) {
          empty[free++] = group;
        }
      }
      int head = 0;
      int waiting = n;
      while (waiting > 0) {
        int party = queue[head];
        head = head + 1 == n ? 0 : head + 1;
        waiting--;
        queued[party] = false;
        int old = groups[party];
        int chosen = choose(party, free == 0 ? -1 : empty[free - 1]);
        if (chosen == old) {
          continue;
        }
        free -= members[chosen]++ == 0 ? 1 : 0;
        if (--members[old] == 0) {
          empty[free++] = old;
        }
        strength[old] -= ties.strength(party);
        strength[chosen] += ties.strength(party);
        groups[party] = chosen;
        for (int i = ties.from(party); i < ties.from(party + 1); i++) {
          int other = ties.at(i);
          if (groups[other] != chosen && !queued[other]) {
            queued[other] = true;
            int tail = head + waiting;
            queue[tail >= n ? tail - n : tail] = other;
            waiting++;
          }
        }
      }
      return n - free;
    }

    private int choose(int party, int empty) {
      int count = 0;
      int own = groups[party];
      for (int i = ties.from(party); i < ties.from(party + 1); i++) {
        int group = groups[ties.at(i)];
        if (linked[group] == 0) {
          near[count++] = group;
        }
        linked[group] += ties.weight(i);
      }
      double price = gamma * ties.strength(party) / ties.total();
      double best = linked[own] - price * (strength[own] - ties.strength(party));
      int chosen = own;
      if (members[own] > 1 && empty >= 0 && best < -NOTHING) {
        best = 0;
        chosen = empty;
      }
      for (int i = 0; i < count; i++) {
        int group = near[i];
        if (group != own) {
          double gain = linked[group] - price * strength[group];
          if (gain > best + NOTHING) {
            best = gain;
            chosen = group;
          }
        }
        linked[group] = 0;
      }
      return chosen;
    }
  }

  /** Splits each community in parts that are well connected to the rest of it. */
  private static final class Split {
    private final WeightedTies ties;
    private final int[] groups;
    private final double gamma;
    private final Draws draws;
    private final int[] part;
    private final double[] whole;
    private final double[] strength;
    private final double[] outward;
    private final boolean[] alone;

    Split(WeightedTies ties, int[] groups, double gamma, Draws draws) {
      int n = ties.size();
      this.ties = ties;
      this.groups = groups;
      this.gamma = gamma;
      this.draws = draws;
      this.part = new int[n];
      this.whole = new double[n];
      this.strength = new double[n];
      this.outward = new double[n];
      this.alone = new boolean[n];
      Arrays.fill(alone, true);
      for (int i = 0; i < n; i++) {
        part[i] = i;
        strength[i] = ties.strength(i);
        whole[groups[i]] += strength[i];
        for (int j = ties.from(i); j < ties.from(i + 1); j++) {
          outward[i] += groups[ties.at(j)] == groups[i] ? ties.weight(j) : 0;
        }
      }
    }

    private boolean isWellConnected(int someone, int which) {
      double all = whole[groups[someone]];
      double least = gamma * strength[which] * (all - strength[which]) / ties.total();
      return outward[which] >= least - NOTHING;
    }

    int[] run() {
      int n = ties.size();
      double[] linked = new double[n];
      int[] near = new int[n];
      for (int party : draws.order(n)) {
        if (!alone[party] || !isWellConnected(party, party)) {
          continue;
        }
        int count = 0;
        for (int i = ties.from(party); i < ties.from(party + 1); i++) {
          int other = ties.at(i);
          if (groups[other] == groups[party]) {
            if (linked[part[other]] == 0) {
              near[count++] = part[other];
            }
            linked[part[other]] += ties.weight(i);
          }
        }
        int chosen = party;
        double best = 0;
        double price = gamma * ties.strength(party) / ties.total();
        for (int i = 0; i < count; i++) {
          double gain = linked[near[i]] - price * strength[near[i]];
          if (gain > best + NOTHING && isWellConnected(party, near[i])) {
            best = gain;
            chosen = near[i];
          }
        }
        if (chosen != party) {
          alone[chosen] = false;
          alone[party] = false;
          part[party] = chosen;
          strength[chosen] += strength[party];
          outward[chosen] += outward[party] - 2 * linked[chosen];
        }
        for (int i = 0; i < count; i++) {
          linked[near[i]] = 0;
        }
      }
      return part;
    }
  }
}
