package be.knooppunt.platform.backup;

import be.knooppunt.platform.dump.PartReader;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a back-up, and only one that is whole: what the manifest promises is compared with what is
 * there before anybody gets a line of it.
 */
final class BackupReader implements PartReader, AutoCloseable {
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private final Path file;
  private final ZipFile zip;
  private final JsonObject manifest;

  /**
   * Opens and checks a file.
   *
   * @throws RefusedBackup when it is no back-up, a newer one, or damaged
   */
  BackupReader(Path file) {
    this.file = file;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new RefusedBackup(
          file + " is no back-up of Knooppunt, or only a piece of one. Take another file.", e);
    } catch (IOException e) {
      throw new RefusedBackup(file + " cannot be read: " + e.getMessage() + ".", e);
    }
    try {
      manifest = manifest();
      check();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private byte[] bytes(String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new RefusedBackup(file + " is no back-up of Knooppunt: it has no " + name + ".");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }

  private RefusedBackup damaged(String part, Exception cause) {
    return new RefusedBackup(
        file + " is damaged (" + part + "). Nothing was put back. Take another copy.", cause);
  }

  private RefusedBackup damaged(String part) {
    return new RefusedBackup(
        file + " is damaged (" + part + "). Nothing was put back. Take another copy.");
  }

  private JsonObject manifest() {
    byte[] text = bytes(BackupFormat.MANIFEST);
    JsonObject read;
    try {
      read = parse(new String(text, StandardCharsets.UTF_8));
    } catch (JsonException e) {
      throw damaged(BackupFormat.MANIFEST, e);
    }
    if (!read.getString("kind", "").equals(BackupFormat.KIND)) {
      throw new RefusedBackup(file + " is no back-up of Knooppunt.");
    }
    if (read.getInt("format", 0) > BackupFormat.VERSION) {
      throw new RefusedBackup(
          file
              + " was made by Knooppunt "
              + read.getString("program", "?")
              + " in a newer format. Use that version or a newer one.");
    }
    String expected = new String(bytes(BackupFormat.CHECKSUM), StandardCharsets.UTF_8);
    if (!expected.strip().equals(HexFormat.of().formatHex(BackupWriter.sha256().digest(text)))) {
      throw damaged(BackupFormat.MANIFEST);
    }
    return read;
  }

  private static JsonObject parse(String text) {
    try (var reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private List<JsonObject> entries() {
    return manifest.getJsonArray("parts").getValuesAs(JsonObject.class);
  }

  private void check() {
    Set<String> there =
        zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
    there.removeAll(Set.of(BackupFormat.MANIFEST, BackupFormat.CHECKSUM));
    if (!there.equals(new TreeSet<>(parts()))) {
      throw damaged("its parts are not those of its manifest");
    }
    for (JsonObject part : entries()) {
      String name = part.getString("name");
      MessageDigest digest = BackupWriter.sha256();
      long lines = 0;
      byte[] content = bytes(name);
      for (byte one : content) {
        if (one == '\n') {
          lines++;
        }
      }
      String sum = HexFormat.of().formatHex(digest.digest(content));
      if (lines != part.getJsonNumber("lines").longValue()
          || !sum.equals(part.getString("sha256"))) {
        throw damaged(name);
      }
    }
  }

  /** When it was made, in the words of the manifest. */
  String made() {
    return manifest.getString("made", "");
  }

  /** The version of the program that made it. */
  String program() {
    return manifest.getString("program", "?");
  }

  /** The migrations that had been applied to a store. */
  Set<String> migrations(String store) {
    return manifest.getJsonObject("migrations").getJsonArray(store).stream()
        .map(version -> ((JsonString) version).getString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public List<String> parts() {
    return entries().stream().map(part -> part.getString("name")).toList();
  }

  @Override
  public void read(String part, Consumer<JsonObject> line) {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line.accept(parse(text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
