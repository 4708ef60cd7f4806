package be.knooppunt.compare.control;

import be.knooppunt.network.entity.NetworkVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pictures of comparisons as long as the network does not change. A key says all that a
 * picture rests on, with what whoever asks may see; so who may see the same share one. Whoever asks
 * for one that is being made waits for that one.
 */
@ApplicationScoped
public class KeptPictures {
  private static final int MOST = 48;

  private final Map<Object, FutureTask<Object>> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, FutureTask<Object>> eldest) {
          return size() > MOST;
        }
      };
  private @Nullable NetworkVersion version;

  /**
   * What makes a picture.
   *
   * @param version that of the network of which it is made
   * @param key equal for pictures that are the same
   */
  public record Recipe<T>(NetworkVersion version, Class<T> kind, Object key, Supplier<T> make) {}

  /** A picture, made when it is not there. */
  public <T> T get(Recipe<T> recipe) {
    FutureTask<Object> task = find(recipe);
    task.run(); // nothing happens when it ran, or when somebody else runs it
    try {
      return recipe.kind().cast(task.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Waiting for a picture was broken off", e);
    } catch (ExecutionException e) {
      forget(recipe, task);
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * Tells whether asking for a picture takes no time, and else lets somebody begin with it. One
   * that failed is ready too: whoever asks for it is told why.
   */
  public boolean isReady(Recipe<?> recipe, Executor executor) {
    boolean isNew;
    FutureTask<Object> task;
    synchronized (kept) {
      isNew = !recipe.version().equals(version) || !kept.containsKey(recipe.key());
      task = find(recipe);
    }
    if (isNew) {
      try {
        executor.execute(task);
      } catch (RejectedExecutionException e) {
        return true; // then it is made when it is asked for
      }
    }
    return task.isDone();
  }

  private FutureTask<Object> find(Recipe<?> recipe) {
    synchronized (kept) {
      if (!recipe.version().equals(version)) {
        kept.clear();
        version = recipe.version();
      }
      return kept.computeIfAbsent(recipe.key(), key -> new FutureTask<>(recipe.make()::get));
    }
  }

  private void forget(Recipe<?> recipe, FutureTask<Object> task) {
    synchronized (kept) {
      kept.remove(recipe.key(), task);
    }
  }
}
