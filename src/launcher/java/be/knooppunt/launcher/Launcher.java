package be.knooppunt.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Starts the portal from its one jar. Checks what would go wrong later (Java, settings, port, data
 * folder), says it in one line and leaves; else hands over to the server with the options it
 * derived. Compiled for Java 8, so that an old Java can still read the line that says so.
 */
public final class Launcher {
  private static final String SERVER = "fish.payara.micro.boot.PayaraMicroLauncher";
  private static final int NEEDED_JAVA = 17;

  /** Kept for the life of the program: closing it would give the data folder away. */
  private static RandomAccessFile lockFile;

  private static final CountDownLatch SERVER_STARTED = new CountDownLatch(1);

  private Launcher() {}

  /** Something is wrong that the administrator can mend. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String line) {
      super(line);
    }
  }

  /** Starts the portal. */
  public static void main(String[] arguments) throws Exception {
    PrintStream console = console();
    try {
      checkJava(System.getProperty("java.specification.version"));
      Map<String, String> environment = System.getenv();
      if (Command.isOne(arguments)) {
        boolean isDone = Command.run(arguments, environment, console::println);
        console.flush();
        System.exit(isDone ? 0 : 1);
      }
      int port = number("KNOOPPUNT_HTTP_PORT", environment, 8080, 1, 65535);
      String bind = text("KNOOPPUNT_BIND", environment, "127.0.0.1");
      flag("KNOOPPUNT_DEMO_PATHS", environment, true);
      flag("KNOOPPUNT_RESET_ADMIN", environment, false);
      OutsideStores.check(environment);
      MailSettings.check(environment);
      ProviderSettings.check(environment);
      RecordStoreSettings.check(environment);
      checkPort(bind, port);
      Path data = dataFolder(text("KNOOPPUNT_DATA_DIR", environment, "./data"));
      lock(data);
      tellTheServer(console, data, port);
      console.println(
          "Knooppunt is starting on port "
              + port
              + ", data in "
              + data
              + ". This takes about a minute.");
      console.flush();
      boolean cluster = flag("KNOOPPUNT_CLUSTER", environment, false);
      start(options(data, commands(data, bind, cluster), port, cluster, arguments));
    } catch (Refusal e) {
      console.println(e.getMessage());
      console.flush();
      System.exit(1);
    }
  }

  private static PrintStream console() throws UnsupportedEncodingException {
    return new PrintStream(System.out, true, "UTF-8");
  }

  static void checkJava(String version) throws Refusal {
    int feature =
        version.startsWith("1.")
            ? Integer.parseInt(version.substring(2))
            : Integer.parseInt(version.split("\\.")[0]);
    if (feature < NEEDED_JAVA) {
      throw new Refusal(
          "Knooppunt needs Java "
              + NEEDED_JAVA
              + "; this is Java "
              + version
              + ". Install a newer one.");
    }
  }

  private static String text(String name, Map<String, String> environment, String otherwise) {
    String value = environment.get(name);
    return value == null || value.trim().isEmpty() ? otherwise : value.trim();
  }

  static int number(
      String name, Map<String, String> environment, int otherwise, int least, int most)
      throws Refusal {
    String value = text(name, environment, String.valueOf(otherwise));
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as any other value that is no such number
    }
    throw new Refusal(
        name + " is '" + value + "'. Give a whole number from " + least + " to " + most + ".");
  }

  static boolean flag(String name, Map<String, String> environment, boolean otherwise)
      throws Refusal {
    String value = text(name, environment, String.valueOf(otherwise));
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw new Refusal(name + " is '" + value + "'. Give true or false.");
  }

  static void checkPort(String bind, int port) throws Refusal {
    try {
      // any port first: only then it is certain that the port is what is wrong
      listen(bind, 0);
    } catch (IOException e) {
      throw new Refusal("KNOOPPUNT_BIND is '" + bind + "', which is no address of this machine.");
    }
    try {
      listen(bind, port);
    } catch (IOException e) {
      throw new Refusal(
          "Port "
              + port
              + " on "
              + bind
              + " cannot be used: it is taken or not allowed. Stop what uses it, or set KNOOPPUNT_HTTP_PORT.");
    }
  }

  private static void listen(String bind, int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
    }
  }

  static Path dataFolder(String name) throws Refusal {
    Path folder = Paths.get(name).toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "write", ".test"));
      Files.createDirectories(folder.resolve("log"));
      return folder;
    } catch (IOException e) {
      throw new Refusal(
          "The data folder "
              + folder
              + " cannot be written. Give this user the right, or set KNOOPPUNT_DATA_DIR.");
    }
  }

  static void lock(Path folder) throws Refusal {
    if (tryLock(folder)) {
      return;
    }
    throw new Refusal(
        "The data folder "
            + folder
            + " is in use by another Knooppunt. Stop it, or set KNOOPPUNT_DATA_DIR.");
  }

  /** Takes the data folder for this process; false when another one has it. */
  static boolean tryLock(Path folder) throws Refusal {
    File file = folder.resolve("lock").toFile();
    try {
      lockFile = new RandomAccessFile(file, "rw");
      FileLock lock = lockFile.getChannel().tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // this program holds it already
    } catch (IOException e) {
      throw new Refusal("The data folder " + folder + " cannot be locked: " + e.getMessage());
    }
  }

  /** The portal runs in another class loader; what both know is the system properties. */
  private static void tellTheServer(PrintStream console, Path data, int port) {
    System.setProperty("knooppunt.data.dir", data.toString());
    System.setProperty("knooppunt.http.port", String.valueOf(port));
    // else it is looked up in hundreds of jars for every object of every answer
    System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
    Consumer<String> announce =
        line -> {
          console.println(line);
          console.flush();
        };
    Consumer<String> refuse =
        line -> {
          announce.accept(line);
          // not exit: its hooks would wait for a server that is still starting
          Runtime.getRuntime().halt(1);
        };
    System.getProperties().put("knooppunt.console.announce", announce);
    System.getProperties().put("knooppunt.console.refuse", refuse);
    System.getProperties().put("knooppunt.server.started", SERVER_STARTED);
  }

  /**
   * The server has no options for the address it listens on and for its data grid, only commands.
   */
  private static Path commands(Path data, String bind, boolean cluster) throws IOException {
    Path file = data.resolve("server-commands.txt");
    String server = "set configs.config.server-config.";
    String listener = "network-config.network-listeners.network-listener.http-listener";
    StringBuilder commands = new StringBuilder();
    commands.append(server).append(listener).append(".address=").append(bind).append('\n');
    if (!cluster) {
      // alone, the data grid would only cost memory and listen on a port of its own
      commands.append(server).append("hazelcast-config-specific-configuration.enabled=false\n");
    }
    // views are forwarded to, which the page framework would note at every request
    commands.append(
        "set-log-levels jakarta.enterprise.resource.webcontainer.faces.application=SEVERE\n");
    Files.write(file, commands.toString().getBytes(StandardCharsets.UTF_8));
    return file;
  }

  static List<String> options(Path data, Path commands, int port, boolean cluster, String[] more) {
    List<String> options = new ArrayList<>();
    options.add("--port");
    options.add(String.valueOf(port));
    options.add("--prebootcommandfile");
    options.add(commands.toString());
    options.add("--disablephonehome");
    // who asked for which page and what came of it; never the query, which holds the question
    options.add("--accesslog");
    options.add(data.resolve("log").toString());
    options.add("--accesslogformat");
    options.add("%client.name% %datetime% %http-method% %http-uri% %status% %response.length%");
    if (!cluster) {
      options.add("--nocluster");
    }
    for (String option : more) {
      options.add(option);
    }
    return options;
  }

  private static void start(List<String> options) throws Exception {
    try {
      Class.forName(SERVER)
          .getMethod("main", String[].class)
          .invoke(null, (Object) options.toArray(new String[0]));
      // only now may the portal load classes from a thread of its own: until the deployment is
      // over, the server closes jars while other threads read them
      SERVER_STARTED.countDown();
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw cause instanceof Exception ? (Exception) cause : e;
    }
  }
}
