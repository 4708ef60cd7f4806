package be.knooppunt.generator;

import be.knooppunt.generator.FlandersRecipe.Defects;
import be.knooppunt.generator.FlandersRecipe.Gadget;
import be.knooppunt.generator.PlantedGaps.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is known of a network of size L because it was made so: components, cut services, bridges,
 * gaps, detours, and fragmentation before and after. Counts of sectors are counted, the rest
 * follows from the recipe.
 */
final class FlandersAnswers {
  private static final int SMALL_PARTS =
      FlandersRecipe.ISLANDS.stream().mapToInt(Integer::intValue).sum() + FlandersRecipe.ISOLATES;

  private final FlandersNetwork network;
  private final Defects defects;
  private final long services;
  private final long giant;
  private final int largestPendant = 5 + FlandersRecipe.PENDANTS - 1;

  private FlandersAnswers(FlandersNetwork network) {
    this.network = network;
    this.defects = network.defects();
    this.services = network.services().size();
    this.giant = services - SMALL_PARTS;
  }

  /** All answers, in the order of the file. */
  static Map<String, Object> of(FlandersNetwork network) {
    return new FlandersAnswers(network).all();
  }

  private Map<String, Object> all() {
    int islands = FlandersRecipe.ISLANDS.size();
    int oneWays = FlandersRecipe.UNREACHABLE + FlandersRecipe.DEAD_ENDS;
    long[] pairs = network.arcs().pairs();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("seed", network.seed());
    all.put("scale", network.scale());
    all.put("services", services);
    all.put("organisations", network.organisations().size());
    all.put("referrals", network.arcs().size());
    all.put("undirected_pairs", pairs.length);
    all.put("backfilled_services", network.made().filledIn());
    all.put("weak_components", 1 + islands + FlandersRecipe.ISOLATES);
    all.put("weak_component_sizes_over_1", sizes());
    all.put("isolates", FlandersRecipe.ISOLATES);
    all.put("strong_components", 1 + islands + FlandersRecipe.ISOLATES + oneWays);
    all.put("giant_scc", giant - oneWays);
    all.put("fragmentation", fragmentation(sizes(), services));
    all.put(
        "articulation_points",
        sorted(Stream.concat(defects.pendantAnchors().stream(), defects.bridgeEnds().stream())));
    all.put("bridges", bridges());
    all.put("unreachable_from_any_front_door", FlandersRecipe.UNREACHABLE + SMALL_PARTS);
    all.put("dead_ends", sorted(defects.deadEnds().stream()));
    all.put(
        "no_inbound_referral",
        sorted(Stream.concat(defects.unreachable().stream(), defects.isolates().stream())));
    all.put("uncovered_cells", PlantedGaps.countUncovered(network.services()));
    all.put("planted_gaps", network.made().gaps.sorted().stream().map(this::gap).toList());
    all.put("unmandated_services", sorted(network.made().outsideMandate.stream()));
    all.put(
        "fewest_new_referrals_for_full_access",
        Math.max(FlandersRecipe.UNREACHABLE, FlandersRecipe.DEAD_ENDS)
            + islands
            + FlandersRecipe.ISOLATES);
    all.put("routes", defects.gadgets().stream().map(this::gadget).toList());
    putSectors(all, pairs);
    all.put("best_single_key_player", keyPlayer());
    all.put("best_links", bestLinks());
    return all;
  }

  private List<Long> sizes() {
    List<Long> sizes = new ArrayList<>(List.of(giant));
    FlandersRecipe.ISLANDS.forEach(size -> sizes.add((long) size));
    return sizes;
  }

  /** The share of ordered pairs that lie in different parts; parts of one add nothing. */
  private static double fragmentation(List<Long> sizes, long services) {
    long together = sizes.stream().mapToLong(n -> n * (n - 1)).sum();
    return 1 - (double) together / (services * (services - 1));
  }

  private static List<Integer> sorted(Stream<Integer> numbers) {
    return numbers.sorted().toList();
  }

  private List<List<Integer>> bridges() {
    return defects.bridges().stream()
        .sorted((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]))
        .map(bridge -> List.of(bridge[0], bridge[1]))
        .toList();
  }

  private List<Integer> gap(Gap gap) {
    return List.of(gap.region(), gap.need(), gap.group());
  }

  private Map<String, Object> gadget(Gadget gadget) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", gadget.source());
    row.put("target", gadget.target());
    row.put("group", gadget.group());
    row.put("unconstrained", gadget.unconstrained());
    row.put("constrained", gadget.constrained());
    return row;
  }

  private void putSectors(Map<String, Object> all, long[] pairs) {
    int external = 0;
    for (long pair : pairs) {
      if (network.sectorOf((int) (pair >> 32)) != network.sectorOf((int) pair)) {
        external++;
      }
    }
    int internal = pairs.length - external;
    all.put("ei_external", external);
    all.put("ei_internal", internal);
    all.put("ei_index", (double) (external - internal) / (external + internal));
  }

  private Map<String, Object> keyPlayer() {
    List<Long> after = new ArrayList<>(sizes());
    after.set(0, giant - 1 - largestPendant);
    after.add((long) largestPendant);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("node", defects.pendantAnchors().get(FlandersRecipe.PENDANTS - 1));
    row.put("pendant", largestPendant);
    row.put("fragmentation_after", fragmentation(after, services - 1));
    return row;
  }

  private List<Map<String, Object>> bestLinks() {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Long> parts = sizes();
    for (int size : FlandersRecipe.ISLANDS) {
      parts.remove(1); // the largest island that is left
      parts.set(0, parts.get(0) + size);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("island_size", size);
      row.put("fragmentation_after", fragmentation(parts, services));
      rows.add(row);
    }
    return rows;
  }
}
