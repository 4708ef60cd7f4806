package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.gaps.entity.measures.MeasureGround;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.network.entity.Network;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one version of a network for one question: asked for, being calculated, there, or
 * stopped. Shared by all who ask for the same. Once done or stopped it stays so.
 */
public final class MeasureJob {
  /** How far it is. */
  public enum State {
    /** Waits for another one, or is being calculated. */
    PROGRESS,
    /** The figures are there. */
    DONE,
    /** Somebody stopped it. */
    STOPPED,
    /** It broke off; the log says why. */
    FAILED
  }

  private final Network network;
  private final MeasureQuestion question;
  private final CompletableFuture<Figures> outcome = new CompletableFuture<>();
  private volatile double share;
  private volatile boolean isStopping;

  MeasureJob(Network network, MeasureQuestion question) {
    this.network = network;
    this.question = question;
  }

  /** Calculates in this thread, with two threads when the network is large. */
  void run(int threads) {
    try {
      MeasureGround ground = MeasureGround.of(network, question);
      outcome.complete(Figures.of(ground, threads, this::reached));
    } catch (CancellationException e) {
      outcome.cancel(false);
    } catch (RuntimeException | Error e) {
      outcome.completeExceptionally(e);
      throw e;
    }
  }

  /** Waits for its turn and calculates; the large ones go one after another. */
  void runInTurn(Semaphore turns, int threads) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome.cancel(false);
      return;
    }
    try {
      if (!outcome.isDone()) {
        run(threads);
      }
    } finally {
      turns.release();
    }
  }

  private void reached(double reached) {
    if (isStopping) {
      throw new CancellationException("Stopped by whoever asked");
    }
    share = Math.max(share, reached);
  }

  /** Breaks it off; no effect once it is done. */
  void stop() {
    isStopping = true;
    outcome.cancel(false);
  }

  /** How far it is. */
  public State state() {
    if (!outcome.isDone()) {
      return State.PROGRESS;
    }
    if (outcome.isCancelled()) {
      return State.STOPPED;
    }
    return outcome.isCompletedExceptionally() ? State.FAILED : State.DONE;
  }

  /** How much of the work is done, 0 to 1. */
  public double share() {
    return state() == State.DONE ? 1 : share;
  }

  /** The figures, when they are there. */
  public Optional<Figures> figures() {
    return state() == State.DONE ? Optional.of(outcome.join()) : Optional.empty();
  }

  /** Waits for the figures that another reader calculates at this moment. */
  @Nullable Figures await() {
    try {
      return outcome.join();
    } catch (CancellationException | CompletionException e) {
      return null; // the state says it
    }
  }

  /** What is measured. */
  public Network network() {
    return network;
  }

  /** What was asked. */
  public MeasureQuestion question() {
    return question;
  }
}
