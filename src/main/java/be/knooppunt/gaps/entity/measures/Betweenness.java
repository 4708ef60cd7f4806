package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;

/**
 * Which share of the shortest referral routes passes a party: the sum over pairs of other parties
 * of (their shortest routes through it)/(their shortest routes). Exact. Ties: every pair once,
 * arcs: every ordered pair. Source: Freeman 1977; Brandes 2001. Time O(n m), memory O(n + m) for
 * each thread.
 *
 * <p>Sources are cut in blocks of which number depends on n alone, and the sums of the blocks are
 * added in their order: the same bits for any number of threads.
 */
public final class Betweenness {
  private static final int BLOCKS = 256;

  private final double[] raw;
  private final boolean isDirected;

  private Betweenness(double[] raw, boolean isDirected) {
    this.raw = raw;
    this.isDirected = isDirected;
  }

  /**
   * On arcs.
   *
   * @param threads how many threads work; 1 works in that of the caller
   */
  public static Betweenness directed(LinkGraph graph, int threads, Progress progress) {
    return new Betweenness(calculate(graph, graph.out(), threads, progress), true);
  }

  /** On ties, whatever their direction. */
  public static Betweenness undirected(LinkGraph graph, int threads, Progress progress) {
    double[] raw = calculate(graph, graph.ties(), threads, progress);
    for (int party = 0; party < raw.length; party++) {
      raw[party] /= 2;
    }
    return new Betweenness(raw, false);
  }

  private static double[] calculate(
      LinkGraph graph, Adjacency links, int threads, Progress progress) {
    int n = graph.size();
    Dependencies.Rows rows = Dependencies.Rows.of(graph, links);
    int blocks = Math.min(n, BLOCKS);
    double[] sum = new double[n];
    new OrderedBlocks<double[]>(blocks, threads, progress)
        .run(
            () -> {
              Dependencies search = new Dependencies(rows);
              return block -> {
                double[] part = new double[n];
                int until = (int) ((block + 1L) * n / blocks);
                for (int source = (int) ((long) block * n / blocks); source < until; source++) {
                  search.add(source, part);
                }
                return part;
              };
            },
            part -> {
              for (int i = 0; i < n; i++) {
                sum[i] += part[i];
              }
            });
    double[] raw = new double[n];
    for (int i = 0; i < n; i++) {
      raw[rows.oldOf(i)] = sum[i];
    }
    return raw;
  }

  /** For each party the sum over pairs, from 0. */
  public double[] raw() {
    return raw.clone();
  }

  /** The sums as a share of all pairs of other parties, 0 to 1; all 0 for fewer than three. */
  public double[] normalised() {
    double n = raw.length;
    double pairs = (n - 1) * (n - 2) / (isDirected ? 1 : 2);
    double[] normalised = new double[raw.length];
    for (int party = 0; party < raw.length && pairs > 0; party++) {
      normalised[party] = raw[party] / pairs;
    }
    return normalised;
  }
}
