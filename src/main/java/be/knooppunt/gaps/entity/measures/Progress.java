package be.knooppunt.gaps.entity.measures;

import java.util.concurrent.CancellationException;

/** Follows a long computation, and can stop it. */
@FunctionalInterface
public interface Progress {
  /** Nobody watches and nobody stops it. */
  Progress UNWATCHED = share -> {};

  /**
   * Called now and then, from any thread, while a computation runs.
   *
   * @param share how much is done, 0 to 1
   * @throws CancellationException to stop it
   */
  void reached(double share);
}
