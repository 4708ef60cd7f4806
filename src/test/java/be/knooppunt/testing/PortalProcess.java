package be.knooppunt.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one jar as a process of its own, with what it prints. */
public final class PortalProcess {
  private static final Duration START = Duration.ofMinutes(4);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final Process process;
  private final int port;
  private final Path data;
  private final List<String> console = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private final Thread reader;

  private PortalProcess(Process process, int port, Path data) {
    this.process = process;
    this.port = port;
    this.data = data;
    reader = new Thread(this::read, "console of the portal");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts the jar.
   *
   * @param more settings beside port and data folder; they win
   */
  public static PortalProcess start(Path data, int port, Map<String, String> more) {
    return run(data, port, more);
  }

  /** Runs the jar for a command such as {@code backup}, with the settings of a start. */
  public static PortalProcess command(Path data, Map<String, String> more, String... arguments) {
    return run(data, freePort(), more, arguments);
  }

  private static PortalProcess run(
      Path data, int port, Map<String, String> more, String... arguments) {
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx768m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-jar",
        jar().toString());
    Collections.addAll(command, arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("KNOOPPUNT_"));
    environment.put("KNOOPPUNT_HTTP_PORT", String.valueOf(port));
    environment.put("KNOOPPUNT_DATA_DIR", data.toString());
    environment.putAll(more);
    try {
      return new PortalProcess(builder.start(), port, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jar() {
    String jar = System.getProperty("knooppunt.jar");
    if (jar == null) {
      throw new IllegalStateException("Set knooppunt.jar to the jar that is to be started");
    }
    return Path.of(jar);
  }

  /** A port on loopback that nothing listens on now. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        console.add(line);
        if (line.startsWith("Knooppunt is ready: ")) {
          ready.complete(true);
        }
      }
    } catch (IOException e) {
      console.add(e.toString());
    }
    ready.complete(false);
  }

  /** Waits until the portal says that it is ready, and asks whether that is so. */
  public PortalProcess awaitReady() {
    try {
      if (!ready.get(START.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The portal ended:\n" + console());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The portal does not get ready:\n" + console(), e);
    }
    HttpResponse<String> health = get("/health/ready");
    if (health.statusCode() != 200) {
      throw new IllegalStateException("The portal said it was ready: " + health.body());
    }
    return this;
  }

  /** Asks for an address below the root. */
  public HttpResponse<String> get(String address, String... headers) {
    return send("GET", address, headers);
  }

  /** Asks with another method than GET, without a body. */
  public HttpResponse<String> send(String method, String address, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + address))
            .timeout(Duration.ofSeconds(60))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends the process as a service manager does (SIGTERM). */
  public void terminate() {
    process.destroy();
  }

  /** Ends the process at once, if it still runs. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Waits for the end and gives the exit status; -1 when it did not end in time. */
  public int exitStatus(Duration atMost) {
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        return -1;
      }
      reader.join(TimeUnit.SECONDS.toMillis(5));
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What was printed until now. */
  public String console() {
    return String.join("\n", console);
  }

  /** The lines printed until now that say something. */
  public List<String> lines() {
    return console.stream().filter(line -> !line.isBlank()).toList();
  }

  /** The address of the portal, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** The port it was told to listen on. */
  public int port() {
    return port;
  }

  /** The data folder. */
  public Path data() {
    return data;
  }

  /** The number of the process. */
  public long pid() {
    return process.pid();
  }
}
