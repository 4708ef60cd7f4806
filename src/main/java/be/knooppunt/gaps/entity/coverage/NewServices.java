package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The new services that would close most open cells.
 *
 * @param proven true when it is proven that no other choice closes more
 * @param closed the weight of what they close together
 * @param open the weight of all that is open now
 */
public record NewServices(List<Proposal> services, boolean proven, double closed, double open) {
  /** Keeps its own copy. */
  public NewServices {
    services = List.copyOf(services);
  }

  /**
   * A service that could be set up: for one need, for all groups that miss it there.
   *
   * @param groups null among them stands for everyone; in the order of the declarations
   * @param municipality where; null for the whole area
   * @param cells the cells it would close of those the ones before it leave open
   * @param closes their weight
   */
  public record Proposal(
      String need,
      List<@Nullable String> groups,
      @Nullable String municipality,
      List<CoveredCell> cells,
      double closes) {}

  private record Kind(String need, @Nullable String municipality) {}

  /**
   * Chooses among one service for each need that is open somewhere, in each place or in all. Needs
   * that share a broader domain are met by a service for that domain when it is open itself.
   */
  static NewServices best(
      Map<CoveredCell, Double> open, Reference reference, int count, boolean wide) {
    List<CoveredCell> cells = List.copyOf(open.keySet());
    double[] weights = open.values().stream().mapToDouble(Double::doubleValue).toArray();
    Map<Kind, BitSet> closing = new LinkedHashMap<>();
    for (CoveredCell cell : cells) {
      closing.putIfAbsent(kind(cell.need(), cell, wide), new BitSet());
    }
    for (int c = 0; c < cells.size(); c++) {
      for (String domain : reference.withBroader(cells.get(c).need())) {
        BitSet closed = closing.get(kind(domain, cells.get(c), wide));
        if (closed != null) {
          closed.set(c);
        }
      }
    }
    List<Kind> kinds = List.copyOf(closing.keySet());
    MaximalCover.Chosen chosen =
        MaximalCover.of(kinds.stream().map(closing::get).toList(), weights, count);
    List<Proposal> proposals = new ArrayList<>();
    BitSet left = new BitSet();
    left.set(0, cells.size());
    for (int i : byWorth(chosen.sets(), kinds, closing, weights)) {
      BitSet now = (BitSet) Objects.requireNonNull(closing.get(kinds.get(i))).clone();
      now.and(left);
      left.andNot(now);
      proposals.add(proposal(kinds.get(i), now, cells, weights));
    }
    return new NewServices(
        proposals, chosen.proven(), chosen.weight(), Arrays.stream(weights).sum());
  }

  private static Kind kind(String need, CoveredCell cell, boolean wide) {
    return new Kind(need, wide ? null : cell.municipality());
  }

  private static List<Integer> byWorth(
      List<Integer> sets, List<Kind> kinds, Map<Kind, BitSet> closing, double[] weights) {
    Map<Integer, Double> worth = new TreeMap<>();
    for (int i : sets) {
      worth.put(i, MaximalCover.weight(closing.getOrDefault(kinds.get(i), new BitSet()), weights));
    }
    List<Integer> order = new ArrayList<>(worth.keySet());
    order.sort((a, b) -> Double.compare(worth.getOrDefault(b, 0.0), worth.getOrDefault(a, 0.0)));
    return order;
  }

  private static Proposal proposal(
      Kind kind, BitSet closes, List<CoveredCell> cells, double[] weights) {
    List<CoveredCell> some = closes.stream().mapToObj(cells::get).toList();
    List<@Nullable String> groups = new ArrayList<>();
    for (CoveredCell cell : some) {
      if (!groups.contains(cell.group())) {
        groups.add(cell.group());
      }
    }
    return new Proposal(
        kind.need(), groups, kind.municipality(), some, MaximalCover.weight(closes, weights));
  }
}
