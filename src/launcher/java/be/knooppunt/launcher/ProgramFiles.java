package be.knooppunt.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What a command needs of the one jar, unpacked: the portal's classes and libraries. */
final class ProgramFiles {
  private static final String PORTAL = "MICRO-INF/deploy/ROOT.war";

  /** Of the server: JSON, and the H2 that the portal uses when it runs in the server. */
  private static final List<String> SHARED =
      Arrays.asList("MICRO-INF/runtime/jakarta.json.jar", "MICRO-INF/runtime/h2.jar");

  private final List<Path> classPath = new ArrayList<>();
  private final Path graphJars;

  private ProgramFiles(Path graphJars) {
    this.graphJars = graphJars;
  }

  /** Unpacks into an empty folder; the embedded graph only where it is wanted. */
  static ProgramFiles unpack(Path folder, boolean withGraph) throws IOException {
    Path graphJars = Files.createDirectory(folder.resolve("graph"));
    ProgramFiles files = new ProgramFiles(graphJars);
    files.classPath.add(Files.createDirectory(folder.resolve("classes")));
    try (ZipFile jar = new ZipFile(program())) {
      for (String name : SHARED) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
          files.add(in, folder.resolve(name.substring(name.lastIndexOf('/') + 1)));
        }
      }
      try (ZipInputStream war = new ZipInputStream(jar.getInputStream(jar.getEntry(PORTAL)))) {
        for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
          if (!entry.isDirectory()) {
            files.take(entry.getName(), war, folder, withGraph);
          }
        }
      }
    }
    return files;
  }

  private void take(String name, InputStream in, Path folder, boolean withGraph)
      throws IOException {
    String file = name.substring(name.lastIndexOf('/') + 1);
    if (name.startsWith("WEB-INF/lib/")) {
      add(in, folder.resolve(file));
    } else if (name.startsWith("WEB-INF/embedded-graph/") && withGraph) {
      Files.copy(in, graphJars.resolve(file));
    } else if (name.startsWith("WEB-INF/classes/")) {
      Path classes = classPath.get(0);
      Path to = classes.resolve(name.substring("WEB-INF/classes/".length())).normalize();
      if (!to.startsWith(classes)) {
        throw new IOException("No file of the portal can be called " + name);
      }
      Files.createDirectories(to.getParent());
      Files.copy(in, to);
    }
  }

  private void add(InputStream in, Path to) throws IOException {
    Files.copy(in, to);
    classPath.add(to);
  }

  private static File program() throws IOException {
    try {
      return new File(
          ProgramFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  List<Path> classPath() {
    return classPath;
  }

  Path graphJars() {
    return graphJars;
  }
}
