package be.knooppunt.exchange.control;

import be.knooppunt.exchange.entity.RefusedFiles;
import be.knooppunt.exchange.entity.RowProblem;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The files of a sample, some of them changed. */
final class SampleFiles {
  static final List<String> NAMES =
      List.of(
          "partnership.csv",
          "organisations.csv",
          "members.csv",
          "services.csv",
          "mandates.csv",
          "thresholds.csv",
          "paths.csv",
          "ties.csv",
          "needs.csv");

  private final String sample;
  private final Map<String, byte[]> changed = new HashMap<>();

  SampleFiles(String sample) {
    this.sample = sample;
  }

  String text(String file) {
    return Samples.text(sample, file);
  }

  /** Puts another text in the place of a file. */
  SampleFiles with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts other bytes in the place of a file. */
  SampleFiles with(String file, byte[] bytes) {
    changed.put(file, bytes);
    return this;
  }

  /** The cells of a file, the header first. */
  List<List<String>> cells(String file) {
    try (CSVParser parser = CSVParser.parse(text(file), CSVFormat.RFC4180)) {
      List<List<String>> rows = new ArrayList<>();
      parser.forEach(record -> rows.add(new ArrayList<>(record.toList())));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes cells as a file, each in quotes. */
  static String csv(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(
              String.join(
                  ",", row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList()))
          .append('\n');
    }
    return text.toString();
  }

  /** Puts a value in a cell; row 1 is the first after the header. */
  SampleFiles withCell(String file, int row, String column, String value) {
    List<List<String>> rows = cells(file);
    rows.get(row).set(rows.get(0).indexOf(column), value);
    return with(file, csv(rows));
  }

  NetworkContent read() {
    NetworkFiles files =
        NetworkFiles.read(
            file ->
                new ByteArrayInputStream(
                    changed.containsKey(file)
                        ? changed.get(file)
                        : text(file).getBytes(StandardCharsets.UTF_8)));
    return ReadNetwork.from(files, Samples.facts(), true);
  }

  /** What is wrong with the files; nothing when they are taken in. */
  List<RowProblem> problems() {
    try {
      read();
      return List.of();
    } catch (RefusedFiles e) {
      return e.problems();
    }
  }
}
