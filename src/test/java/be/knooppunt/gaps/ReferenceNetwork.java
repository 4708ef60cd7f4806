package be.knooppunt.gaps;

import be.knooppunt.gaps.entity.measures.LinkGraph;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A published or hand-made network with what other programs found in it. Parties are numbered from
 * 0 in the order of the file; the expected values number them from 1.
 *
 * @param groupCodes the sectors in alphabetical order; empty when the parties have none
 * @param groups the sector of each party, as a position in {@code groupCodes}
 * @param expected the values by their name
 */
public record ReferenceNetwork(
    String name,
    LinkGraph graph,
    List<String> groupCodes,
    List<Integer> groups,
    Map<String, JsonObject> expected) {

  /** Keeps its own copies. */
  public ReferenceNetwork {
    groupCodes = List.copyOf(groupCodes);
    groups = List.copyOf(groups);
    expected = Map.copyOf(expected);
  }

  /** The names of the values that are known of it. */
  public Set<String> measures() {
    return expected.keySet();
  }

  /** The expected value; JSON null when the measure is not defined on this network. */
  public JsonValue value(String measure) {
    JsonObject entry = expected.get(measure);
    if (entry == null) {
      throw new IllegalArgumentException(name + " has no " + measure);
    }
    return Objects.requireNonNull(entry.get("value"));
  }

  /** The sector of each party. */
  public int[] groupNumbers() {
    return groups.stream().mapToInt(Integer::intValue).toArray();
  }
}
