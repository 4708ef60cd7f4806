package be.knooppunt.gaps.entity.measures;

import static be.knooppunt.gaps.ReferenceNetworks.agree;
import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.gaps.ReferenceNetwork;
import be.knooppunt.gaps.ReferenceNetworks;
import be.knooppunt.gaps.entity.measures.CorePeriphery.Picture;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sectors, centrality and communities give the values of independent programs. */
class SectorReferenceTest {
  private static List<Double> byParty(ReferenceNetwork network, Function<Integer, Value> value) {
    return IntStream.range(0, network.graph().size())
        .mapToObj(party -> number(value.apply(party)))
        .toList();
  }

  private static double number(Value value) {
    return value.find().orElse(Double.NaN);
  }

  @Test
  void density() {
    List<String> wrong = new ArrayList<>();
    for (ReferenceNetwork network : ReferenceNetworks.all()) {
      if (network.measures().contains("density")) {
        Value density = Density.asDrawn(network.graph());
        wrong.addAll(ReferenceNetworks.differences(network, "density", density.find()));
      }
    }
    // the library gives 0 for a single party; the definition gives nothing to divide by
    assertEquals(List.of("micro/u_single1 density: expected 0, calculated NaN"), wrong);
  }

  @Test
  void reciprocity() {
    agree("reciprocity", network -> Reciprocity.of(network.graph()).arcs().find());
    agree("reciprocity_dyadic_nonnull", n -> Reciprocity.of(n.graph()).dyads().find());
    agree(
        "dyad_census_mut_asym_null",
        network -> {
          Reciprocity pairs = Reciprocity.of(network.graph());
          return List.of(pairs.mutual(), pairs.asymmetric(), pairs.none());
        });
  }

  @Test
  void externalAndInternal() {
    Function<ReferenceNetwork, ExternalInternal> measured =
        network -> ExternalInternal.of(network.graph(), network.groupNumbers());
    agree("ei_index_undirected", n -> measured.apply(n).ties().index().find());
    agree("ei_index_directed", n -> measured.apply(n).arcs().index().find());
    agree(
        "ei_external_internal_undirected",
        network -> {
          var ties = measured.apply(network).ties();
          return List.of(ties.external(), ties.internal());
        });
    agree(
        "ei_permutation_exact_mean_sd",
        network -> {
          Chance chance = measured.apply(network).chance();
          return List.of(number(chance.mean()), number(chance.deviation()));
        });
    agree("ei_permutation_z", n -> measured.apply(n).chance().z().find());
  }

  @Test
  void assortativityAndModularity() {
    Function<ReferenceNetwork, Assortativity> alike =
        n -> Assortativity.of(n.graph(), n.groupNumbers());
    Function<ReferenceNetwork, Modularity> modularity =
        n -> Modularity.of(n.graph(), n.groupNumbers());
    agree("assortativity_nominal_undirected", n -> alike.apply(n).undirected().find());
    agree("assortativity_nominal_directed", n -> alike.apply(n).directed().find());
    agree("modularity_of_attribute_undirected", n -> modularity.apply(n).undirected().find());
    agree("modularity_of_attribute_directed", n -> modularity.apply(n).directed().find());
  }

  @Test
  void communities() {
    List<String> wrong = new ArrayList<>();
    int known = 0;
    for (ReferenceNetwork network : ReferenceNetworks.all()) {
      if (!network.measures().contains("modularity_best_leiden_of_many_seeds")) {
        continue;
      }
      known++;
      Communities communities = Communities.of(network.graph(), Progress.UNWATCHED);
      double best = number(network.value("modularity_best_leiden_of_many_seeds"));
      double found = communities.modularity().get();
      if (found < best - 1e-6) {
        wrong.add(network.name() + ": expected at least " + best + ", found " + found);
      }
      if (network.measures().contains("modularity_optimal_exact")) {
        wrong.addAll(ReferenceNetworks.differences(network, "modularity_optimal_exact", found));
      }
    }
    assertEquals(21, known);
    assertEquals(List.of(), wrong);
  }

  private static double number(JsonValue value) {
    return ((jakarta.json.JsonNumber) value).doubleValue();
  }

  @Test
  void centralization() {
    agree("centralization_degree_undirected", n -> Centralization.degree(n.graph()).find());
    agree("centralization_indegree", n -> Centralization.inDegree(n.graph()).find());
    agree("centralization_outdegree", n -> Centralization.outDegree(n.graph()).find());
    agree(
        "centralization_betweenness_undirected",
        n -> Centralization.betweenness(undirected(n)).find());
    agree(
        "centralization_betweenness_directed", n -> Centralization.betweenness(directed(n)).find());
  }

  private static Betweenness undirected(ReferenceNetwork network) {
    return Betweenness.undirected(network.graph(), 2, Progress.UNWATCHED);
  }

  private static Betweenness directed(ReferenceNetwork network) {
    return Betweenness.directed(network.graph(), 2, Progress.UNWATCHED);
  }

  @Test
  void betweenness() {
    agree("betweenness_undirected", network -> undirected(network).raw());
    agree("betweenness_directed", network -> directed(network).raw());
  }

  @Test
  void structuralHoles() {
    agree("constraint_undirected", n -> byParty(n, StructuralHoles.ofTies(n.graph())::constraint));
    agree(
        "effective_size_undirected",
        n -> byParty(n, StructuralHoles.ofTies(n.graph())::effectiveSize));
    agree(
        "constraint_directed_mutual_weight",
        n -> byParty(n, StructuralHoles.ofArcs(n.graph())::constraint));
    agree(
        "effective_size_directed",
        n -> byParty(n, StructuralHoles.ofArcs(n.graph())::effectiveSize));
  }

  @Test
  void coreAndPeriphery() {
    cores("core_periphery_or", Picture.EITHER);
    cores("core_periphery_cc_pp_only", Picture.BOTH);
  }

  private void cores(String measure, Picture picture) {
    agree(
        measure,
        network -> {
          CorePeriphery found = CorePeriphery.of(network.graph(), picture, 1, Progress.UNWATCHED);
          Map<String, Object> values = new HashMap<>();
          values.put("correlation", found.correlation().find());
          values.put("tied", found.tied());
          if (found.tied() == 1) {
            values.put("core", Arrays.stream(found.core()).map(party -> party + 1).toArray());
          }
          return values;
        });
  }

  private static final List<Brokerage.Role> ROLES =
      List.of(
          Brokerage.Role.COORDINATOR,
          Brokerage.Role.ITINERANT,
          Brokerage.Role.REPRESENTATIVE,
          Brokerage.Role.GATEKEEPER,
          Brokerage.Role.LIAISON);
  private static final List<String> NAMES = List.of("w_I", "w_O", "b_IO", "b_OI", "b_O", "t");

  @Test
  void brokerage() {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (ReferenceNetwork network : ReferenceNetworks.all()) {
      Brokerage brokerage =
          Brokerage.of(
              network.graph(),
              network.groups().isEmpty()
                  ? new int[network.graph().size()]
                  : network.groupNumbers());
      for (String measure : network.measures()) {
        if (measure.startsWith("gf_")) {
          compared++;
          Object calculated =
              measure.startsWith("gf_total_")
                  ? totals(brokerage, measure)
                  : ofParties(brokerage, network.graph().size(), measure);
          wrong.addAll(ReferenceNetworks.differences(network, measure, calculated));
        }
      }
    }
    assertEquals(21 * 21, compared);
    assertEquals(List.of(), wrong);
  }

  private static List<Double> ofParties(Brokerage brokerage, int n, String measure) {
    int role = NAMES.indexOf(measure.replaceAll("^gf_[a-z]+_|\\|.*$", ""));
    boolean isTotal = role == ROLES.size();
    ToDoubleFunction<Integer> count =
        party -> isTotal ? brokerage.total(party) : brokerage.count(party, ROLES.get(role));
    Function<Integer, Chance> chance =
        party ->
            isTotal ? brokerage.chanceOfTotal(party) : brokerage.chance(party, ROLES.get(role));
    return IntStream.range(0, n)
        .mapToObj(
            party ->
                measure.startsWith("gf_raw_")
                    ? count.applyAsDouble(party)
                    : number(
                        measure.startsWith("gf_sd_")
                            ? chance.apply(party).deviation()
                            : chance.apply(party).mean()))
        .toList();
  }

  private static List<Double> totals(Brokerage brokerage, String measure) {
    List<Double> totals = new ArrayList<>();
    for (int role = 0; role <= ROLES.size(); role++) {
      boolean isTotal = role == ROLES.size();
      long count = isTotal ? brokerage.total() : brokerage.count(ROLES.get(role));
      Chance chance = isTotal ? brokerage.chanceOfTotal() : brokerage.chance(ROLES.get(role));
      Value value =
          measure.startsWith("gf_total_raw")
              ? Value.of(count)
              : measure.startsWith("gf_total_z") ? chance.z() : chance.mean();
      totals.add(number(value));
    }
    return totals;
  }

  @Test
  void publishedByOthers() {
    ReferenceNetwork knoke =
        ReferenceNetworks.all().stream()
            .filter(network -> network.name().equals("knoke_information"))
            .findFirst()
            .orElseThrow();
    assertEquals(49, knoke.graph().arcCount());
    assertEquals(0.544, Density.of(knoke.graph()).directed().get(), 5e-4);
    assertEquals(0.531, Reciprocity.of(knoke.graph()).dyads().get(), 5e-4);
    Betweenness betweenness = directed(knoke);
    assertEquals(0.201, Centralization.betweenness(betweenness).get(), 5e-4);
    assertEquals(17.833, Arrays.stream(betweenness.raw()).max().orElseThrow(), 5e-4);
  }
}
