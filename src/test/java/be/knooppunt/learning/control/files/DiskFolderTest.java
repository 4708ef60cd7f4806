package be.knooppunt.learning.control.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of a partnership gives its own files and no others. */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class DiskFolderTest {
  @TempDir private Path folder;

  private Path root;

  @BeforeEach
  void write() throws IOException {
    root = Files.createDirectories(folder.resolve("own/roeselare"));
    Files.createDirectories(root.resolve("X1/pictures"));
    Files.writeString(root.resolve("X1/module.yaml"), "id: X1");
    Files.writeString(root.resolve("X1/pictures/a.nl.svg"), "<svg/>");
    Files.createDirectories(root.resolve(".git"));
    Files.writeString(root.resolve(".git/config"), "secret");
    Files.writeString(folder.resolve("own/secret.yaml"), "secret");
  }

  @Test
  void ownFilesAreRead() {
    assertTrue(new DiskFolder(root).read("X1/module.yaml").isPresent());
    assertTrue(new DiskFolder(root).read("X1/pictures/a.nl.svg").isPresent());
    assertEquals(List.of("X1"), new DiskFolder(root).folders());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.yaml",
        "X1/../../secret.yaml",
        "/etc/passwd",
        "X1//module.yaml",
        "./X1/module.yaml",
        "X1\\module.yaml",
        ".git/config",
        "X1/%2e%2e/secret.yaml",
        "X1/module.yaml\u0000.svg",
        "X1",
        "nope/module.yaml",
        ""
      })
  void nothingElseIs(String path) {
    assertTrue(new DiskFolder(root).read(path).isEmpty(), path);
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Files.createSymbolicLink(root.resolve("X1/link.yaml"), folder.resolve("own/secret.yaml"));
    Files.createSymbolicLink(root.resolve("X2"), folder.resolve("own"));
    assertTrue(new DiskFolder(root).read("X1/link.yaml").isEmpty());
    assertTrue(new DiskFolder(root).read("X2/secret.yaml").isEmpty());
  }

  @Test
  void whatIsTooLargeIsNotRead() throws IOException {
    Files.write(root.resolve("X1/large.md"), new byte[ContentFolder.MOST_BYTES + 1]);
    assertTrue(new DiskFolder(root).read("X1/large.md").isEmpty());
  }

  @Test
  void anotherFileIsAnotherState() throws IOException {
    DiskFolder disk = new DiskFolder(root);
    String before = disk.state();
    assertEquals(before, disk.state());
    Files.writeString(root.resolve("X1/words.yaml"), "a: b");
    assertNotEquals(before, disk.state());
  }

  @Test
  void aFolderThatIsNotThereIsEmpty() {
    DiskFolder none = new DiskFolder(folder.resolve("none"));
    assertEquals(List.of(), none.folders());
    assertEquals("", none.state());
    assertTrue(none.read("X1/module.yaml").isEmpty());
  }
}
