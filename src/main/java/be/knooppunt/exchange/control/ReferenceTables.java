package be.knooppunt.exchange.control;

import be.knooppunt.exchange.entity.RefusedFiles;
import be.knooppunt.exchange.entity.Row;
import be.knooppunt.exchange.entity.Table;
import be.knooppunt.network.control.FieldReader;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Region;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the vocabularies, municipalities and regions that the program ships. */
public final class ReferenceTables {
  /** The vocabularies, by file name. */
  public static final List<String> LISTS =
      List.of(
          "life-domains",
          "rungs",
          "target-groups",
          "service-types",
          "mandate-functions",
          "breadths",
          "lenses",
          "powers",
          "gatekeeping",
          "bases",
          "discretions",
          "handovers",
          "path-statuses",
          "thresholds",
          "sectors",
          "map-sectors",
          "service-lines",
          "tie-types",
          "tie-strengths",
          "governance-forms",
          "partnership-roles",
          "waiting-bands",
          "evidence-levels",
          "consents",
          "feedbacks",
          "capacities",
          "channels",
          "obstacles",
          "signal-reasons",
          "gap-reasons");

  private static final List<String> OWN =
      List.of(
          "code",
          "label_nl",
          "label_en",
          "definition_nl",
          "definition_en",
          "broader",
          "source",
          "valid_from",
          "valid_until");

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * Opens the tables.
   *
   * @param open gives the bytes of a file under {@code graph-model/} by its path
   */
  public ReferenceTables(Function<String, @Nullable InputStream> open) {
    for (String list : LISTS) {
      files.put("vocabularies/" + list + ".csv", bytes(open, "vocabularies/" + list + ".csv"));
    }
    for (String file : List.of("reference/regions.csv", "reference/municipalities.csv")) {
      files.put(file, bytes(open, file));
    }
  }

  private static byte[] bytes(Function<String, @Nullable InputStream> open, String file) {
    try (InputStream in = open.apply(file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A checksum of all tables: another one means that they changed. */
  public String checksum() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Table table(String file, List<String> required) {
    byte[] bytes = files.getOrDefault(file, new byte[0]);
    return Table.read(
        file,
        new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8),
        required);
  }

  /** All vocabularies, by list. */
  public Map<String, List<Term>> vocabularies() {
    Map<String, List<Term>> lists = new LinkedHashMap<>();
    for (String list : LISTS) {
      Table table = table("vocabularies/" + list + ".csv", OWN);
      lists.put(list, table.rows().stream().map(row -> term(table, row)).toList());
    }
    return lists;
  }

  private static Term term(Table table, Row row) {
    Map<String, String> extra = new HashMap<>();
    for (String column : table.columns()) {
      if (!OWN.contains(column) && !row.text(column).isEmpty()) {
        extra.put(camelCase(column), row.text(column));
      }
    }
    return new Term(
        row.text("code"),
        row.text("label_nl"),
        row.text("label_en"),
        row.text("definition_nl"),
        row.text("definition_en"),
        row.text("broader").isEmpty() ? null : row.text("broader"),
        row.text("source").isEmpty() ? null : row.text("source"),
        extra);
  }

  private static String camelCase(String column) {
    StringBuilder name = new StringBuilder();
    for (String word : column.split("_", -1)) {
      name.append(
          name.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  /** All municipalities, ended ones included. */
  public List<Municipality> municipalities() {
    FieldReader cells = new FieldReader(new Vocabularies(Map.of()));
    List<Municipality> all =
        table("reference/municipalities.csv", List.of("nis_code", "name", "latitude", "longitude"))
            .rows()
            .stream()
            .map(row -> municipality(cells, row))
            .toList();
    refuseIfAny(cells);
    return all;
  }

  private static Municipality municipality(FieldReader cells, Row row) {
    return new Municipality(
        cells.required(row, "nis_code"),
        cells.required(row, "name"),
        Double.parseDouble(row.text("latitude")),
        Double.parseDouble(row.text("longitude")),
        cells.integer(row, "population", 0, 10_000_000),
        cells.date(row, "population_date"),
        row.texts("postal_codes"),
        row.texts("regions"),
        cells.optional(row, "merged_into"),
        cells.validity(row, "valid_from", "valid_until"));
  }

  /** All regions. */
  public List<Region> regions() {
    FieldReader cells = new FieldReader(new Vocabularies(Map.of()));
    List<Region> all =
        table("reference/regions.csv", List.of("code", "kind", "name")).rows().stream()
            .map(
                row ->
                    new Region(
                        cells.required(row, "code"),
                        cells.required(row, "kind"),
                        cells.required(row, "name"),
                        cells.optional(row, "source"),
                        cells.validity(row, "valid_from", "valid_until")))
            .toList();
    refuseIfAny(cells);
    return all;
  }

  private static void refuseIfAny(FieldReader cells) {
    if (!cells.problems().isEmpty()) {
      throw new RefusedFiles(RowProblems.of(cells));
    }
  }
}
