package be.knooppunt.learning.entity.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was drawn from a map for one question: what it is about, the options in their order, and
 * which of them were right on that map.
 *
 * @param subject what it is about, by ids and codes
 */
public record LiveDraw(String subject, List<String> options, Set<String> right) {
  private static final String PARTS = ";";
  private static final String VALUES = ",";

  /** Keeps its own copies. */
  public LiveDraw {
    options = List.copyOf(options);
    right = Set.copyOf(right);
  }

  /** As text, for keeping it. */
  public String text() {
    return String.join(
        PARTS,
        subject,
        String.join(VALUES, options),
        right.stream().sorted().collect(Collectors.joining(VALUES)));
  }

  /** Reads what {@link #text} wrote; empty when it did not write this. */
  public static Optional<LiveDraw> parse(String text) {
    String[] parts = text.split(PARTS, -1);
    return parts.length == 3
        ? Optional.of(
            new LiveDraw(parts[0], List.of(parts[1].split(VALUES)), Set.of(parts[2].split(VALUES))))
        : Optional.empty();
  }
}
