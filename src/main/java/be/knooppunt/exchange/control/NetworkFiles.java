package be.knooppunt.exchange.control;

import be.knooppunt.exchange.entity.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables a network is exchanged in. */
public record NetworkFiles(
    Table partnership,
    Table organisations,
    Table members,
    Table services,
    Table mandates,
    Table thresholds,
    Table paths,
    Table ties,
    Table needs) {
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "partnership.csv", List.of("id", "name"),
          "organisations.csv", List.of("id", "names", "sector", "evidence"),
          "members.csv", List.of("organisation", "role"),
          "services.csv", List.of("id", "organisations", "name", "type", "evidence"),
          "mandates.csv", List.of("id", "organisation", "function", "evidence"),
          "thresholds.csv", List.of("id", "service", "threshold", "severity"),
          "paths.csv", List.of("id", "from", "to", "handover", "status", "evidence"),
          "ties.csv", List.of("id", "a", "b", "type", "evidence"),
          "needs.csv", List.of("need"));

  /** What stands for a file of needs when there is none: older exports have none. */
  private static final byte[] NO_NEEDS = "need\n".getBytes(StandardCharsets.UTF_8);

  /**
   * Reads the nine files; the one with needs may be absent.
   *
   * @param open gives the bytes of a file by name; null when there is none
   * @throws be.knooppunt.exchange.entity.RefusedFiles when one is no CSV or lacks a column
   */
  public static NetworkFiles read(Function<String, @Nullable InputStream> open) {
    return new NetworkFiles(
        table("partnership.csv", open),
        table("organisations.csv", open),
        table("members.csv", open),
        table("services.csv", open),
        table("mandates.csv", open),
        table("thresholds.csv", open),
        table("paths.csv", open),
        table("ties.csv", open),
        table("needs.csv", open));
  }

  private static Table table(String file, Function<String, @Nullable InputStream> open) {
    try (InputStream in = open.apply(file)) {
      byte[] none = file.equals("needs.csv") ? NO_NEEDS : new byte[0];
      InputStream bytes = in == null ? new ByteArrayInputStream(none) : in;
      return Table.read(
          file,
          // a decoder of its own refuses what is no UTF-8 instead of replacing it
          new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()),
          REQUIRED.getOrDefault(file, List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
