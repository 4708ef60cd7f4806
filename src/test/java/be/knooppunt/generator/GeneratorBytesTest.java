package be.knooppunt.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of size L are the same bytes as those of the reference generator. */
class GeneratorBytesTest {
  private Map<String, String> checksums(Path folder, long seed, double scale)
      throws IOException, NoSuchAlgorithmException {
    FlandersFiles.write(FlandersRecipe.make(seed, scale), folder);
    Map<String, String> sums = new LinkedHashMap<>();
    for (String file :
        List.of("organisations.csv", "services.csv", "referrals.csv", "expected.json")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      sums.put(file, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
    return sums;
  }

  @Test
  void aTenthWithSeedOne(@TempDir Path folder) throws IOException, NoSuchAlgorithmException {
    assertEquals(
        Map.of(
            "organisations.csv",
            "93043cbe4ef1500d03edad4b184fa60d5a6c870ee92729ed454de7d9bc71d09e",
            "services.csv",
            "4f9b41a2898039d95483eb12b346437e41f31fcb1b96df8a2c7e9234b4181f40",
            "referrals.csv",
            "33acb4b2f26cc2eef318ef40fbcedc588581e44a148878aa18d85aaadb6b7955",
            "expected.json",
            "d7926eb9b134040178ffb1d8e65f71de49f30bd4422f3aac74ce228076c83047"),
        checksums(folder, 1, 0.1));
  }

  @Test
  void theUsualSize(@TempDir Path folder) throws IOException, NoSuchAlgorithmException {
    assertEquals(
        Map.of(
            "organisations.csv",
            "3d60620c42bfb761bc41807691827b5c048e5aa2a10d05631d6fe6d2b5b004d9",
            "services.csv",
            "2533659a0fb577e32000499267d81a30528e8d50d8e3f84531943d0cd2a0a0c5",
            "referrals.csv",
            "ca5986a32bf768a92ea342bd212a15e209b1dc51b449af4a9eea413b69ddfe11",
            "expected.json",
            "8128c8754ccc5552ca43cb2bc13caba175f85e4715f96e30873d66203b3f6e11"),
        checksums(folder, FlandersRecipe.USUAL_SEED, 1));
  }

  @Test
  void fractionsAreAsShortAsTheyCanBe() {
    assertEquals("1.0", IndentedJson.shortest(1));
    assertEquals("0.1", IndentedJson.shortest(0.1));
    assertEquals("-0.18745342918612584", IndentedJson.shortest(-0.18745342918612584));
    assertEquals("2e-05", IndentedJson.shortest(2.0e-5));
    assertEquals("2.5e+16", IndentedJson.shortest(2.5e16));
    assertEquals("5e-324", IndentedJson.shortest(Double.MIN_VALUE));
  }
}
