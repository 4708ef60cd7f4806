package be.knooppunt.platform.backup;

import be.knooppunt.platform.dump.PartWriter;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a back-up: the parts first, then the manifest that says what they must be. */
final class BackupWriter implements PartWriter, AutoCloseable {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final ZipOutputStream zip;
  private final JsonArrayBuilder parts = JSON.createArrayBuilder();
  private final MessageDigest digest = sha256();
  private String part = "";
  private long lines;
  private long records;

  BackupWriter(Path file) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public void begin(String name) {
    try {
      end();
      part = name;
      zip.putNextEntry(new ZipEntry(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(JsonObject line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    digest.update(bytes);
    lines++;
    records++;
  }

  private void end() throws IOException {
    if (!part.isEmpty()) {
      zip.closeEntry();
      parts.add(
          JSON.createObjectBuilder()
              .add("name", part)
              .add("lines", lines)
              .add("sha256", HexFormat.of().formatHex(digest.digest())));
      lines = 0;
      part = "";
    }
  }

  /** How many records were written. */
  long records() {
    return records;
  }

  /** Ends the last part and writes the manifest, with its own checksum beside it. */
  void finish(JsonObjectBuilder manifest) throws IOException {
    end();
    byte[] text = manifest.add("parts", parts).build().toString().getBytes(StandardCharsets.UTF_8);
    entry(BackupFormat.MANIFEST, text);
    entry(
        BackupFormat.CHECKSUM,
        HexFormat.of().formatHex(digest.digest(text)).getBytes(StandardCharsets.UTF_8));
  }

  private void entry(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
