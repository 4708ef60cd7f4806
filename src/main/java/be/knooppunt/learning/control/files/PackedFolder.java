package be.knooppunt.learning.control.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The training modules that come with the program, on its class path. */
public final class PackedFolder implements ContentFolder {
  private static final String ROOT = "/training-content/";

  @Override
  public Optional<byte[]> read(String path) {
    if (!ContentFolder.isSafe(path)) {
      return Optional.empty();
    }
    try (InputStream in = PackedFolder.class.getResourceAsStream(ROOT + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
