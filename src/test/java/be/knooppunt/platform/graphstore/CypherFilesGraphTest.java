package be.knooppunt.platform.graphstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.GraphExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** Every statement is understood by the database and keeps what its header promises. */
@ExtendWith(GraphExtension.class)
class CypherFilesGraphTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

  private final GraphStore graph;

  CypherFilesGraphTest(GraphStore graph) {
    this.graph = graph;
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.toString().endsWith(".cypher")).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The comment lines, joined, without their slashes. */
  private static String header(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("//"))
        .map(line -> line.substring(2).strip())
        .collect(Collectors.joining(" "));
  }

  private static Set<String> named(String header, String from, String until) {
    int begin = header.indexOf(from) + from.length();
    int end = until.isEmpty() ? header.length() : header.indexOf(until);
    assertTrue(begin >= from.length() && end >= begin, () -> "No '" + from + "' in " + header);
    String list = header.substring(begin, end).replaceAll("\\([^)]*\\)", "");
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.equals("none"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isUnderstoodAndKeepsItsHeader(Path file) {
    String text = read(file);
    String header = header(text);
    String database = header.contains("system database") ? "system" : "neo4j";
    try (Session session = graph.driver().session(SessionConfig.forDatabase(database))) {
      // an explained statement is planned, not run
      var planned = session.run("EXPLAIN " + text);
      assertEquals(named(header, "columns:", ""), new TreeSet<>(planned.keys()));
      planned.consume();
    }
    assertEquals(
        named(header, "parameters:", "columns:"),
        PARAMETER
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new)));
    assertTrue(text.startsWith("// "), "the first line says what it answers");
  }
}
