package be.knooppunt.generator;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a generated network as CSV files with its known answers in {@code expected.json}.
 * Arguments: {@code L} or {@code S}, a folder, and if wanted a seed and a scale.
 */
public final class GenerateNetwork {
  private GenerateNetwork() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length > 4) {
      throw new IllegalArgumentException("Give: L or S, a folder, and if you want a seed and a scale");
    }
    Size size = Size.of(arguments[0]);
    Path folder = Path.of(arguments[1]).toAbsolutePath();
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : size.usualSeed();
    double scale = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 1;
    size.write(folder, seed, scale);
    System.out.println("Size " + size + " with seed " + seed + " is in " + folder);
  }
}
