package be.knooppunt.gaps.entity.measures;

/**
 * Betweenness on arcs from a sample, with a bound on the error of every party, for networks where
 * {@link Betweenness} takes minutes. Pairs are drawn by chance, each ordered pair as likely, and of
 * each pair one of its shortest routes; the share of draws that pass a party estimates its sum over
 * all pairs (Riondato and Kornaropoulos 2016). The same for the same seed, for any number of
 * threads.
 *
 * <p>The bound is the empirical Bernstein bound of Maurer and Pontil (2009), two-sided and shared
 * out over all n parties: with probability 1 − delta all parties together lie within their bound.
 * With V the variance of the draws of a party and k draws: sqrt(2 V L/k) + 7 L/(3 (k − 1)), L =
 * ln(4 n/delta).
 */
public final class BetweennessSample {
  private static final int BLOCKS = 256;

  private final long[] counts;
  private final int draws;
  private final double delta;

  private BetweennessSample(long[] counts, int draws, double delta) {
    this.counts = counts;
    this.draws = draws;
    this.delta = delta;
  }

  /**
   * Draws a sample.
   *
   * @param draws how many routes are drawn, two or more
   * @param delta the chance that some party lies outside its bound, say 0.05
   * @param threads how many threads work
   */
  public static BetweennessSample of(
      LinkGraph graph, int draws, double delta, long seed, int threads, Progress progress) {
    int n = graph.size();
    long[] sum = new long[n];
    if (n < 3) {
      return new BetweennessSample(sum, draws, delta);
    }
    Dependencies.Rows out = Dependencies.Rows.of(graph, graph.out());
    Dependencies.Rows in = Dependencies.Rows.of(graph, graph.in());
    new OrderedBlocks<long[]>(BLOCKS, threads, progress)
        .run(
            () -> {
              RouteDraw route = new RouteDraw(out, in);
              return block -> {
                long[] part = new long[n];
                Draws random = new Draws(seed * BLOCKS + block);
                long until = (block + 1L) * draws / BLOCKS;
                for (long draw = (long) block * draws / BLOCKS; draw < until; draw++) {
                  int source = random.below(n);
                  int target = random.below(n - 1);
                  route.draw(source, target + (target >= source ? 1 : 0), random, part);
                }
                return part;
              };
            },
            part -> {
              for (int i = 0; i < n; i++) {
                sum[i] += part[i];
              }
            });
    long[] counts = new long[n];
    for (int i = 0; i < n; i++) {
      counts[out.oldOf(i)] = sum[i];
    }
    return new BetweennessSample(counts, draws, delta);
  }

  private double pairs() {
    return counts.length * (counts.length - 1.0);
  }

  /** The estimate for a party, as {@link Betweenness#raw()}. */
  public double raw(int party) {
    return counts[party] * pairs() / draws;
  }

  /** How far the estimate may be off, in the same unit; holds for all parties together. */
  public double bound(int party) {
    double k = draws;
    double share = counts[party] / k;
    double variance = share * (1 - share) * k / (k - 1);
    double likely = Math.log(4.0 * counts.length / delta);
    double bound = Math.sqrt(2 * variance * likely / k) + 7 * likely / (3 * (k - 1));
    return Math.min(1, bound) * pairs();
  }

  /** The chance that some party lies outside its bound. */
  public double delta() {
    return delta;
  }

  /** How many routes were drawn. */
  public int draws() {
    return draws;
  }
}
