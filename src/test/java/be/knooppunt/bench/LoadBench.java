package be.knooppunt.bench;

import be.knooppunt.bench.Visitors.Ask;
import be.knooppunt.testing.PortalProcess;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two hundred people at once on the route finder and the map of the real server with its samples:
 * do they all get an answer, and how long does it take? Needs {@code -Dknooppunt.jar}.
 */
final class LoadBench {
  private static final String SITE = "/roeselare";
  private static final Pattern ASSET =
      Pattern.compile("(?:href|src)=\"(/assets/v-[^\"#]+\\.(?:css|js|svg))\"");
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z]{4,}");
  private static final long SEED = 2026;

  private LoadBench() {}

  /** Measures, and writes {@code load.md}. */
  public static void main(String[] arguments) {
    PortalProcess portal =
        PortalProcess.start(
            Report.freshFolder("load"), PortalProcess.freePort(), Map.of(), Report.options());
    try {
      BareServer.untilAnswered(portal.url() + "/roeselare/kaart.json", Duration.ofMinutes(8));
      try (Visitors visitors = new Visitors(portal.url(), walks(portal))) {
        List<String> lines = measure(portal, visitors);
        visitors.wrong().forEach((fault, times) -> lines.add("- " + times + " × " + fault));
        Report.write("load.md", lines);
      }
    } finally {
      portal.kill();
    }
  }

  private static List<String> measure(PortalProcess portal, Visitors visitors) {
    int users = Report.number("users", 200);
    int seconds = Report.number("seconds", 120);
    int warming = Report.number("warming", 60);
    int least = Report.number("least-thought", 2000);
    int most = Report.number("most-thought", 6000);
    Usage atStart = Usage.of(portal.pid());
    visitors.walk(users, Duration.ofSeconds(warming), least, most, SEED);
    Map<String, Latencies> warmingUp = visitors.take();
    String machine = Usage.machineLoad();
    Usage before = Usage.of(portal.pid());
    visitors.walk(users, Duration.ofSeconds(seconds), least, most, SEED + users);
    Usage after = Usage.of(portal.pid());
    Map<String, Latencies> pages = visitors.take();

    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d users at once for %d s, %.0f to %.0f s of thought between two clicks, after %d s of"
                + " warming up; seed %d; java %s; load of the machine before: %s.",
            users,
            seconds,
            least / 1000.0,
            most / 1000.0,
            warming,
            SEED,
            String.join(" ", Report.options()),
            machine));
    lines.add("");
    lines.add(Latencies.head());
    new TreeMap<>(pages).forEach((page, figures) -> lines.add(figures.row(page)));
    lines.add(sum(pages).row("**all**"));
    lines.add(sum(warmingUp).row("all, while warming up"));
    double answers = sum(pages).count();
    String pushed = push(visitors, lines);
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "Answers: %.0f a second with thought, %s. Processor of the server: %.1f ms an answer.",
            answers / seconds,
            pushed,
            after.processor().minus(before.processor()).toMillis() / Math.max(1, answers)));
    lines.add(
        String.format(
            Locale.ROOT,
            "Memory (RSS): %d MB after the start, %d MB before, %d MB after, %d MB at most.",
            atStart.residentMegabytes(),
            before.residentMegabytes(),
            after.residentMegabytes(),
            Usage.of(portal.pid()).mostMegabytes()));
    return lines;
  }

  /** The most the server answers: few users who do not think. */
  private static String push(Visitors visitors, List<String> lines) {
    int users = Report.number("pushing", 16);
    int seconds = Report.number("push-seconds", 30);
    visitors.walk(users, Duration.ofSeconds(seconds), 0, 0, SEED);
    Latencies pushed = sum(visitors.take());
    lines.add(pushed.row(users + " users without thought"));
    return String.format(Locale.ROOT, "%.0f without", (double) pushed.count() / seconds);
  }

  private static Latencies sum(Map<String, Latencies> pages) {
    Latencies all = new Latencies();
    pages.values().forEach(all::addAll);
    return all;
  }

  /** Walks with varied questions: form, answer, service, map with its files, another service. */
  private static List<List<Ask>> walks(PortalProcess portal) {
    JsonArray services =
        object(portal, "/api/v1/services?partnership=roeselare&limit=200").getJsonArray("items");
    JsonArray needs = object(portal, "/api/v1/vocabularies/life-domains").getJsonArray("items");
    String mapPage = portal.get(SITE + "/kaart").body();
    Random random = new Random(SEED);
    List<List<Ask>> walks = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      JsonObject from = services.getJsonObject(random.nextInt(services.size()));
      JsonObject other = services.getJsonObject(random.nextInt(services.size()));
      String need = needs.getJsonObject(random.nextInt(needs.size())).getString("code");
      List<Ask> walk = new ArrayList<>();
      walk.add(new Ask("route form", SITE + "/routes", "id=\"vraag\""));
      walk.add(
          new Ask(
              "route answer",
              SITE + "/routes?van=" + from.getString("id") + "&vraag=" + need,
              plainWord(from)));
      walk.add(new Ask("service", SITE + "/dienst/" + from.getString("id"), plainWord(from)));
      walk.add(new Ask("map", SITE + "/kaart", "id=\"inhoud\""));
      walk.add(new Ask("its data (kaart.json)", SITE + "/kaart.json", "\"paths\""));
      Matcher assets = ASSET.matcher(mapPage);
      while (assets.find()) {
        walk.add(new Ask("its files", assets.group(1), ""));
      }
      walk.add(new Ask("service", SITE + "/dienst/" + other.getString("id"), plainWord(other)));
      walks.add(walk);
    }
    return walks;
  }

  /** A word of the name that looks the same in HTML. */
  private static String plainWord(JsonObject service) {
    Matcher words = PLAIN_WORD.matcher(service.getString("name"));
    return words.find() ? words.group() : "";
  }

  private static JsonObject object(PortalProcess portal, String address) {
    try (JsonReader reader = Json.createReader(new StringReader(portal.get(address).body()))) {
      return reader.readObject();
    }
  }
}
