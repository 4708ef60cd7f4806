package be.knooppunt.platform.backup;

import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.config.GraphAddress;
import be.knooppunt.platform.graphstore.EmbeddedGraph;
import be.knooppunt.platform.graphstore.GraphMigrations;
import be.knooppunt.platform.graphstore.GraphMigrations.NewerDatabase;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.platform.problem.StoreFailure;
import be.knooppunt.platform.problem.StoreUnavailable;
import be.knooppunt.platform.relational.DatabaseMigrations;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The commands {@code backup} and {@code restore}, without a server. The launcher calls it, in a
 * class loader that has the portal's classes and libraries.
 */
public final class StoreCommand {
  private static final String MEMORY = "32m";

  private StoreCommand() {}

  /**
   * Does what was asked.
   *
   * @param command {@code backup} or {@code restore}
   * @param file the back-up
   * @param data the data folder, which nobody else uses
   * @param jars the jars of the embedded graph
   * @param environment the settings
   * @param console takes the lines for whoever asked
   * @return whether it was done
   */
  public static boolean run(
      String command,
      Path file,
      Path data,
      Path jars,
      Map<String, String> environment,
      Consumer<String> console) {
    Function<String, Optional<String>> setting =
        name ->
            Optional.ofNullable(environment.get(name.replace('.', '_').toUpperCase(Locale.ROOT)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    GraphStore graph = new GraphStore();
    try {
      if (command.equals("restore")) {
        Backup.check(file);
      }
      DatabaseAddress database = DatabaseAddress.of(setting, data);
      Optional<GraphAddress> outside = GraphAddress.find(setting);
      if (outside.isPresent()) {
        graph.open(outside.get());
      } else {
        graph.open(EmbeddedGraph.start(jars, data, MEMORY));
      }
      // reading is for stores of this version, and the tables have to be there
      Backup backup = new Backup(graph, database, Clock.systemUTC());
      if (command.equals("backup")) {
        DatabaseMigrations.open(database);
        GraphMigrations.apply(graph);
        console.accept("Kept " + backup.make(file) + " records in " + file + ".");
      } else {
        console.accept(backup.restore(file));
      }
      return true;
    } catch (RefusedBackup | StoreFailure | StoreUnavailable | NewerDatabase e) {
      console.accept(String.valueOf(e.getMessage()));
      return false;
    } finally {
      graph.close();
    }
  }
}
