package be.knooppunt.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The names and numbers of the format; deploy/backup-format.md describes it. */
final class BackupFormat {
  /** Goes up when an older program could no longer read the file rightly. */
  static final int VERSION = 1;

  static final String KIND = "knooppunt-backup";
  static final String MANIFEST = "manifest.json";
  static final String CHECKSUM = "manifest.sha256";

  private BackupFormat() {}

  /** The version of this program. */
  static String program() {
    try (InputStream in = BackupFormat.class.getResourceAsStream("version.txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
