package be.knooppunt.bench;

import be.knooppunt.bench.Visitors.Ask;
import be.knooppunt.testing.PortalProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The map page and its data against files of the very same bytes, served by the bare application
 * server. Block by block in turns. Needs {@code -Dknooppunt.jar} and {@code -Dknooppunt.payara}.
 */
final class MapPageBench {
  private static final List<String> PAGES = List.of("kaart", "kaart.json");

  private MapPageBench() {}

  /** Measures, and writes {@code map-page.md}. */
  public static void main(String[] arguments) {
    Path folder = Report.freshFolder("map");
    PortalProcess portal =
        PortalProcess.start(folder, PortalProcess.freePort(), Map.of(), Report.options());
    try {
      BareServer.untilAnswered(portal.url() + "/roeselare/kaart.json", Duration.ofMinutes(8));
      Map<String, byte[]> files =
          Map.of("kaart.html", bytes(portal, "kaart"), "kaart.json", bytes(portal, "kaart.json"));
      try (BareServer bare = BareServer.start(folder, files, Report.options())) {
        BareServer.untilAnswered(bare.url() + "/kaart.json", Duration.ofMinutes(5));
        List<String> lines = new ArrayList<>();
        lines.add(
            "| | bytes | portal p50 ms | p99 ms | file p50 ms | p99 ms | ratio p50 | ratio p99 |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|--:|");
        for (String page : PAGES) {
          String file = page.contains(".") ? page : page + ".html";
          lines.add(compare(portal.url() + "/roeselare", page, bare.url(), file, files));
        }
        lines.add("");
        lines.add("Load of the machine at the end: " + Usage.machineLoad() + ".");
        Report.write("map-page.md", lines);
      }
    } finally {
      portal.kill();
    }
  }

  private static byte[] bytes(PortalProcess portal, String page) {
    return portal.get("/roeselare/" + page).body().getBytes(StandardCharsets.UTF_8);
  }

  private static String compare(
      String site, String page, String bare, String file, Map<String, byte[]> files) {
    Duration warming = Duration.ofSeconds(Report.number("warming", 30));
    Duration block = Duration.ofSeconds(Report.number("block-seconds", 5));
    Latencies ours = new Latencies();
    Latencies theirs = new Latencies();
    try (Visitors portal = visitors(site, page);
        Visitors server = visitors(bare, file)) {
      portal.walk(2, warming, 0, 0, 1);
      server.walk(2, warming.dividedBy(3), 0, 0, 1);
      portal.take();
      server.take();
      for (int turn = 0; turn < 3; turn++) {
        portal.walk(2, block, 0, 0, turn);
        server.walk(2, block, 0, 0, turn);
      }
      portal.take().values().forEach(ours::addAll);
      server.take().values().forEach(theirs::addAll);
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f |",
        page,
        files.getOrDefault(file, new byte[0]).length,
        ours.milliseconds(0.5),
        ours.milliseconds(0.99),
        theirs.milliseconds(0.5),
        theirs.milliseconds(0.99),
        ours.milliseconds(0.5) / theirs.milliseconds(0.5),
        ours.milliseconds(0.99) / theirs.milliseconds(0.99));
  }

  private static Visitors visitors(String site, String page) {
    return new Visitors(site, List.of(List.of(new Ask(page, "/" + page, ""))));
  }
}
