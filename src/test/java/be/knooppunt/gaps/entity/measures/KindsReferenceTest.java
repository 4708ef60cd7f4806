package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import be.knooppunt.gaps.ReferenceNetwork;
import be.knooppunt.gaps.ReferenceNetworks;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several kinds of links, and links through clubs, give the values of independent programs. */
class KindsReferenceTest {
  private static double number(Value value) {
    return value.find().orElse(Double.NaN);
  }

  private static double number(JsonValue value) {
    return ((JsonNumber) value).doubleValue();
  }

  @Test
  void multiplexity() {
    List<String> kinds = List.of("contact", "collaboration", "dissemination");
    JsonObject expected = ReferenceNetworks.values("tc_multiplex");
    List<LinkGraph> graphs =
        kinds.stream()
            .map(
                kind ->
                    ReferenceNetworks.all().stream()
                        .filter(network -> network.name().equals("tc_" + kind))
                        .findFirst()
                        .orElseThrow()
                        .graph())
            .toList();
    Multiplexity found = Multiplexity.of(graphs);
    Map<String, Object> calculated = new HashMap<>();
    calculated.put(
        "ties_per_layer",
        Map.of(
            kinds.get(0), graphs.get(0).tieCount(),
            kinds.get(1), graphs.get(1).tieCount(),
            kinds.get(2), graphs.get(2).tieCount()));
    calculated.put("pairs_with_at_least_one_tie", found.linkedPairs());
    calculated.put(
        "pairs_by_number_of_relations",
        Map.of("1", found.pairs(1), "2", found.pairs(2), "3", found.pairs(3)));
    calculated.put("mean_multiplexity", number(found.mean()));
    calculated.put("multiplex_share_2plus", number(found.shareOfSeveral()));
    calculated.put("jaccard_contact_collaboration", number(found.jaccard(0, 1)));
    calculated.put("jaccard_contact_dissemination", number(found.jaccard(0, 2)));
    calculated.put("jaccard_collaboration_dissemination", number(found.jaccard(1, 2)));
    calculated.put(
        "graph_correlation_contact_collab,contact_dissem,collab_dissem",
        List.of(
            number(found.correlation(0, 1)),
            number(found.correlation(0, 2)),
            number(found.correlation(1, 2))));
    assertEquals(expected.keySet(), calculated.keySet());
    Map<String, JsonObject> entries = new HashMap<>();
    expected.forEach((measure, entry) -> entries.put(measure, entry.asJsonObject()));
    ReferenceNetwork network =
        new ReferenceNetwork("tc_multiplex", graphs.get(0), List.of(), List.of(), entries);
    List<String> wrong = new ArrayList<>();
    calculated.forEach(
        (measure, value) -> wrong.addAll(ReferenceNetworks.differences(network, measure, value)));
    assertEquals(List.of(), wrong);
  }

  @Test
  void directorsWhoMeetInClubs() {
    JsonObject expected = ReferenceNetworks.values("galaskiewicz_ceos_clubs");
    int[][] clubs = new int[42][0];
    for (String[] row : ReferenceNetworks.rows("galaskiewicz_ceos_clubs", "edges.csv")) {
      int one = Integer.parseInt(row[0]);
      int other = Integer.parseInt(row[1]);
      int club = Math.max(one, other);
      clubs[club] = Arrays.copyOf(clubs[club], clubs[club].length + 1);
      clubs[club][clubs[club].length - 1] = Math.min(one, other) - 1;
    }
    List<int[]> met = new ArrayList<>();
    for (int[] members : clubs) {
      for (int a : members) {
        for (int b : members) {
          if (a < b) {
            met.add(new int[] {a, b});
          }
        }
      }
    }
    LinkGraph graph =
        LinkGraph.undirected(
            26,
            met.stream().mapToInt(pair -> pair[0]).toArray(),
            met.stream().mapToInt(pair -> pair[1]).toArray());
    assertFalse(met.isEmpty());
    assertEquals(Json.createValue(met.size()), value(expected, "ceo_projection_weight_sum"));
    assertEquals(Json.createValue(graph.tieCount()), value(expected, "ceo_projection_edges"));
    assertEquals(
        number(value(expected, "ceo_projection_density")),
        Density.of(graph).undirected().get(),
        1e-9);
  }

  private static JsonValue value(JsonObject expected, String measure) {
    return expected.getJsonObject(measure).get("value");
  }
}
