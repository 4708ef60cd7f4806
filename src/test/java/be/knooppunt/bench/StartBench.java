package be.knooppunt.bench;

import be.knooppunt.testing.PortalProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long from the command to the first answered page: the portal at its second start, when the
 * samples are in, against the bare application server. In turns, so that both meet the same
 * machine. Needs {@code -Dknooppunt.jar} and {@code -Dknooppunt.payara}.
 */
final class StartBench {
  private static final Duration LONGEST = Duration.ofMinutes(8);

  private StartBench() {}

  /** One start: seconds to the first page, seconds of processor until then, and memory. */
  private record Start(double seconds, double processor, long megabytes) {
    static Start of(Duration took, long pid) {
      Usage usage = Usage.of(pid);
      return new Start(
          took.toMillis() / 1000.0,
          usage.processor().toMillis() / 1000.0,
          usage.residentMegabytes());
    }
  }

  /** Measures, and writes {@code start.md}. */
  public static void main(String[] arguments) {
    int runs = Report.number("runs", 3);
    Path data = Report.freshFolder("start");
    portal(data); // the first start puts the samples in
    List<Start> portal = new ArrayList<>();
    List<Start> bare = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    lines.add(
        "| run | portal s | its processor s | its MB | bare s | its processor s | its MB | load |");
    lines.add("|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (int run = 1; run <= runs; run++) {
      String load = Usage.machineLoad();
      bare.add(bare());
      portal.add(portal(data));
      Start ours = portal.get(portal.size() - 1);
      Start theirs = bare.get(bare.size() - 1);
      lines.add(
          String.format(
              Locale.ROOT,
              "| %d | %.1f | %.1f | %d | %.1f | %.1f | %d | %s |",
              run,
              ours.seconds(),
              ours.processor(),
              ours.megabytes(),
              theirs.seconds(),
              theirs.processor(),
              theirs.megabytes(),
              load));
    }
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "Portal against bare server: %.2f times the time, %.2f times the processor (sums of %d"
                + " runs).",
            portal.stream().mapToDouble(Start::seconds).sum()
                / bare.stream().mapToDouble(Start::seconds).sum(),
            portal.stream().mapToDouble(Start::processor).sum()
                / bare.stream().mapToDouble(Start::processor).sum(),
            runs));
    Report.write("start.md", lines);
  }

  private static Start bare() {
    Path folder = Report.freshFolder("bare");
    byte[] page = "<!DOCTYPE html><title>Empty</title>".getBytes(StandardCharsets.UTF_8);
    try (BareServer server =
        BareServer.start(folder, Map.of("index.html", page), Report.options())) {
      return Start.of(BareServer.untilAnswered(server.url() + "/", LONGEST), server.pid());
    }
  }

  private static Start portal(Path data) {
    PortalProcess portal =
        PortalProcess.start(data, PortalProcess.freePort(), Map.of(), Report.options());
    try {
      Duration took = BareServer.untilAnswered(portal.url() + "/roeselare/kaart", LONGEST);
      return Start.of(took, portal.pid());
    } finally {
      portal.terminate();
      portal.exitStatus(Duration.ofMinutes(1));
      portal.kill();
    }
  }
}
