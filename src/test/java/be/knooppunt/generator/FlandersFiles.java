package be.knooppunt.generator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the network of size L as three tables and its known answers. Lines of tables end with
 * carriage return and line feed, as RFC 4180 says; the answers end without one.
 */
final class FlandersFiles {
  private static final String END = "\r\n";

  private FlandersFiles() {}

  static void write(FlandersNetwork network, Path folder) throws IOException {
    Files.createDirectories(folder);
    writeOrganisations(network, folder.resolve("organisations.csv"));
    writeServices(network, folder.resolve("services.csv"));
    writeReferrals(network, folder.resolve("referrals.csv"));
    Files.writeString(
        folder.resolve("expected.json"), IndentedJson.of(FlandersAnswers.of(network)));
  }

  private static void line(BufferedWriter out, Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",").append(String.valueOf(cells[i]));
    }
    out.append(END);
  }

  private static void writeOrganisations(FlandersNetwork network, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      line(out, "id", "sector", "municipality", "zone", "region", "province", "level");
      for (int o = 0; o < network.organisations().size(); o++) {
        MadeOrganisation one = network.organisations().get(o);
        int m = one.municipality();
        line(
            out,
            o,
            one.sector().label(),
            m,
            Geography.zone(m),
            Geography.region(m),
            Geography.province(m),
            one.scale().number());
      }
    }
  }

  private static void writeServices(FlandersNetwork network, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      line(
          out,
          "id",
          "organisation",
          "sector",
          "municipality",
          "zone",
          "region",
          "need",
          "groups",
          "level",
          "kind",
          "front_door");
      for (int s = 0; s < network.services().size(); s++) {
        MadeService one = network.services().get(s);
        int m = one.municipality();
        line(
            out,
            s,
            one.organisation(),
            network.sectorOf(s).label(),
            m,
            Geography.zone(m),
            Geography.region(m),
            one.need(),
            groups(one),
            one.scale().number(),
            one.kind().label(),
            network.isFrontDoor(s) ? 1 : 0);
      }
    }
  }

  private static String groups(MadeService service) {
    return IntStream.range(0, PlantedGaps.GROUPS)
        .filter(service::serves)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining("|"));
  }

  private static void writeReferrals(FlandersNetwork network, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      line(out, "source", "target");
      for (int arc = 0; arc < network.arcs().size(); arc++) {
        line(out, network.arcs().from(arc), network.arcs().to(arc));
      }
    }
  }
}
