package be.knooppunt.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import be.knooppunt.gaps.entity.measures.LinkGraph;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Reads the networks with reference values from the folder of test data, and compares with them.
 * The folder is named by the system property {@code knooppunt.testdata}; without it the tests that
 * need it are skipped.
 */
public final class ReferenceNetworks {
  private static final String FOLDER = "knooppunt.testdata";
  private static final double RELATIVE = 1e-9;
  private static final double AROUND_ZERO = 1e-12;

  private ReferenceNetworks() {}

  private static Path folder() {
    String folder = System.getProperty(FOLDER, "");
    assumeFalse(folder.isBlank(), "no folder with reference values: set -D" + FOLDER);
    return Path.of(folder, "networks");
  }

  private static JsonObject datasets() {
    try (JsonReader reader =
        Json.createReader(Files.newBufferedReader(folder().resolve("reference.json")))) {
      return reader.readObject().getJsonObject("datasets");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All networks of one kind of party, in the order of their names. */
  public static List<ReferenceNetwork> all() {
    JsonObject datasets = datasets();
    return datasets.keySet().stream()
        .filter(name -> datasets.getJsonObject(name).containsKey("n"))
        .sorted()
        .map(name -> read(name, datasets.getJsonObject(name)))
        .toList();
  }

  /** The values of a data set, also of one that is no network of its own. */
  public static JsonObject values(String dataset) {
    return datasets().getJsonObject(dataset);
  }

  /** The rows of a file of a data set without its head, as they stand. */
  public static List<String[]> rows(String dataset, String file) {
    List<String[]> table = table(dataset, file);
    return table.subList(1, table.size());
  }

  private static List<String[]> table(String dataset, String file) {
    try (var lines = Files.lines(folder().resolve(dataset).resolve(file))) {
      return lines.filter(line -> !line.isBlank()).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReferenceNetwork read(String name, JsonObject values) {
    Map<String, JsonObject> expected = new LinkedHashMap<>();
    values.forEach((measure, entry) -> expected.put(measure, entry.asJsonObject()));
    List<String[]> edges = rows(name, "edges.csv");
    int[] from = edges.stream().mapToInt(edge -> Integer.parseInt(edge[0]) - 1).toArray();
    int[] to = edges.stream().mapToInt(edge -> Integer.parseInt(edge[1]) - 1).toArray();
    int n = rows(name, "nodes.csv").size();
    boolean isDirected = values.getJsonObject("directed").getBoolean("value");
    LinkGraph graph =
        isDirected ? LinkGraph.directed(n, from, to) : LinkGraph.undirected(n, from, to);
    List<String> groups =
        values.containsKey("attribute")
            ? groups(name, values.getJsonObject("attribute").getString("value"))
            : List.of();
    List<String> codes = groups.stream().distinct().sorted().toList();
    return new ReferenceNetwork(
        name, graph, codes, groups.stream().map(codes::indexOf).toList(), expected);
  }

  private static List<String> groups(String name, String attribute) {
    int column = Arrays.asList(table(name, "nodes.csv").get(0)).indexOf(attribute);
    return rows(name, "nodes.csv").stream()
        .map(row -> row[column].isEmpty() ? "(none)" : row[column])
        .toList();
  }

  /**
   * Checks a measure on every network of which its value is known, and names all that disagree.
   *
   * @param calculated gives a number, an {@link OptionalDouble} (empty for not defined), an array,
   *     a list, or a map by the names of the expected object
   */
  public static void agree(String measure, Function<ReferenceNetwork, Object> calculated) {
    List<ReferenceNetwork> known =
        all().stream().filter(network -> network.measures().contains(measure)).toList();
    assertFalse(known.isEmpty(), "no network has a value named " + measure);
    List<String> wrong = new ArrayList<>();
    for (ReferenceNetwork network : known) {
      wrong.addAll(differences(network, measure, calculated.apply(network)));
    }
    assertEquals(List.of(), wrong, measure);
  }

  /** What differs between an expected value and a calculated one, each with its whole name. */
  public static List<String> differences(
      ReferenceNetwork network, String measure, Object calculated) {
    List<String> wrong = new ArrayList<>();
    compare(network.name() + " " + measure, network.value(measure), calculated, wrong);
    return wrong;
  }

  private static void compare(
      String name, JsonValue expected, Object calculated, List<String> wrong) {
    Object plain = plain(calculated);
    if (expected instanceof JsonArray array && plain instanceof List<?> list) {
      if (array.size() != list.size()) {
        wrong.add(name + ": expected " + array + ", calculated " + list);
        return;
      }
      for (int i = 0; i < array.size(); i++) {
        compare(name + "[" + i + "]", array.get(i), list.get(i), wrong);
      }
    } else if (expected instanceof JsonObject object && plain instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) ->
              compare(name + "." + key, Objects.requireNonNull(object.get(key)), value, wrong));
    } else if (!same(expected, plain)) {
      wrong.add(name + ": expected " + expected + ", calculated " + plain);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof int[] array) {
      return Arrays.stream(array).boxed().toList();
    }
    if (value instanceof double[] array) {
      return Arrays.stream(array).boxed().toList();
    }
    if (value instanceof OptionalDouble optional) {
      return optional.orElse(Double.NaN);
    }
    return value;
  }

  private static boolean same(JsonValue expected, Object plain) {
    if (expected instanceof JsonNumber number && plain instanceof Number calculated) {
      double wanted = number.doubleValue();
      double distance = Math.abs(calculated.doubleValue() - wanted);
      return distance <= Math.max(RELATIVE * Math.abs(wanted), AROUND_ZERO);
    }
    if (expected == JsonValue.NULL) {
      return plain instanceof Double calculated && Double.isNaN(calculated);
    }
    if (expected instanceof JsonString string) {
      return string.getString().equals(plain);
    }
    return expected.toString().equals(String.valueOf(plain));
  }
}
