package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;

/**
 * How many new arcs are needed at least so that everybody can be referred to everybody. Groups in
 * which one already gets everywhere count as one: groups nobody outside refers to, groups that
 * refer to nobody outside, and groups that do neither. The bound is reached by some choice of arcs;
 * 0 when there is one such group or none. Over ties it counts each new tie as one arc.
 *
 * <p>Source: Eswaran and Tarjan 1976, SIAM J. Comput. 5:653-665. Time and memory O(n + m).
 *
 * @param sources groups without a way in that do have a way out
 * @param sinks groups without a way out that do have a way in
 * @param isolated groups without either
 * @param links the fewest new arcs
 */
public record AccessBound(int sources, int sinks, int isolated, int links) {

  /** The bound of a graph. */
  public static AccessBound of(LinkGraph graph) {
    return of(graph, Components.strong(graph));
  }

  /** The bound of a graph whose strong components are known. */
  public static AccessBound of(LinkGraph graph, Components strong) {
    int count = strong.count();
    if (count < 2) {
      return new AccessBound(0, 0, 0, 0);
    }
    boolean[] isEntered = new boolean[count];
    boolean[] isLeft = new boolean[count];
    Adjacency out = graph.out();
    for (int node = 0; node < graph.size(); node++) {
      int from = strong.of(node);
      for (int i = out.from(node); i < out.until(node); i++) {
        int to = strong.of(out.at(i));
        if (from != to) {
          isLeft[from] = true;
          isEntered[to] = true;
        }
      }
    }
    int sources = 0;
    int sinks = 0;
    int isolated = 0;
    for (int group = 0; group < count; group++) {
      if (!isEntered[group] && !isLeft[group]) {
        isolated++;
      } else if (!isEntered[group]) {
        sources++;
      } else if (!isLeft[group]) {
        sinks++;
      }
    }
    return new AccessBound(sources, sinks, isolated, Math.max(sources, sinks) + isolated);
  }
}
