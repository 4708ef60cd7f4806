package be.knooppunt.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The records of a back-up by part, in an order that does not depend on where they were kept. */
record BackupContents(Map<String, List<String>> parts) {
  static BackupContents of(Path file) throws IOException {
    Map<String, List<String>> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Map<Integer, String> nodes = new HashMap<>();
      zip.stream()
          .filter(entry -> !entry.getName().startsWith("manifest"))
          .forEach(
              entry ->
                  parts.put(
                      entry.getName(),
                      lines(zip, entry).stream()
                          .map(line -> named(line, nodes))
                          .sorted()
                          .toList()));
    }
    return new BackupContents(parts);
  }

  /**
   * A line without the number of its node, which tells nothing; nodes come before what joins them.
   */
  private static String named(String line, Map<Integer, String> nodes) {
    JsonNode json = Api.json(line);
    ObjectNode object = (ObjectNode) json;
    if (json.has("node")) {
      int number = json.path("node").asInt();
      object.remove("node");
      nodes.put(number, object.toString());
    } else if (json.has("from")) {
      object.put("from", nodes.get(json.path("from").asInt()));
      object.put("to", nodes.get(json.path("to").asInt()));
    }
    return object.toString();
  }

  private static List<String> lines(ZipFile zip, ZipEntry entry) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
      return new ArrayList<>(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long count(String part) {
    return parts.getOrDefault(part, List.of()).size();
  }
}
