package be.knooppunt.mapping.entity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much two names look like one: 0 not at all, 1 the same but for capitals, accents, signs and
 * words such as vzw. The order of the words does not count; what stands between brackets may.
 */
public final class NameLikeness {
  /** From here on a person should look whether two records are one. */
  public static final double ENOUGH = 0.7;

  private static final Set<String> EMPTY_WORDS =
      Set.of("vzw", "nv", "bv", "cv", "de", "het", "een", "van", "en", "voor", "in", "te", "the");

  private static final double CONTAINED = 0.85;
  private static final int LONG_WORD = 4;

  private NameLikeness() {}

  /** How much two names look like one. */
  public static double of(String one, String other) {
    return Math.max(compared(one, other), compared(bare(one), bare(other)));
  }

  /** A name without what it says between brackets, which is often another name for the same. */
  private static String bare(String name) {
    String bare = name.replaceAll("\\([^)]*\\)", " ").strip();
    return bare.isEmpty() ? name : bare;
  }

  private static double compared(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return one.strip().equalsIgnoreCase(other.strip()) ? 1 : 0;
    }
    if (a.equals(b)) {
      return 1;
    }
    double shared = dice(grams(a), grams(b));
    return contains(a, b) || contains(b, a) ? Math.max(CONTAINED, shared) : shared;
  }

  /** The words that tell names apart, in the order of the alphabet. */
  private static List<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
        .sorted()
        .distinct()
        .toList();
  }

  private static boolean contains(List<String> all, List<String> some) {
    return Set.copyOf(all).containsAll(some)
        && some.stream().mapToInt(String::length).max().orElse(0) >= LONG_WORD;
  }

  /** The pieces of three letters of the words, with a space at both ends of each word. */
  private static Set<String> grams(List<String> words) {
    return words.stream()
        .map(word -> " " + word + " ")
        .flatMap(
            word ->
                IntStream.rangeClosed(0, word.length() - 3).mapToObj(i -> word.substring(i, i + 3)))
        .collect(Collectors.toSet());
  }

  private static double dice(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int all = one.size() + other.size();
    return all == 0 ? 0 : 2.0 * both.size() / all;
  }
}
