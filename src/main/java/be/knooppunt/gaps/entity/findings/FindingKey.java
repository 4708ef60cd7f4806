package be.knooppunt.gaps.entity.findings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * By what a finding is known again tomorrow: its kind and what it is about. The same gap on a later
 * version of the map has the same key, so that the register can follow it.
 *
 * @param about ids or codes in a fixed order for each kind; they contain no slash
 */
public record FindingKey(FindingKind kind, List<String> about) {
  /** Keeps its own copy. */
  public FindingKey {
    about = List.copyOf(about);
  }

  /** For example {@code dead-end/s23}; what {@link #of(String)} reads. */
  public String text() {
    return kind.code() + "/" + String.join("/", about);
  }

  /** Reads a key; empty when it is none. */
  public static Optional<FindingKey> of(String text) {
    String[] parts = text.split("/", -1);
    return Arrays.stream(FindingKind.values())
        .filter(kind -> kind.code().equals(parts[0]))
        .findFirst()
        .map(kind -> new FindingKey(kind, List.of(parts).subList(1, parts.length)));
  }
}
