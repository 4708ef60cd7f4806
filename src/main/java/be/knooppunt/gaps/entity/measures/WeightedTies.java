package be.knooppunt.gaps.entity.measures;

import java.util.Arrays;

/**
 * Ties with weights between parties that may be groups of parties themselves; what lies inside such
 * a group counts in its strength only. Rows in compressed form. Immutable.
 */
final class WeightedTies {
  private final int[] start;
  private final int[] entry;
  private final double[] weight;
  private final double[] strength;
  private final double total;

  private WeightedTies(int[] start, int[] entry, double[] weight, double[] strength, double total) {
    this.start = start;
    this.entry = entry;
    this.weight = weight;
    this.strength = strength;
    this.total = total;
  }

  static WeightedTies of(LinkGraph graph) {
    int n = graph.size();
    int[] start = new int[n + 1];
    int[] entry = new int[2 * graph.tieCount()];
    double[] strength = new double[n];
    for (int party = 0; party < n; party++) {
      start[party] = graph.ties().from(party);
      start[party + 1] = graph.ties().until(party);
      strength[party] = graph.ties().count(party);
      for (int i = start[party]; i < start[party + 1]; i++) {
        entry[i] = graph.ties().at(i);
      }
    }
    double[] weight = new double[entry.length];
    Arrays.fill(weight, 1);
    return new WeightedTies(start, entry, weight, strength, entry.length);
  }

  int size() {
    return strength.length;
  }

  int from(int party) {
    return start[party];
  }

  int at(int index) {
    return entry[index];
  }

  double weight(int index) {
    return weight[index];
  }

  /** The summed weight of all link ends of a party, those inside it included. */
  double strength(int party) {
    return strength[party];
  }

  /** The summed weight of all link ends: twice that of the links. */
  double total() {
    return total;
  }

  /** The ties between groups, with every group as one party. Time O(n + m). */
  WeightedTies joined(int[] groups) {
    int count = Arrays.stream(groups).max().orElse(-1) + 1;
    int[] memberStart = new int[count + 1];
    for (int group : groups) {
      memberStart[group + 1]++;
    }
    for (int group = 0; group < count; group++) {
      memberStart[group + 1] += memberStart[group];
    }
    int[] next = Arrays.copyOf(memberStart, count);
    int[] member = new int[groups.length];
    for (int party = 0; party < groups.length; party++) {
      member[next[groups[party]]++] = party;
    }
    int[] newStart = new int[count + 1];
    int[] newEntry = new int[entry.length];
    double[] newWeight = new double[entry.length];
    double[] newStrength = new double[count];
    double[] linked = new double[count];
    int at = 0;
    for (int group = 0; group < count; group++) {
      newStart[group] = at;
      for (int i = memberStart[group]; i < memberStart[group + 1]; i++) {
        int party = member[i];
        newStrength[group] += strength[party];
        for (int j = start[party]; j < start[party + 1]; j++) {
          int other = groups[entry[j]];
          if (other != group) {
            if (linked[other] == 0) {
              newEntry[at++] = other;
            }
            linked[other] += weight[j];
          }
        }
      }
      for (int i = newStart[group]; i < at; i++) {
        newWeight[i] = linked[newEntry[i]];
        linked[newEntry[i]] = 0;
      }
    }
    newStart[count] = at;
    return new WeightedTies(
        newStart, Arrays.copyOf(newEntry, at), Arrays.copyOf(newWeight, at), newStrength, total);
  }

  /** The modularity of groups; for a graph of which no party is a group itself. */
  double quality(int[] groups, double gamma) {
    double inside = 0;
    double[] ends = new double[size()];
    for (int party = 0; party < size(); party++) {
      ends[groups[party]] += strength[party];
      for (int i = start[party]; i < start[party + 1]; i++) {
        inside += groups[entry[i]] == groups[party] ? weight[i] : 0;
      }
    }
    double byChance = 0;
    for (double end : ends) {
      byChance += end / total * (end / total);
    }
    return inside / total - gamma * byChance;
  }
}
