package be.knooppunt.gaps.entity.measures;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered pieces of work on a few threads of its own, each with its own tools. Which thread
 * takes which piece is left to chance, so the outcome must not depend on it. The first failure, or
 * a request to stop, ends all and is thrown to the caller.
 */
final class Batches {
  private final int count;
  private final Progress progress;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  private Batches(int count, Progress progress) {
    this.count = count;
    this.progress = progress;
  }

  /**
   * Runs all pieces and returns when they are done.
   *
   * @param workers makes the tools of a worker, numbered from 0, which then take a piece at a time
   */
  static void run(int count, int threads, Progress progress, IntFunction<IntConsumer> workers) {
    Batches batches = new Batches(count, progress);
    Thread[] others = new Thread[threads - 1];
    for (int i = 0; i < others.length; i++) {
      int worker = i + 1;
      others[i] = new Thread(() -> batches.work(workers, worker), "measure-" + worker);
      others[i].setDaemon(true);
      others[i].start();
    }
    batches.work(workers, 0);
    for (Thread other : others) {
      batches.await(other);
    }
    RuntimeException failure = batches.failure.get();
    if (failure != null) {
      throw failure;
    }
  }

  private void work(IntFunction<IntConsumer> workers, int worker) {
    try {
      IntConsumer tools = workers.apply(worker);
      for (int piece = next.getAndIncrement(); piece < count; piece = next.getAndIncrement()) {
        tools.accept(piece);
        progress.reached((double) done.incrementAndGet() / count);
      }
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
      next.set(count);
    }
  }

  /** The other threads end by themselves; an interruption stops them and is passed on. */
  private void await(Thread other) {
    boolean isInterrupted = false;
    while (other.isAlive()) {
      try {
        other.join();
      } catch (InterruptedException e) {
        next.set(count);
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
      failure.compareAndSet(
          null, new java.util.concurrent.CancellationException("The thread was interrupted"));
    }
  }
}
