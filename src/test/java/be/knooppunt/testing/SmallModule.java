package be.knooppunt.testing;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.files.DiskFolder;
import be.knooppunt.learning.control.scorm.ScormPackage;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.questions.Quiz;
import be.knooppunt.platform.web.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/** A module of two lessons with a question of each kind, and packages of modules. */
public final class SmallModule {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "be", "knooppunt", "learning", "content");
  private static final Path PAGES = Path.of("src", "main", "webapp");

  private SmallModule() {}

  /** A library with nothing but this module. */
  public static ModuleLibrary library() {
    return library(FOLDER);
  }

  /** A library of a folder. */
  public static ModuleLibrary library(Path folder) {
    return new ModuleLibrary(
        new DiskFolder(folder), Optional::empty, () -> Samples.facts().vocabularies());
  }

  /** The module. */
  public static LearningModule module() {
    return library().shippedModules().get(0);
  }

  /** Its questions. */
  public static Quiz quiz() {
    return library().quiz(module()).orElseThrow();
  }

  /** Makes packages of a library, with the files of the pages. */
  public static ScormPackage packages(ModuleLibrary library) {
    return new ScormPackage(library, Samples.facts().vocabularies(), SmallModule::page);
  }

  /** The package of the module. */
  public static SortedMap<String, byte[]> files(Language language) {
    return packages(library()).files(module(), quiz(), language);
  }

  private static byte[] page(String name) {
    try {
      return Files.readAllBytes(PAGES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
