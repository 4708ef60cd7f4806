package be.knooppunt.exchange.control;

import static org.junit.jupiter.api.Assertions.assertFalse;

import be.knooppunt.exchange.entity.RefusedFiles;
import be.knooppunt.exchange.entity.RowProblem;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever happens to a file, it is taken in whole or refused with reasons; what is taken in makes
 * a network.
 */
class DamagedFilesProperties {
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "|",
          "||",
          "R-S1|R-S1",
          "R-S6",
          "R-OCMW",
          "roeselare",
          "@",
          "@..",
          "a@..",
          "a@2020-01-01..2019-01-01",
          "=1+1",
          "=HYPERLINK(\"http://x\")",
          "+32",
          "-1",
          "@SUM(A1)",
          "\"",
          "\"\"\"",
          "'",
          "\n",
          "\r\n",
          "\u0000",
          "\u202Eabc",
          "\u0661",
          "😀",
          "é",
          "<script>alert(1)</script>",
          "'; DROP TABLE x; --",
          "${jndi:ldap://x}",
          "null",
          "NaN",
          "1e400",
          "99999999999999999999",
          "0000-00-00",
          "+999999999-12-31",
          "9999-12-31",
          "http://[",
          "https://x/é",
          "LifeDomain:",
          "ServiceType:TRAINING|ServiceType:TRAINING",
          "WORK",
          "yes",
          "x".repeat(70_000));

  /** What is done to a file, at a place between 0 and 1. */
  record Damage(String sample, String file, String kind, double row, double column, String value) {}

  @Provide
  Arbitrary<Damage> damages() {
    Arbitrary<Double> places = Arbitraries.doubles().between(0, 0.999).ofScale(3);
    Arbitrary<String> values =
        Arbitraries.oneOf(Arbitraries.of(NASTY), Arbitraries.strings().ofMaxLength(12));
    return Combinators.combine(
            Arbitraries.of(LoadShippedData.SAMPLES),
            Arbitraries.of(SampleFiles.NAMES),
            Arbitraries.of(
                "cell", "cell", "cell", "header", "byte", "insert", "cut", "double", "drop",
                "swap"),
            places,
            places,
            values)
        .as(Damage::new);
  }

  @Property(tries = 1500)
  void aDamagedFileIsTakenInWholeOrRefusedWithReasons(@ForAll("damages") Damage damage) {
    check(new SampleFiles(damage.sample()).with(damage.file(), damaged(damage)));
  }

  @Property(tries = 300)
  void severalDamagedFilesToo(
      @ForAll("damages") Damage one,
      @ForAll("damages") Damage two,
      @ForAll("damages") Damage three) {
    SampleFiles files = new SampleFiles(one.sample());
    for (Damage damage : List.of(one, two, three)) {
      Damage here =
          new Damage(
              one.sample(),
              damage.file(),
              damage.kind(),
              damage.row(),
              damage.column(),
              damage.value());
      files.with(here.file(), damaged(here));
    }
    check(files);
  }

  private static void check(SampleFiles files) {
    try {
      Network network =
          new Network(new NetworkVersion(1), Samples.facts().reference(), files.read());
      assertFalse(network.partnership().isEmpty());
    } catch (RefusedFiles refused) {
      assertFalse(refused.problems().isEmpty());
      for (RowProblem problem : refused.problems()) {
        assertFalse(problem.file().isBlank() || problem.remedy().isBlank(), problem::toString);
      }
    }
  }

  private static byte[] damaged(Damage damage) {
    SampleFiles files = new SampleFiles(damage.sample());
    byte[] bytes = files.text(damage.file()).getBytes(StandardCharsets.UTF_8);
    int at = (int) (damage.row() * bytes.length);
    byte[] value = damage.value().getBytes(StandardCharsets.UTF_8);
    return switch (damage.kind()) {
      case "byte" -> {
        bytes[at] = (byte) (damage.column() * 256);
        yield bytes;
      }
      case "insert" -> join(part(bytes, 0, at), value, part(bytes, at, bytes.length));
      case "cut" -> part(bytes, 0, at);
      default -> inCells(files.cells(damage.file()), damage).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] part(byte[] bytes, int from, int until) {
    return Arrays.copyOfRange(bytes, from, until);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static String inCells(List<List<String>> rows, Damage damage) {
    int row = (int) (damage.row() * rows.size());
    int column = (int) (damage.column() * rows.get(0).size());
    switch (damage.kind()) {
      case "cell" -> rows.get(row).set(column, damage.value());
      case "header" -> rows.get(0).set(column, damage.value());
      case "double" -> rows.add(new ArrayList<>(rows.get(row)));
      case "drop" -> rows.remove(row);
      default -> {
        String other = rows.get(row).set(column, rows.get(row).get(0));
        rows.get(row).set(0, other);
      }
    }
    return SampleFiles.csv(rows);
  }
}
