package be.knooppunt.gaps.entity.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Divides work in numbered blocks over threads and takes the results in the order of the numbers,
 * so that a sum over them has the same bits for any number of threads. Stops all threads when one
 * fails or the {@link Progress} cancels.
 */
final class OrderedBlocks<T> {
  private final int blocks;
  private final int threads;
  private final Progress progress;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, T> waiting = new HashMap<>();
  private int taken;
  private volatile @Nullable RuntimeException failure;

  OrderedBlocks(int blocks, int threads, Progress progress) {
    this.blocks = blocks;
    this.threads = Math.max(1, Math.min(threads, blocks));
    this.progress = progress;
  }

  /**
   * Does all blocks, and returns when the last one was taken.
   *
   * @param worker makes for each thread what calculates a block
   * @param sink takes the results, one at a time, in order
   */
  void run(Supplier<IntFunction<T>> worker, Consumer<T> sink) {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread other = new Thread(() -> work(worker.get(), sink), "measure-" + i);
      other.setDaemon(true);
      other.start();
      others.add(other);
    }
    work(worker.get(), sink);
    for (Thread other : others) {
      await(other);
    }
    RuntimeException failed = failure;
    if (failed != null) {
      throw failed;
    }
  }

  private void work(IntFunction<T> worker, Consumer<T> sink) {
    try {
      for (int block = next.getAndIncrement();
          block < blocks && failure == null;
          block = next.getAndIncrement()) {
        take(block, worker.apply(block), sink);
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private synchronized void take(int block, T result, Consumer<T> sink) {
    waiting.put(block, result);
    for (T ready = waiting.remove(taken); ready != null; ready = waiting.remove(taken)) {
      sink.accept(ready);
      taken++;
    }
    progress.reached((double) taken / blocks);
  }

  private void await(Thread other) {
    try {
      other.join();
    } catch (InterruptedException e) {
      failure = new CancellationException("interrupted");
      Thread.currentThread().interrupt();
    }
  }
}
