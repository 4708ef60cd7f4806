package be.knooppunt.learning.control.certificate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/**
 * The key that signs, in the data folder, for the owner of the process only. It is made when it is
 * not there; to begin with another one, the file is put away.
 */
final class KeyFile {
  private static final Logger LOG = System.getLogger(KeyFile.class.getName());
  private static final String FOLDER = "keys";
  private static final String FILE = "certificates.json";
  private static final int BITS = 3072;
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private KeyFile() {}

  /**
   * The key of a data folder.
   *
   * @throws IllegalStateException when there is a file that holds no such key
   */
  static RSAKey open(Path dataFolder) {
    try {
      Path folder = dataFolder.resolve(FOLDER);
      Path file = folder.resolve(FILE);
      if (!Files.exists(file)) {
        boolean isPosix = Files.getFileStore(dataFolder).supportsFileAttributeView("posix");
        Files.createDirectories(folder, attributes(isPosix, OWNER_FOLDER));
        write(folder, file, isPosix);
      }
      close(folder, OWNER_FOLDER);
      close(file, OWNER_FILE);
      RSAKey key = RSAKey.parse(Files.readString(file));
      if (!key.isPrivate() || key.size() < BITS) {
        throw new IllegalStateException(file + " holds no key that can sign");
      }
      return key;
    } catch (ParseException e) {
      throw new IllegalStateException(FOLDER + "/" + FILE + " holds no key", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] attributes(boolean isPosix, Set<PosixFilePermission> rights) {
    return isPosix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }

  /** Writes a new key beside its place first, so that no half of one is ever read. */
  private static void write(Path folder, Path file, boolean isPosix) throws IOException {
    Path unfinished = folder.resolve(FILE + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, attributes(isPosix, OWNER_FILE));
    Files.writeString(unfinished, make().toJSONString());
    try {
      Files.move(unfinished, file);
    } catch (FileAlreadyExistsException e) {
      Files.delete(unfinished); // somebody put one there meanwhile: it is theirs that signs
    }
  }

  private static RSAKey make() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java makes no keys", e);
    }
  }

  /** Takes away what others were given. */
  private static void close(Path path, Set<PosixFilePermission> rights) throws IOException {
    if (!Files.getFileStore(path).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> found = Files.getPosixFilePermissions(path);
    if (!rights.containsAll(found)) {
      LOG.log(Level.WARNING, "{0} was open to others; it is closed now", path.getFileName());
      Files.setPosixFilePermissions(path, rights);
    }
  }
}
