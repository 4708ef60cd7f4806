package be.knooppunt.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the finished program, started once for all of them on a free port with an empty data
 * folder: a {@link PortalProcess}.
 */
public final class RunningPortal implements ParameterResolver {
  /** The folder of own training modules; it lies beside the data folder. */
  public static final String TRAINING = "training";

  /** Lives until the last test is done. */
  private static final class Running implements AutoCloseable {
    private final Path folder;
    private final PortalProcess portal;

    Running() {
      try {
        folder = Files.createTempDirectory("portal");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      portal =
          PortalProcess.start(
                  folder.resolve("data"),
                  PortalProcess.freePort(),
                  Map.of("KNOOPPUNT_TRAINING_DIR", folder.resolve(TRAINING).toString()))
              .awaitReady();
    }

    @Override
    public void close() throws IOException {
      portal.terminate();
      if (portal.exitStatus(Duration.ofSeconds(30)) < 0) {
        portal.kill();
      }
      remove(folder);
    }
  }

  /** Removes a folder with all that is in it. */
  public static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PortalProcess.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return WholeRun.get(Running.class, Running::new).portal;
  }
}
