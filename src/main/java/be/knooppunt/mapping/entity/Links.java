package be.knooppunt.mapping.entity;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How services hang together, whichever way people go: two services are linked by any usable path
 * between them, and the services of one organisation count as one. A link is a bridge when the
 * parts at its ends fall apart without it.
 *
 * @param all every link
 * @param bridges those that nothing else stands beside
 * @param part for each service on the map, the part it lies in; one without links lies alone
 */
public record Links(Set<Link> all, Set<Link> bridges, Map<ServiceId, Integer> part) {
  /** Two linked services, in the order of their ids. */
  public record Link(ServiceId one, ServiceId other) implements Comparable<Link> {
    /** The link between two services. */
    public static Link of(ServiceId a, ServiceId b) {
      return a.value().compareTo(b.value()) <= 0 ? new Link(a, b) : new Link(b, a);
    }

    @Override
    public int compareTo(Link link) {
      int first = one.value().compareTo(link.one.value());
      return first != 0 ? first : other.value().compareTo(link.other.value());
    }
  }

  /** The links of a network on a day. */
  public static Links of(Network network, LocalDate day) {
    List<Service> services = network.services();
    int[] group = groups(network);
    Map<Link, int[]> links = new LinkedHashMap<>();
    for (int i = 0; i < network.paths().size(); i++) {
      ReferralPath path = network.paths().get(i);
      int from = network.pathFrom(i);
      int to = network.pathTo(i);
      boolean isOpen =
          path.status().isUsable()
              && path.handover().weight().isPresent()
              && path.isShown(day, EvidenceFilter.ALL)
              && services.get(from).isShown(day, EvidenceFilter.ALL)
              && services.get(to).isShown(day, EvidenceFilter.ALL);
      if (isOpen && group[from] != group[to]) {
        links.put(Link.of(path.from(), path.to()), new int[] {group[from], group[to]});
      }
    }
    List<int[]> ends = List.copyOf(links.values());
    List<Link> names = List.copyOf(links.keySet());
    Search search = new Search(services.size(), ends);
    search.run();
    Set<Link> bridges = new TreeSet<>();
    search.bridges.forEach(edge -> bridges.add(names.get(edge)));
    return new Links(new TreeSet<>(names), bridges, parts(services, day, group, ends));
  }

  private static Map<ServiceId, Integer> parts(
      List<Service> services, LocalDate day, int[] group, List<int[]> ends) {
    int[] parent = group.clone();
    for (int[] end : ends) {
      parent[root(parent, end[0])] = root(parent, end[1]);
    }
    Map<ServiceId, Integer> part = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      if (services.get(i).isShown(day, EvidenceFilter.ALL)) {
        part.put(services.get(i).id(), root(parent, i));
      }
    }
    return part;
  }

  /** In how many parts some services lie. */
  public int partsAmong(Set<ServiceId> some) {
    return (int) some.stream().map(part::get).distinct().count();
  }

  /** The services that some link leads from or to. */
  public Set<ServiceId> linked() {
    Set<ServiceId> linked = new HashSet<>();
    all.forEach(
        link -> {
          linked.add(link.one());
          linked.add(link.other());
        });
    return linked;
  }

  /** The services that share an organisation get one number, that of the first. */
  private static int[] groups(Network network) {
    int[] parent = new int[network.services().size()];
    Arrays.setAll(parent, i -> i);
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      for (var organisation : network.services().get(i).organisations()) {
        Integer other = first.putIfAbsent(organisation.value(), i);
        if (other != null) {
          parent[root(parent, i)] = root(parent, other);
        }
      }
    }
    int[] group = new int[parent.length];
    Arrays.setAll(group, i -> root(parent, i));
    return group;
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      at = parent[at];
    }
    return at;
  }

  /** Depth first, without recursion: a bridge is an edge below which nothing reaches above it. */
  private static final class Search {
    private final List<int[]> ends;
    private final List<List<Integer>> edges = new ArrayList<>();
    private final int[] entered;
    private final int[] lowest;
    private final List<Integer> bridges = new ArrayList<>();
    private int clock;

    Search(int nodes, List<int[]> ends) {
      this.ends = ends;
      this.entered = new int[nodes];
      this.lowest = new int[nodes];
      for (int i = 0; i < nodes; i++) {
        edges.add(new ArrayList<>());
      }
      for (int edge = 0; edge < ends.size(); edge++) {
        edges.get(ends.get(edge)[0]).add(edge);
        edges.get(ends.get(edge)[1]).add(edge);
      }
    }

    void run() {
      for (int node = 0; node < entered.length; node++) {
        if (entered[node] == 0 && !edges.get(node).isEmpty()) {
          walk(node);
        }
      }
    }

    private void walk(int start) {
      Deque<int[]> stack = new ArrayDeque<>();
      enter(start);
      stack.push(new int[] {start, -1, 0});
      while (!stack.isEmpty()) {
        int[] top = stack.peek();
        int node = top[0];
        if (top[2] < edges.get(node).size()) {
          int edge = edges.get(node).get(top[2]++);
          int next = ends.get(edge)[0] == node ? ends.get(edge)[1] : ends.get(edge)[0];
          if (edge == top[1]) {
            continue;
          }
          if (entered[next] == 0) {
            enter(next);
            stack.push(new int[] {next, edge, 0});
          } else {
            lowest[node] = Math.min(lowest[node], entered[next]);
          }
        } else {
          stack.pop();
          leave(node, top[1], stack);
        }
      }
    }

    private void enter(int node) {
      clock++;
      entered[node] = clock;
      lowest[node] = clock;
    }

    private void leave(int node, int edge, Deque<int[]> stack) {
      int[] above = stack.peek();
      if (above == null) {
        return;
      }
      lowest[above[0]] = Math.min(lowest[above[0]], lowest[node]);
      if (lowest[node] > entered[above[0]]) {
        bridges.add(edge);
      }
    }
  }
}
