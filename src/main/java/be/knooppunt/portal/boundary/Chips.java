package be.knooppunt.portal.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes removable filters out of the parameters of an address. */
final class Chips {
  /** Words for a filter. */
  @FunctionalInterface
  interface Words {
    /** What a value of a parameter means; empty when it is no filter. */
    String of(String name, String value);
  }

  private Chips() {}

  static List<Chip> of(
      String path, MultivaluedMap<String, String> parameters, List<String> order, Words words) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    for (String name : order) {
      List<String> values =
          parameters.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
      if (!values.isEmpty()) {
        asked.put(name, values);
      }
    }
    List<Chip> chips = new ArrayList<>();
    asked.forEach(
        (name, values) ->
            values.forEach(
                value -> {
                  String label = words.of(name, value);
                  if (!label.isEmpty()) {
                    chips.add(new Chip(label, without(path, asked, name, value)));
                  }
                }));
    return chips;
  }

  private static String without(
      String path, Map<String, List<String>> asked, String name, String value) {
    StringBuilder address = new StringBuilder(path);
    char next = '?';
    for (Map.Entry<String, List<String>> entry : asked.entrySet()) {
      for (String kept : entry.getValue()) {
        if (!(entry.getKey().equals(name) && kept.equals(value))) {
          address.append(next).append(entry.getKey()).append('=').append(Site.encoded(kept));
          next = '&';
        }
      }
    }
    return address.toString();
  }
}
