package be.knooppunt.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps what is started once for all tests of a process, and ends it with the process. JUnit's own
 * stores end with each class where the build runs several processes side by side.
 */
final class WholeRun {
  private static final Map<Class<?>, AutoCloseable> STARTED = new HashMap<>();
  private static final Deque<AutoCloseable> TO_CLOSE = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(WholeRun::close, "end of all tests"));
  }

  private WholeRun() {}

  static synchronized <T extends AutoCloseable> T get(Class<T> type, Supplier<T> start) {
    AutoCloseable known = STARTED.get(type);
    if (known == null) {
      known = start.get();
      STARTED.put(type, known);
      TO_CLOSE.push(known);
    }
    return type.cast(known);
  }

  private static synchronized void close() {
    for (AutoCloseable started : TO_CLOSE) {
      try {
        started.close();
      } catch (Exception e) {
        System.err.println("Not closed at the end of the tests: " + e);
      }
    }
  }
}
