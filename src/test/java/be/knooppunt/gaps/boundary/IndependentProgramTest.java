package be.knooppunt.gaps.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.knooppunt.gaps.entity.measures.Figure;
import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasureGround;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.gaps.entity.measures.Progress;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.generator.GeneratedNetwork;
import be.knooppunt.generator.Size;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An independent program, networkx, finds the same figures in the files that are given away. */
class IndependentProgramTest {
  private static final LocalDate DURING = LocalDate.of(2019, 6, 30);
  private static final double CLOSE = 1e-9;

  @TempDir private Path folder = Path.of("");

  @Test
  void itAgreesOnThePathsBetweenOrganisations() throws Exception {
    compare(Samples.network("roeselare"), Relation.PATHS, Level.ORGANISATION, DURING, 24);
  }

  @Test
  void itAgreesOnThePathsBetweenServices() throws Exception {
    compare(Samples.network("roeselare"), Relation.PATHS, Level.SERVICE, DURING, 24);
  }

  @Test
  void itAgreesOnTheTies() throws Exception {
    compare(Samples.network("roeselare"), Relation.TIES, Level.ORGANISATION, DURING, 15);
  }

  @Test
  void itAgreesOnANetworkOfTheUsualSize() throws Exception {
    GeneratedNetwork small = Size.S.network();
    compare(
        small.network(Samples.tables()),
        Relation.PATHS,
        Level.SERVICE,
        LocalDate.of(2026, 11, 1),
        24);
  }

  private void compare(Network network, Relation relation, Level level, LocalDate day, int least)
      throws IOException, InterruptedException {
    MeasureGround ground =
        MeasureGround.of(network, new MeasureQuestion(relation, level, EvidenceFilter.ALL, day));
    LinkFile file = new LinkFile(network, ground);
    Path links = Files.writeString(folder.resolve("links.csv"), file.links());
    Path parties = Files.writeString(folder.resolve("parties.csv"), file.parties());
    Map<String, Double> theirs =
        run(links, parties, relation == Relation.TIES ? "undirected" : "directed");
    assertTrue(theirs.size() >= least, () -> "only " + theirs);
    for (Figure figure : Figures.of(ground, 1, Progress.UNWATCHED).list()) {
      Double expected = theirs.get(figure.measure().code());
      if (expected != null) {
        double allowed = CLOSE * Math.max(1, Math.abs(expected));
        assertEquals(expected, figure.value().get(), allowed, figure.measure().code());
      }
    }
  }

  private Map<String, Double> run(Path links, Path parties, String direction)
      throws IOException, InterruptedException {
    Path script = folder.resolve("networkx_measures.py");
    try (InputStream in =
        IndependentProgramTest.class.getResourceAsStream(
            "/be/knooppunt/gaps/networkx_measures.py")) {
      Files.write(script, java.util.Objects.requireNonNull(in).readAllBytes());
    }
    assumeTrue(hasNetworkx(), "python3 with networkx is not installed here");
    Process process =
        new ProcessBuilder(
                "python3", script.toString(), links.toString(), parties.toString(), direction)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    Map<String, Double> found = new HashMap<>();
    output
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(parts -> found.put(parts[0], Double.valueOf(parts[1])));
    return found;
  }

  private static boolean hasNetworkx() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("python3", "-c", "import networkx, scipy, numpy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no python3 at all
    }
  }
}
