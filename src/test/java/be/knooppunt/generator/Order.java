package be.knooppunt.generator;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody asks of the generator on the command line: {@code L} or {@code S}, a folder, and if
 * wanted a seed and a scale. Blank arguments count as not given.
 */
record Order(Size size, Path folder, long seed, double scale) {
  static Order of(String... arguments) {
    List<String> given = Arrays.stream(arguments).filter(word -> !word.isBlank()).toList();
    if (given.size() < 2 || given.size() > 4) {
      throw new IllegalArgumentException(
          "Give: L or S, a folder, and if you want a seed and a scale");
    }
    Size size = Size.of(given.get(0));
    return new Order(
        size,
        Path.of(given.get(1)).toAbsolutePath().normalize(),
        given.size() > 2 ? Long.parseLong(given.get(2)) : size.usualSeed(),
        given.size() > 3 ? Double.parseDouble(given.get(3)) : 1);
  }

  GeneratedNetwork network() {
    return size.network(seed, scale);
  }
}
