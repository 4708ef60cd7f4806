package be.knooppunt.gaps.entity.measures;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Any small graph, with links in the order in which they were drawn. */
record AnyGraph(int n, boolean isDirected, List<int[]> links) {

  static Arbitrary<AnyGraph> any(int fewest, int most) {
    return Arbitraries.integers()
        .between(fewest, most)
        .flatMap(
            n ->
                Arbitraries.of(true, false)
                    .flatMap(
                        isDirected -> links(n).map(links -> new AnyGraph(n, isDirected, links))));
  }

  private static Arbitrary<List<int[]>> links(int n) {
    if (n == 0) {
      return Arbitraries.just(List.of());
    }
    return Arbitraries.integers()
        .between(0, n - 1)
        .array(int[].class)
        .ofSize(2)
        .list()
        .ofMinSize(0)
        .ofMaxSize(2 * n);
  }

  private LinkGraph graph(int parties, List<int[]> all) {
    int[] from = all.stream().mapToInt(link -> link[0]).toArray();
    int[] to = all.stream().mapToInt(link -> link[1]).toArray();
    return isDirected
        ? LinkGraph.directed(parties, from, to)
        : LinkGraph.undirected(parties, from, to);
  }

  LinkGraph graph() {
    return graph(n, links);
  }

  /** The same links, last one first. */
  LinkGraph turned() {
    return graph(
        n,
        IntStream.range(0, links.size()).mapToObj(i -> links.get(links.size() - 1 - i)).toList());
  }

  /** With one more party that has no links. */
  LinkGraph withIsolate() {
    return graph(n + 1, links);
  }

  /** With one more link. */
  LinkGraph with(int from, int to) {
    return graph(
        n,
        IntStream.rangeClosed(0, links.size())
            .mapToObj(i -> i < links.size() ? links.get(i) : new int[] {from, to})
            .toList());
  }

  /** Without one party; those after it move up. */
  LinkGraph without(int node) {
    return graph(
        n - 1,
        links.stream()
            .filter(link -> link[0] != node && link[1] != node)
            .map(link -> new int[] {up(link[0], node), up(link[1], node)})
            .toList());
  }

  private static int up(int number, int node) {
    return number > node ? number - 1 : number;
  }

  @Override
  public String toString() {
    return n
        + (isDirected ? " parties, arcs " : " parties, ties ")
        + links.stream().map(link -> link[0] + "-" + link[1]).toList();
  }
}
