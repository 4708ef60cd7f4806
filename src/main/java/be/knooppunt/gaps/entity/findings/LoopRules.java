package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Rounds of cold handovers for one and the same need, in which nobody may decide about it. A round
 * is found once, from its first service in the order of identifiers. Time O(services × d^(r−1)) for
 * d cold paths at a service and rounds of at most r services.
 */
final class LoopRules implements Rule {
  private static final Set<Handover> COLD = Set.of(Handover.COLD, Handover.SELF, Handover.MANDATED);

  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    BitSet cold = new BitSet();
    map.usable.stream().filter(p -> COLD.contains(map.path(p).handover())).forEach(cold::set);
    List<Set<String>> decided = decided(map);
    Search search = new Search(map, cold, decided, found);
    for (int s = map.services.nextSetBit(0); s >= 0; s = map.services.nextSetBit(s + 1)) {
      search.from(s);
    }
  }

  /** For each service the needs about which somebody there decides. */
  private static List<Set<String>> decided(ShownMap map) {
    List<Set<String>> decided = new ArrayList<>();
    for (Service service : map.network.services()) {
      Set<String> needs = new HashSet<>();
      for (Mandate mandate : map.network.mandatesOf(service.id())) {
        if (mandate.decides() && map.isShown(mandate)) {
          needs.addAll(mandate.over());
        }
      }
      decided.add(needs);
    }
    return decided;
  }

  /** The search for rounds from one service at a time. */
  private static final class Search {
    private final ShownMap map;
    private final BitSet cold;
    private final List<Set<String>> decided;
    private final Consumer<Finding> found;
    private final int most;
    private final List<Integer> walked = new ArrayList<>();
    private final Set<List<Integer>> seen = new HashSet<>();

    Search(ShownMap map, BitSet cold, List<Set<String>> decided, Consumer<Finding> found) {
      this.map = map;
      this.cold = cold;
      this.decided = decided;
      this.found = found;
      this.most = map.count(Limit.ROUND);
    }

    void from(int start) {
      step(start, start, Set.of());
    }

    private void step(int start, int here, Set<String> needs) {
      for (int path : map.out(here)) {
        int to = map.network.pathTo(path);
        if (!cold.get(path) || to < start || (to != start && visits(to))) {
          continue;
        }
        Set<String> left = new TreeSet<>(needsOf(path));
        if (!walked.isEmpty()) {
          left.retainAll(needs);
        }
        left.removeAll(decided.get(to));
        if (left.isEmpty()) {
          continue;
        }
        walked.add(path);
        if (to == start) {
          report(left);
        } else if (walked.size() < most) {
          step(start, to, left);
        }
        walked.remove(walked.size() - 1);
      }
    }

    private boolean visits(int service) {
      return walked.stream().anyMatch(path -> map.network.pathTo(path) == service);
    }

    private Set<String> needsOf(int position) {
      ReferralPath path = map.path(position);
      if (!path.onlyForDomains().isEmpty()) {
        return path.onlyForDomains();
      }
      return path.about().isEmpty()
          ? map.service(map.network.pathTo(position)).covers()
          : path.about();
    }

    private void report(Set<String> needs) {
      List<Integer> round = walked.stream().map(map.network::pathFrom).toList();
      if (!seen.add(round)) {
        return;
      }
      int[] paths = walked.stream().mapToInt(path -> path).toArray();
      int[] services = round.stream().mapToInt(service -> service).toArray();
      String[] about =
          map.serviceIds(services).stream().map(id -> id.value()).toArray(String[]::new);
      found.accept(
          FindingDraft.of(FindingKind.PING_PONG, about)
              .as(Severity.HIGH)
              .services(map.serviceIds(services))
              .organisations(
                  map.serviceIds(services).stream()
                      .map(id -> map.network.getService(id).organisation())
                      .toList())
              .paths(map.pathIds(paths))
              .codes("need", needs)
              .figure("services", services.length)
              .made());
    }
  }
}
