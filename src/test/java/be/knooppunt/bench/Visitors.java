package be.knooppunt.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Many visitors on few threads: each asks, waits for the answer, thinks and asks again, over
 * connections that stay open. Seeded, so that two runs ask the same.
 */
final class Visitors implements AutoCloseable {
  /** One answer to ask for, with what must be in it. */
  record Ask(String page, String address, String mustHold) {}

  private final String site;
  private final List<List<Ask>> walks;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(workers)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Map<String, Latencies> measured = new ConcurrentHashMap<>();
  private final Map<String, Integer> wrong = new ConcurrentHashMap<>();

  /**
   * Prepares.
   *
   * @param walks what a visit asks for in turn; each visitor takes them in an order of their own
   */
  Visitors(String site, List<List<Ask>> walks) {
    this.site = site;
    this.walks = walks;
  }

  /** What was measured since the last time this was asked, by page. */
  Map<String, Latencies> take() {
    Map<String, Latencies> taken = Map.copyOf(measured);
    measured.clear();
    return taken;
  }

  /** What went wrong, with how often. */
  Map<String, Integer> wrong() {
    return wrong;
  }

  /**
   * Lets visitors walk.
   *
   * @param leastThought milliseconds between an answer and the next click, at least
   * @param mostThought at most; the next files of one page are asked for without thinking
   */
  void walk(int visitors, Duration time, int leastThought, int mostThought, long seed) {
    long end = System.nanoTime() + time.toNanos();
    CountDownLatch left = new CountDownLatch(visitors);
    for (int i = 0; i < visitors; i++) {
      Visitor visitor = new Visitor(new Random(seed + i), end, leastThought, mostThought, left);
      later(visitor.random.nextInt(mostThought + 1), visitor::next);
    }
    try {
      if (!left.await(time.toSeconds() + 120, TimeUnit.SECONDS)) {
        wrong.merge("visitors that got no answer at the end", (int) left.getCount(), Integer::sum);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private final class Visitor {
    private final Random random;
    private final long end;
    private final int least;
    private final int most;
    private final CountDownLatch left;
    private List<Ask> walk = List.of();
    private int step;

    Visitor(Random random, long end, int least, int most, CountDownLatch left) {
      this.random = random;
      this.end = end;
      this.least = least;
      this.most = most;
      this.left = left;
    }

    void next() {
      if (System.nanoTime() > end) {
        left.countDown();
        return;
      }
      if (step == walk.size()) {
        walk = walks.get(random.nextInt(walks.size()));
        step = 0;
      }
      Ask ask = walk.get(step++);
      CompletableFuture<Void> answered = ask(ask).thenRun(this::think);
      answered.exceptionally(
          thrown -> {
            left.countDown();
            return null;
          });
    }

    private void think() {
      boolean ofSamePage = step < walk.size() && walk.get(step).page().startsWith("its ");
      int thought = ofSamePage ? 0 : least + random.nextInt(most - least + 1);
      later(thought, this::next);
    }
  }

  private void later(int milliseconds, Runnable step) {
    CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS, workers).execute(step);
  }

  private CompletableFuture<Void> ask(Ask ask) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site + ask.address()))
            .timeout(Duration.ofSeconds(60))
            .build();
    long start = System.nanoTime();
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .handle(
            (answer, thrown) -> {
              long took = System.nanoTime() - start;
              String fault = fault(ask, answer, thrown);
              if (!fault.isEmpty()) {
                wrong.merge(ask.page() + ": " + fault, 1, Integer::sum);
              }
              measured
                  .computeIfAbsent(ask.page(), page -> new Latencies())
                  .add(took, fault.isEmpty());
              return null;
            });
  }

  private static String fault(
      Ask ask, @Nullable HttpResponse<String> answer, @Nullable Throwable thrown) {
    if (answer == null) {
      return String.valueOf(thrown);
    }
    if (answer.statusCode() != 200) {
      return "status " + answer.statusCode();
    }
    return answer.body().contains(ask.mustHold()) ? "" : "without '" + ask.mustHold() + "'";
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
