package be.knooppunt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs measurements one after the other and writes each table to {@code <name>.md} in the folder of
 * the system property {@code knooppunt.bench.folder}. Arguments: their names, or none for all.
 */
public final class RunBenches {
  private static final List<Bench> ALL =
      List.of(
          new AnswerBench(),
          new NetworkReadBench(),
          new RouteCypherBench(),
          new MeasureBench(),
          new CompareBench());

  /** Those that start the real jar; each writes its own table. */
  private static final Map<String, Consumer<String[]>> SERVER =
      new TreeMap<>(
          Map.of(
              "StartBench", StartBench::main,
              "LoadBench", LoadBench::main,
              "MapPageBench", MapPageBench::main));

  private RunBenches() {}

  /** Runs them. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(System.getProperty("knooppunt.bench.folder", "target/bench"));
    Files.createDirectories(folder);
    Set<String> wanted =
        Arrays.stream(arguments)
            .flatMap(names -> Arrays.stream(names.split(",", -1)))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    for (Bench bench : ALL) {
      if (wanted.isEmpty() || wanted.contains(bench.name())) {
        String table = bench.measure(folder.toAbsolutePath());
        Files.writeString(folder.resolve(bench.name() + ".md"), table);
        System.out.println(bench.name() + "\n" + table);
      }
    }
    SERVER.forEach(
        (name, main) -> {
          if (wanted.isEmpty() || wanted.contains(name)) {
            main.accept(new String[0]);
          }
        });
  }
}
