package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the server has to read when it deploys the portal. */
class PackedWarIT {
  private static final String LIBRARIES = "WEB-INF/lib/";

  @Test
  void theServerFindsNoJarsToReadBesideTheLibraries() throws IOException {
    try (ZipFile war = new ZipFile(System.getProperty("knooppunt.war"))) {
      List<String> names = war.stream().map(ZipEntry::getName).toList();
      assertEquals(
          List.of(),
          names.stream()
              .filter(name -> name.endsWith(".jar") && !name.startsWith(LIBRARIES))
              .toList(),
          "each class of each of these would be read at every start");
      assertTrue(
          names.stream().anyMatch(name -> name.matches("WEB-INF/embedded-graph/neo4j-.*")),
          "and the embedded graph is in it");
    }
  }
}
