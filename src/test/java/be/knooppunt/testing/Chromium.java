package be.knooppunt.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the Chromium of this machine, started once for all of them: a {@link Browser}. */
public final class Chromium implements ParameterResolver {
  /**
   * A machine that runs two portals beside each other may be slow; a page that is wrong stays so.
   */
  private static final int PATIENCE_MS = 20_000;

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** Lives until the last test is done. */
  private static final class Running implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    Running() {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable())
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  private static Path executable() {
    Optional<Path> named = Optional.ofNullable(System.getenv("KNOOPPUNT_CHROMIUM")).map(Path::of);
    List<String> folders =
        Arrays.asList(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1));
    Stream<Path> installed =
        NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
    return Stream.concat(named.stream(), installed)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No Chromium. Install it, or name its path in KNOOPPUNT_CHROMIUM."));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return WholeRun.get(Running.class, Running::new).browser;
  }
}
