package be.knooppunt.gaps.entity.measures;

import java.util.Arrays;

/**
 * Who connects parties that have no link among themselves? Constraint: how far the partners of a
 * party are linked to each other, C_i = sum_j (p_ij + sum_q p_iq p_qj)², with p_ij the part of its
 * links that party i has with j; a triangle gives 1.125, one partner 1, the centre of a star 1/d.
 * Effective size: partners less what they share, ES_i = sum_j (1 − sum_q p_iq m_jq); efficiency: ES
 * over the number of partners. Not defined for a party without links. Source: Burt 1992. Time O(sum
 * over links of the degree), memory O(n + m).
 */
public final class StructuralHoles {
  private final LinkGraph graph;
  private final boolean isByArcs;
  private final double[] constraint;
  private final double[] effectiveSize;

  private StructuralHoles(LinkGraph graph, boolean isByArcs) {
    this.graph = graph;
    this.isByArcs = isByArcs;
    this.constraint = new double[graph.size()];
    this.effectiveSize = new double[graph.size()];
    measure();
  }

  /** On ties: every link weighs the same. */
  public static StructuralHoles ofTies(LinkGraph graph) {
    return new StructuralHoles(graph, false);
  }

  /** On arcs: a link in both directions weighs twice one that runs one way. */
  public static StructuralHoles ofArcs(LinkGraph graph) {
    return new StructuralHoles(graph, true);
  }

  private void measure() {
    int n = graph.size();
    var ties = graph.ties();
    double[] weight = new double[2 * graph.tieCount()];
    double[] sum = new double[n];
    double[] most = new double[n];
    for (int party = 0; party < n; party++) {
      for (int i = ties.from(party); i < ties.until(party); i++) {
        weight[i] = weight(party, ties.at(i));
        sum[party] += weight[i];
        most[party] = Math.max(most[party], weight[i]);
      }
    }
    int[] place = new int[n];
    Arrays.fill(place, -1);
    double[] indirect = new double[n];
    for (int party = 0; party < n; party++) {
      for (int i = ties.from(party); i < ties.until(party); i++) {
        place[ties.at(i)] = i;
        indirect[ties.at(i)] = 0;
      }
      double shared = 0;
      for (int i = ties.from(party); i < ties.until(party); i++) {
        int via = ties.at(i);
        double part = weight[i] / sum[party];
        for (int j = ties.from(via); j < ties.until(via); j++) {
          int other = ties.at(j);
          if (place[other] >= 0) {
            indirect[other] += part * weight[j] / sum[via];
            shared += part * weight[j] / most[other];
          }
        }
      }
      for (int i = ties.from(party); i < ties.until(party); i++) {
        double direct = weight[i] / sum[party] + indirect[ties.at(i)];
        constraint[party] += direct * direct;
        place[ties.at(i)] = -1;
      }
      effectiveSize[party] = ties.count(party) - shared;
    }
  }

  private double weight(int a, int b) {
    return isByArcs && graph.hasArc(a, b) && graph.hasArc(b, a) ? 2 : 1;
  }

  private Value of(int party, double value) {
    return graph.ties().count(party) == 0 ? Value.undefined(Undefined.NO_LINKS) : Value.of(value);
  }

  /** Constraint of a party, above 0; low: it connects parties that do not know each other. */
  public Value constraint(int party) {
    return of(party, constraint[party]);
  }

  /** Effective size of a party, in partners: from 1 (all linked among themselves) up. */
  public Value effectiveSize(int party) {
    return of(party, effectiveSize[party]);
  }

  /** Effective size as a share of the number of partners, 0 to 1. */
  public Value efficiency(int party) {
    return of(party, effectiveSize[party] / graph.ties().count(party));
  }

  /** Tells whether links in both directions weighed twice. */
  public boolean isByArcs() {
    return isByArcs;
  }
}
