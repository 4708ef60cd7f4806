package be.knooppunt.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes what was measured, and settles where the measurements find what they start. */
final class Report {
  private Report() {}

  static void write(String name, List<String> lines) {
    Path file = folder().resolve(name);
    try {
      Files.createDirectories(folder());
      Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder() {
    return Path.of(System.getProperty("knooppunt.bench.folder", "target/bench"));
  }

  /** A folder of its own, for what one run leaves behind. */
  static Path freshFolder(String name) {
    try {
      Files.createDirectories(folder());
      return Files.createTempDirectory(folder().toAbsolutePath(), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int number(String name, int otherwise) {
    return Integer.getInteger("knooppunt.bench." + name, otherwise);
  }

  /** The options of Java that the portal is measured with. */
  static List<String> options() {
    return Arrays.asList(System.getProperty("knooppunt.bench.java", "-Xmx1g").split(" ", -1));
  }
}
