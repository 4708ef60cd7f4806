package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.Comparison;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A comparison that was asked for: being made, there, or broken off. Shared by all who ask. */
public final class ComparisonJob {
  /** How far it is. */
  public enum State {
    PROGRESS,
    DONE,
    /** It broke off; the log says why. */
    FAILED
  }

  private final CompletableFuture<Comparison> outcome = new CompletableFuture<>();
  private final int columns;
  private volatile int ready;

  ComparisonJob(int columns) {
    this.columns = columns;
  }

  void reached(int done) {
    ready = done;
  }

  void complete(Comparison comparison) {
    outcome.complete(comparison);
  }

  void fail(Throwable why) {
    outcome.completeExceptionally(why);
  }

  /** How far it is. */
  public State state() {
    if (!outcome.isDone()) {
      return State.PROGRESS;
    }
    return outcome.isCompletedExceptionally() ? State.FAILED : State.DONE;
  }

  /** How many columns are ready. */
  public int ready() {
    return ready;
  }

  /** How many columns there are. */
  public int columns() {
    return columns;
  }

  /** The comparison, when it is there. */
  public Optional<Comparison> comparison() {
    return state() == State.DONE ? Optional.of(outcome.join()) : Optional.empty();
  }

  /** Waits until it is done or broke off, or until a time has passed. */
  void await(Duration most) {
    try {
      outcome.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CancellationException | ExecutionException | TimeoutException e) {
      // the state says it
    }
  }
}
