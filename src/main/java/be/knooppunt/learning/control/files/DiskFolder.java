package be.knooppunt.learning.control.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Training modules in a folder of the machine. Links that point out of it are not followed. */
public final class DiskFolder implements ContentFolder {
  private static final int MOST_FILES = 2000;
  private static final int DEEPEST = 4;

  private final Path root;

  /** A folder, which need not exist. */
  public DiskFolder(Path root) {
    this.root = root;
  }

  @Override
  public Optional<byte[]> read(String path) {
    if (!ContentFolder.isSafe(path)) {
      return Optional.empty();
    }
    try {
      Path file = root.resolve(path);
      if (!Files.isRegularFile(file)
          || !file.toRealPath().startsWith(root.toRealPath())
          || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      return Optional.empty(); // gone while it was read, or not for us to read
    }
  }

  /** The names of the folders right inside, by name. */
  public List<String> folders() {
    return entries(1, Files::isDirectory).stream().filter(name -> !name.startsWith(".")).toList();
  }

  /** The paths of all files, by name; of at most {@value #MOST_FILES}. */
  public List<String> files() {
    return entries(DEEPEST, Files::isRegularFile);
  }

  /** Another text when a file was added, removed or written since. */
  public String state() {
    StringBuilder state = new StringBuilder();
    for (String path : files()) {
      Path file = root.resolve(path);
      try {
        state.append(path).append('\u0000').append(Files.getLastModifiedTime(file).toMillis());
        state.append('\u0000').append(Files.size(file)).append('\n');
      } catch (IOException e) {
        state.append("gone\n");
      }
    }
    return state.toString();
  }

  private interface Wanted {
    boolean is(Path path);
  }

  private List<String> entries(int depth, Wanted wanted) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root, depth)) {
      return paths
          .filter(path -> !path.equals(root) && wanted.is(path))
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .limit(MOST_FILES)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
