package be.knooppunt.launcher;

import be.knooppunt.launcher.Launcher.Refusal;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The commands {@code backup FILE} and {@code restore FILE}. They need the stores and no server; a
 * back-up of a data folder that is in use is asked of the portal that uses it.
 */
final class Command {
  private static final String MAIN = "be.knooppunt.platform.backup.StoreCommand";
  private static final long LOOK_MILLIS = 200;
  private static final long PATIENCE_MILLIS = 30_000;

  private final boolean isBackup;
  private final Path file;
  private final Path data;
  private final Consumer<String> console;

  private Command(boolean isBackup, Path file, Path data, Consumer<String> console) {
    this.isBackup = isBackup;
    this.file = file;
    this.data = data;
    this.console = console;
  }

  static boolean isOne(String[] arguments) {
    return arguments.length > 0
        && (arguments[0].equals("backup") || arguments[0].equals("restore"));
  }

  /** Does it; false when it could not be done, and the console says why. */
  static boolean run(String[] arguments, Map<String, String> environment, Consumer<String> console)
      throws Refusal, IOException, InterruptedException {
    boolean isBackup = arguments[0].equals("backup");
    if (arguments.length != 2) {
      throw new Refusal("Say which file: java -jar knooppunt.jar " + arguments[0] + " FILE.zip");
    }
    Path file = Paths.get(arguments[1]).toAbsolutePath().normalize();
    OutsideStores.check(environment);
    checkFile(isBackup, file);
    Path data = folder(isBackup, environment);
    Command command = new Command(isBackup, file, data, console);
    if (Launcher.tryLock(data)) {
      return command.alone(environment);
    }
    if (!isBackup) {
      throw new Refusal(
          "The data folder " + data + " is in use by a running Knooppunt. Stop it first.");
    }
    return command.ask();
  }

  private static void checkFile(boolean isBackup, Path file) throws Refusal {
    if (!isBackup && !Files.isReadable(file)) {
      throw new Refusal("There is no file " + file + ", or it cannot be read.");
    }
    if (isBackup && Files.exists(file)) {
      throw new Refusal(file + " is there already. Give another name.");
    }
    Path parent = file.getParent();
    if (isBackup && (parent == null || !Files.isWritable(parent))) {
      throw new Refusal("In " + parent + " nothing can be written. Make it, or give another file.");
    }
  }

  private static Path folder(boolean isBackup, Map<String, String> environment)
      throws Refusal, IOException {
    String name = environment.get("KNOOPPUNT_DATA_DIR");
    Path data = Paths.get(name == null || name.trim().isEmpty() ? "./data" : name.trim());
    data = data.toAbsolutePath().normalize();
    boolean isThere =
        Files.isDirectory(data.resolve("graph")) || OutsideStores.hasGraph(environment);
    if (isBackup && !isThere) {
      throw new Refusal("There is nothing to keep in " + data + ". Set KNOOPPUNT_DATA_DIR.");
    }
    data = Launcher.dataFolder(data.toString());
    String owner = Files.getOwner(data).getName();
    String user = System.getProperty("user.name");
    if (!owner.equals(user)) {
      throw new Refusal(
          "The data folder "
              + data
              + " belongs to "
              + owner
              + ". Run this as that user: sudo -u "
              + owner
              + " …");
    }
    return data;
  }

  /** Opens the stores in this process: nobody else has the data folder. */
  private boolean alone(Map<String, String> environment) throws Refusal, IOException {
    // libraries tell what they do; whoever runs this wants to know what came of it
    Logger.getLogger("").setLevel(Level.SEVERE);
    Path folder = Files.createTempDirectory("knooppunt-command");
    try {
      ProgramFiles files = ProgramFiles.unpack(folder, !OutsideStores.hasGraph(environment));
      List<URL> urls = new ArrayList<>();
      for (Path path : files.classPath()) {
        urls.add(path.toUri().toURL());
      }
      ClassLoader platform = ClassLoader.getSystemClassLoader().getParent();
      try (URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), platform)) {
        Thread.currentThread().setContextClassLoader(loader);
        return (Boolean)
            loader
                .loadClass(MAIN)
                .getMethod(
                    "run",
                    String.class,
                    Path.class,
                    Path.class,
                    Path.class,
                    Map.class,
                    Consumer.class)
                .invoke(
                    null,
                    isBackup ? "backup" : "restore",
                    file,
                    data,
                    files.graphJars(),
                    environment,
                    console);
      }
    } catch (InvocationTargetException e) {
      throw new Refusal("This failed: " + e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      remove(folder.toFile());
    }
  }

  private static void remove(File file) throws IOException {
    File[] inside = file.listFiles();
    for (File one : inside == null ? new File[0] : inside) {
      remove(one);
    }
    Files.deleteIfExists(file.toPath());
  }

  /** Asks the portal that has the data folder, through files in it. */
  private boolean ask() throws Refusal, IOException, InterruptedException {
    String id = UUID.randomUUID().toString();
    Path request = data.resolve("backup-request-" + id);
    Path result = data.resolve("backup-" + id + ".result");
    Path made = data.resolve("backup-" + id + ".zip");
    Files.createFile(request);
    long began = System.nanoTime();
    try {
      while (!Files.exists(result)) {
        Thread.sleep(LOOK_MILLIS);
        boolean isLate = (System.nanoTime() - began) / 1_000_000 > PATIENCE_MILLIS;
        if (isLate && Files.exists(request)) {
          throw new Refusal(
              "The running Knooppunt does not answer; it may be starting, or waiting for a store.");
        }
        if (isLate && Launcher.tryLock(data)) {
          throw new Refusal("Knooppunt stopped before the back-up was made. Try again.");
        }
      }
      String answer = new String(Files.readAllBytes(result), "UTF-8");
      if (!answer.startsWith("ok ")) {
        console.accept(answer);
        return false;
      }
      move(made, file);
      console.accept("Kept " + answer.substring(3) + " records in " + file + ".");
      return true;
    } finally {
      for (Path left : Arrays.asList(request, result, made)) {
        Files.deleteIfExists(left);
      }
    }
  }

  /** Lets the file appear whole, on another disk as well, for its owner only. */
  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Path unfinished = to.resolveSibling("." + to.getFileName() + ".part");
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.copy(from, unfinished, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
      Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
