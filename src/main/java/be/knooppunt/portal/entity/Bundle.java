package be.knooppunt.portal.entity;

/**
 * All paths between two marks of which at least one is a cluster.
 *
 * @param from position of a service, or minus one minus the position of a cluster
 * @param to the same
 * @param paths how many paths exist
 * @param warm how many of these are warm
 * @param wished how many more are wished for
 */
public record Bundle(int from, int to, int paths, int warm, int wished) {
  /** The same bundle with one more of each. */
  Bundle plus(Bundle other) {
    return new Bundle(from, to, paths + other.paths, warm + other.warm, wished + other.wished);
  }
}
