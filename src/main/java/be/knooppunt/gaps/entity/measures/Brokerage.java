package be.knooppunt.gaps.entity.measures;

import java.util.Arrays;

/**
 * Who stands between whom, by sector: party v brokers when s may refer to v and v to t, but s not
 * to t. The sectors of the three give the {@link Role}. Counts, from 0; in a graph of ties every
 * pair counts twice, once in each direction. Source: Gould and Fernandez 1989. Time O(sum over
 * parties of arcs in times arcs out), memory O(n).
 */
public final class Brokerage {
  /** In which part a broker acts; sectors in the order sender, broker, receiver. */
  public enum Role {
    /** A A A: within one sector. */
    COORDINATOR(0),
    /** A B A: between two of one sector, from outside it. */
    ITINERANT(1),
    /** A A B: speaks for its own sector to another. */
    REPRESENTATIVE(2),
    /** A B B: lets others in to its own sector. */
    GATEKEEPER(3),
    /** A B C: links two other sectors. */
    LIAISON(4);

    private final int place;

    Role(int place) {
      this.place = place;
    }

    /** The part of a broker between two parties. */
    public static Role of(int sender, int broker, int receiver) {
      if (sender == broker) {
        return receiver == broker ? COORDINATOR : REPRESENTATIVE;
      }
      if (receiver == broker) {
        return GATEKEEPER;
      }
      return sender == receiver ? ITINERANT : LIAISON;
    }
  }

  private static final int ROLES = Role.values().length;

  private final int[] groups;
  private final long[][] counts;
  private final BrokerageChance chance;

  private Brokerage(int[] groups, long[][] counts, BrokerageChance chance) {
    this.groups = groups;
    this.counts = counts;
    this.chance = chance;
  }

  /**
   * Counts the parts of all brokers.
   *
   * @param groups the sector of each party, from 0
   */
  public static Brokerage of(LinkGraph graph, int[] groups) {
    long[][] counts = new long[graph.size()][ROLES];
    long[] sizes = MixingMatrix.of(graph, groups).sizes();
    countAll(graph, groups, sizes.length, counts);
    subtractClosed(graph, groups, counts);
    double pairs = graph.size() * (graph.size() - 1.0);
    double density = pairs == 0 ? 0 : graph.arcCount() / pairs;
    return new Brokerage(groups.clone(), counts, new BrokerageChance(sizes, density));
  }

  /** Everything that passes a broker, whether or not there is a direct arc as well. */
  private static void countAll(LinkGraph graph, int[] groups, int groupCount, long[][] counts) {
    long[] in = new long[groupCount];
    for (int broker = 0; broker < graph.size(); broker++) {
      Arrays.fill(in, 0);
      int own = groups[broker];
      for (int i = graph.in().from(broker); i < graph.in().until(broker); i++) {
        in[groups[graph.in().at(i)]]++;
      }
      long outOwn = 0;
      long outOther = 0;
      long aroundOther = 0;
      long[] count = counts[broker];
      for (int i = graph.out().from(broker); i < graph.out().until(broker); i++) {
        int receiver = graph.out().at(i);
        boolean isOwn = groups[receiver] == own;
        outOwn += isOwn ? 1 : 0;
        outOther += isOwn ? 0 : 1;
        aroundOther += isOwn ? 0 : in[groups[receiver]];
        if (graph.hasArc(receiver, broker)) {
          count[isOwn ? Role.COORDINATOR.place : Role.ITINERANT.place]--;
        }
      }
      long inOther = graph.in().count(broker) - in[own];
      count[Role.COORDINATOR.place] += in[own] * outOwn;
      count[Role.ITINERANT.place] += aroundOther;
      count[Role.REPRESENTATIVE.place] += in[own] * outOther;
      count[Role.GATEKEEPER.place] += inOther * outOwn;
      count[Role.LIAISON.place] += inOther * outOther - aroundOther;
    }
  }

  private static void subtractClosed(LinkGraph graph, int[] groups, long[][] counts) {
    var out = graph.out();
    int[] reachedBy = new int[graph.size()];
    Arrays.fill(reachedBy, -1);
    for (int sender = 0; sender < graph.size(); sender++) {
      for (int i = out.from(sender); i < out.until(sender); i++) {
        reachedBy[out.at(i)] = sender;
      }
      for (int i = out.from(sender); i < out.until(sender); i++) {
        int broker = out.at(i);
        for (int j = out.from(broker); j < out.until(broker); j++) {
          int receiver = out.at(j);
          if (reachedBy[receiver] == sender) {
            Role role = Role.of(groups[sender], groups[broker], groups[receiver]);
            counts[broker][role.place]--;
          }
        }
      }
    }
  }

  /** How often a party acts in a part. */
  public long count(int party, Role role) {
    return counts[party][role.place];
  }

  /** How often a party brokers. */
  public long total(int party) {
    return Arrays.stream(counts[party]).sum();
  }

  /** How often all parties act in a part. */
  public long count(Role role) {
    return Arrays.stream(counts).mapToLong(count -> count[role.place]).sum();
  }

  /** How often anybody brokers: the number of open two-step routes. */
  public long total() {
    return Arrays.stream(counts).mapToLong(count -> Arrays.stream(count).sum()).sum();
  }

  /** How often the parties of a sector act in a part. */
  public long countOfGroup(int group, Role role) {
    long sum = 0;
    for (int party = 0; party < groups.length; party++) {
      sum += groups[party] == group ? count(party, role) : 0;
    }
    return sum;
  }

  /** The count of a party beside what chance gives with as many arcs. */
  public Chance chance(int party, Role role) {
    return chance.ofBroker((double) count(party, role), groups[party], role);
  }

  /** How often a party brokers, beside what chance gives. */
  public Chance chanceOfTotal(int party) {
    return chance.ofBroker((double) total(party));
  }

  /** The count of all parties beside what chance gives. */
  public Chance chance(Role role) {
    return chance.ofAll((double) count(role), role);
  }

  /** How often anybody brokers, beside what chance gives. */
  public Chance chanceOfTotal() {
    return chance.ofAll((double) total());
  }

  /** The count of the parties of a sector beside what chance gives. */
  public Chance chanceOfGroup(int group, Role role) {
    return chance.ofGroup((double) countOfGroup(group, role), group, role);
  }
}
