package be.knooppunt.learning.control.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the key that signs. */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class KeyFileTest {
  @TempDir Path folder;

  private String rights(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
  }

  @Test
  void itIsMadeOnceForItsOwnerOnly() throws IOException {
    RSAKey made = KeyFile.open(folder);
    assertEquals("rwx------", rights("keys"));
    assertEquals("rw-------", rights("keys/certificates.json"));
    assertTrue(made.size() >= 3072);
    Path file = folder.resolve("keys/certificates.json");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(made.getKeyID(), KeyFile.open(folder).getKeyID());
    assertEquals("rw-------", rights("keys/certificates.json"), "what was open is closed");
    try (var files = Files.list(folder.resolve("keys"))) {
      assertEquals(1, files.count(), "nothing half done stays");
    }
  }

  @Test
  void aFileWithoutAKeyIsRefusedAndStays() throws IOException {
    Files.createDirectory(folder.resolve("keys"));
    Path file = folder.resolve("keys/certificates.json");
    for (String text : Set.of("", "{}", "nonsense")) {
      Files.writeString(file, text);
      assertThrows(IllegalStateException.class, () -> KeyFile.open(folder));
      assertEquals(text, Files.readString(file));
    }
  }

  @Test
  void nothingSecretIsShown() {
    Workshop workshop = new Workshop(folder);
    workshop.keys.prepare();
    assertEquals(
        Set.of("kty", "e", "n", "kid", "use", "alg"), workshop.keys.listPublic().get(0).keySet());
  }
}
