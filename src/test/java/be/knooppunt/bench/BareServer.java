package be.knooppunt.bench;

import be.knooppunt.testing.PortalProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The application server without the portal: Payara Micro with a WAR that holds files and nothing
 * else. What the portal is compared with. Needs {@code -Dknooppunt.payara}.
 */
final class BareServer implements AutoCloseable {
  private final Process process;
  private final int port;

  private BareServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on a free port with these files at its root. */
  static BareServer start(Path folder, Map<String, byte[]> files, List<String> options) {
    int port = PortalProcess.freePort();
    String jar = System.getProperty("knooppunt.payara", "target/server/payara-micro.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", jar, "--nocluster", "--disablephonehome"));
    command.addAll(List.of("--port", String.valueOf(port)));
    command.addAll(List.of("--deploy", war(folder, files).toString()));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("bare.log").toFile())
              .start();
      return new BareServer(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path war(Path folder, Map<String, byte[]> files) {
    Path war = folder.resolve("ROOT.war");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return war;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  long pid() {
    return process.pid();
  }

  /** Waits until an address is answered with 200, and gives how long that took from now. */
  static Duration untilAnswered(String address, Duration atMost) {
    long start = System.nanoTime();
    CompletableFuture<Long> answered = new CompletableFuture<>();
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build();
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    ScheduledFuture<?> asking =
        clock.scheduleWithFixedDelay(
            () -> {
              try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                  answered.complete(System.nanoTime());
                }
              } catch (IOException e) {
                // not yet
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            0,
            100,
            TimeUnit.MILLISECONDS);
    try {
      return Duration.ofNanos(
          answered.orTimeout(atMost.toSeconds(), TimeUnit.SECONDS).join() - start);
    } finally {
      asking.cancel(true);
      clock.shutdownNow();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
