package be.knooppunt.platform.graphstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A Cypher statement from a file beside the class that asks it. */
public record CypherText(String name, String text) {
  /**
   * Reads {@code <name>.cypher} from the package of a class.
   *
   * @throws IllegalStateException when the file is missing: the deployment fails, not a request
   */
  public static CypherText of(Class<?> owner, String name) {
    String file = name + ".cypher";
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No " + file + " beside " + owner.getName());
      }
      return new CypherText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
