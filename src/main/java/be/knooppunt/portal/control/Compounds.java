package be.knooppunt.portal.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts Dutch compounds into known words, with or without a linking letter: 'vrouwenopvang' is vrouw
 * + en + opvang. Of all cuts the one with the fewest pieces counts. Pieces that are compounds are
 * cut further.
 */
final class Compounds {
  private static final List<String> LINKS = List.of("", "s", "en", "n", "e", "er");
  private static final int SHORTEST = 6;
  private static final int LONGEST = 40;
  private static final int SHORTEST_FROM_VOCABULARY = 4;
  private static final int SHORTEST_UNKNOWN = 3;
  private static final int SHORTEST_AFTER_UNKNOWN = 5;
  private static final int HEAD = 3;

  private final Set<String> parts = new HashSet<>();
  private final Set<String> whole = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> heads = new HashSet<>();

  /** Cuts into the words of the list and these. */
  Compounds(Collection<String> vocabulary) {
    for (List<String> line : WordList.read("word-parts.txt")) {
      switch (line.get(0)) {
        case "=" -> whole.addAll(line.subList(1, line.size()));
        case "-" -> beginnings.addAll(line.subList(1, line.size()));
        default -> line.forEach(this::add);
      }
    }
    vocabulary.stream()
        .filter(word -> word.length() >= SHORTEST_FROM_VOCABULARY)
        .filter(word -> word.chars().allMatch(Character::isLetter))
        .filter(word -> !beginnings.contains(word))
        .forEach(this::add);
  }

  private void add(String word) {
    parts.add(word);
    parts.add(Stems.of(word));
    heads.add(head(word));
  }

  private static String head(String word) {
    return word.substring(0, Math.min(HEAD, word.length()));
  }

  /** Stems of the parts of a compound, whose first part may be unknown; none when it is none. */
  Set<String> partsOf(String word) {
    Set<String> found = new LinkedHashSet<>();
    collect(word, found, true);
    return found;
  }

  /** Stems of the parts of a compound that is made of known words only; none when it is none. */
  Set<String> knownPartsOf(String word) {
    Set<String> found = new LinkedHashSet<>();
    collect(word, found, false);
    return found;
  }

  private void collect(String word, Set<String> found, boolean unknownFirst) {
    if (word.length() < SHORTEST || word.length() > LONGEST || whole.contains(word)) {
      return;
    }
    List<String> cut = cut(word, unknownFirst);
    for (String piece : cut) {
      found.add(Stems.of(piece));
      collect(piece, found, false);
    }
  }

  private List<String> cut(String word, boolean unknownFirst) {
    List<@Nullable List<String>> best = new ArrayList<>();
    for (int i = 0; i <= word.length(); i++) {
      best.add(null);
    }
    best.set(word.length(), List.of());
    for (int from = word.length() - 1; from >= 0; from--) {
      best.set(from, shortest(word, from, best));
    }
    List<String> all = best.get(0);
    if (all != null) {
      return all.size() > 1 ? all : List.of();
    }
    int last = word.length() - SHORTEST_AFTER_UNKNOWN;
    for (int from = SHORTEST_UNKNOWN; unknownFirst && from <= last; from++) {
      List<String> rest = best.get(from);
      if (rest != null && !beginnings.contains(word.substring(0, from))) {
        return rest;
      }
    }
    return List.of();
  }

  private @Nullable List<String> shortest(
      String word, int from, List<@Nullable List<String>> best) {
    List<String> shortest = null;
    for (int to = word.length(); to >= from + 3; to--) {
      String piece = word.substring(from, to);
      if ((from > 0 || to < word.length()) && isPart(piece)) {
        for (String link : LINKS) {
          int next = to + link.length();
          boolean linked = word.startsWith(link, to) && (link.isEmpty() || next < word.length());
          List<String> rest = linked ? best.get(next) : null;
          if (rest != null && (shortest == null || rest.size() + 1 < shortest.size())) {
            shortest = new ArrayList<>(List.of(piece));
            shortest.addAll(rest);
          }
        }
      }
    }
    return shortest;
  }

  private boolean isPart(String piece) {
    return parts.contains(piece)
        || (piece.length() > SHORTEST_FROM_VOCABULARY
            && heads.contains(head(piece))
            && parts.contains(Stems.of(piece)));
  }
}
