package be.knooppunt.generator;

import be.knooppunt.generator.MadeService.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes the network of size L: ordinary services on a ring, which makes them strongly and doubly
 * connected, then defects of which number and place are known, then arcs by chance between ordinary
 * services, which cannot hide a defect. The order of the draws is part of the recipe.
 */
final class FlandersRecipe {
  /** The seed that is used when none is given. */
  static final long USUAL_SEED = 20250101;

  static final List<Integer> ISLANDS = List.of(40, 30, 25, 20, 15, 12, 8);
  static final int ISOLATES = 200;
  static final int PENDANTS = 40;
  static final int LEAVES = 20;
  static final int BRIDGE_CLUSTERS = 10;
  static final int UNREACHABLE = 500;
  static final int DEAD_ENDS = 300;
  static final int GADGETS = 50;

  /** A detour that one group has to make: so many handovers with and without the condition. */
  record Gadget(int source, int target, int group, int unconstrained, int constrained) {}

  /** What was planted, by the numbers of the services. */
  record Defects(
      List<Integer> isolates,
      List<Integer> pendantAnchors,
      List<Integer> bridgeEnds,
      List<int[]> bridges,
      List<Integer> unreachable,
      List<Integer> deadEnds,
      List<Gadget> gadgets) {
    Defects() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }
  }

  private final FlandersServices made;
  private final SplitMix64 random;
  private final ArcList arcs = new ArcList();
  private final Defects defects = new Defects();
  private final Set<Integer> used = new HashSet<>();
  private final int ordinary;

  private FlandersRecipe(long seed, double scale) {
    made = new FlandersServices(seed, scale);
    random = made.random;
    ordinary = made.services.size();
  }

  /** Makes the network. */
  static FlandersNetwork make(long seed, double scale) {
    FlandersRecipe recipe = new FlandersRecipe(seed, scale);
    recipe.linkRing();
    FlandersArcs chance = new FlandersArcs(recipe.made);
    recipe.plantParts();
    recipe.plantOneWays();
    recipe.plantGadgets();
    int planted = recipe.arcs.size();
    chance.draw(recipe.arcs, (int) (400_000 * scale));
    return new FlandersNetwork(seed, scale, recipe.made, recipe.arcs, planted, recipe.defects);
  }

  private void linkRing() {
    List<Integer> ring =
        IntStream.range(0, ordinary)
            .boxed()
            .sorted(Comparator.comparing(i -> made.services.get(i).municipality()))
            .toList();
    for (int i = 0; i < ordinary; i++) {
      arcs.link(ring.get(i), ring.get((i + 1) % ordinary));
    }
  }

  /** An ordinary service that is no front door and carries nothing else. */
  private int anchor() {
    int doors = Geography.MUNICIPALITIES;
    int drawn = doors + random.below(ordinary - doors);
    while (!used.add(drawn)) {
      drawn = doors + random.below(ordinary - doors);
    }
    return drawn;
  }

  private int extra(Kind kind) {
    int doors = Geography.MUNICIPALITIES;
    int others = made.organisations.size() - doors;
    int organisation = others > 0 ? doors + random.below(others) : random.below(doors);
    int municipality = made.organisations.get(organisation).municipality();
    int need = 12 + random.below(12);
    return made.add(organisation, municipality, need, made.drawGroups(), Scale.LOCAL, kind);
  }

  private List<Integer> extras(Kind kind, int count) {
    List<Integer> extras = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      extras.add(extra(kind));
    }
    return extras;
  }

  private void linkRound(List<Integer> cluster) {
    for (int i = 0; i < cluster.size(); i++) {
      arcs.linkBoth(cluster.get(i), cluster.get((i + 1) % cluster.size()));
    }
  }

  private void bridge(int a, int b) {
    arcs.linkBoth(a, b);
    defects.bridges().add(new int[] {Math.min(a, b), Math.max(a, b)});
  }

  private void plantParts() {
    ISLANDS.forEach(size -> linkRound(extras(Kind.ISLAND, size)));
    defects.isolates().addAll(extras(Kind.ISOLATE, ISOLATES));
    for (int k = 0; k < PENDANTS; k++) {
      List<Integer> cluster = extras(Kind.PENDANT, 5 + k);
      int anchor = anchor();
      defects.pendantAnchors().add(anchor);
      linkRound(cluster);
      arcs.linkBoth(anchor, cluster.get(0));
      arcs.linkBoth(anchor, cluster.get(1));
    }
    for (int k = 0; k < LEAVES; k++) {
      int leaf = extra(Kind.LEAF);
      int anchor = anchor();
      bridge(anchor, leaf);
      defects.bridgeEnds().add(anchor);
    }
    for (int k = 0; k < BRIDGE_CLUSTERS; k++) {
      List<Integer> cluster = extras(Kind.BRIDGE_CLUSTER, 6);
      int anchor = anchor();
      linkRound(cluster);
      bridge(anchor, cluster.get(0));
      defects.bridgeEnds().add(anchor);
      defects.bridgeEnds().add(cluster.get(0));
    }
  }

  private int otherThan(int known) {
    int drawn = random.below(ordinary);
    while (drawn == known) {
      drawn = random.below(ordinary);
    }
    return drawn;
  }

  private void plantOneWays() {
    for (int k = 0; k < UNREACHABLE; k++) {
      int service = extra(Kind.UNREACHABLE);
      int a = random.below(ordinary);
      int b = otherThan(a);
      arcs.link(service, a);
      arcs.link(service, b);
      defects.unreachable().add(service);
    }
    for (int k = 0; k < DEAD_ENDS; k++) {
      int service = extra(Kind.DEAD_END);
      int a = random.below(ordinary);
      int b = otherThan(a);
      arcs.link(a, service);
      arcs.link(b, service);
      defects.deadEnds().add(service);
    }
  }

  /** Two ways from one service to another; the short one refuses a group. */
  private void plantGadgets() {
    for (int k = 0; k < GADGETS; k++) {
      int length = 3 + k % 5;
      int group = k % PlantedGaps.GROUPS;
      int before = anchor();
      int after = anchor();
      List<Integer> stops = extras(Kind.GADGET, length + 2);
      for (int stop : stops) {
        change(stop, made.services.get(stop).groups() | 1 << group);
      }
      int from = stops.get(0);
      int refusing = stops.get(1);
      int to = stops.get(2);
      int others = PlantedGaps.ALL_GROUPS & ~(1 << group) & ~(1 << 3);
      change(refusing, others | 1 << (group + 1) % PlantedGaps.GROUPS);
      arcs.link(before, from);
      arcs.link(from, refusing);
      arcs.link(refusing, to);
      arcs.link(to, after);
      int here = from;
      for (int stop : stops.subList(3, stops.size())) {
        arcs.link(here, stop);
        here = stop;
      }
      arcs.link(here, to);
      defects.gadgets().add(new Gadget(from, to, group, 2, length));
    }
  }

  private void change(int service, int groups) {
    made.services.set(service, made.services.get(service).withGroups(groups));
  }
}
