package be.knooppunt.platform.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/**
 * Talks to whoever started the portal. The launcher leaves two functions in the system properties,
 * because it lives in another class loader; without a launcher the lines go to the log.
 */
@ApplicationScoped
public class Console {
  /** Prints a line. */
  public static final String ANNOUNCE = "knooppunt.console.announce";

  /** Prints a line and ends the program with status 1. */
  public static final String REFUSE = "knooppunt.console.refuse";

  private static final Logger LOG = System.getLogger(Console.class.getName());

  /** Tells the administrator something, once, on the console. */
  public void announce(String line) {
    if (!tell(ANNOUNCE, line)) {
      LOG.log(Level.INFO, line);
    }
  }

  /** Says in one line why the portal cannot run, and ends it where a launcher started it. */
  public void refuse(String line) {
    if (!tell(REFUSE, line)) {
      LOG.log(Level.ERROR, line);
    }
  }

  private static boolean tell(String name, String line) {
    if (System.getProperties().get(name) instanceof Consumer<?> consumer) {
      @SuppressWarnings("unchecked") // the launcher puts nothing else there
      Consumer<String> lines = (Consumer<String>) consumer;
      lines.accept(line);
      return true;
    }
    return false;
  }
}
