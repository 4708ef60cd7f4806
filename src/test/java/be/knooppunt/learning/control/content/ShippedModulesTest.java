package be.knooppunt.learning.control.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Lessons;
import be.knooppunt.learning.control.files.ContentFlaw;
import be.knooppunt.learning.control.files.DiskFolder;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.LessonText;
import be.knooppunt.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The training modules that the program ships: whole, and nothing wrong in them. */
class ShippedModulesTest {
  private static final Path FOLDER = Path.of("training-content");
  private static final Path REPORT = Path.of("target", "training-content.txt");
  private static final int FEWEST_WORDS = 850;

  private static ModuleLibrary library() {
    return new ModuleLibrary(
        new DiskFolder(FOLDER), Optional::empty, () -> Samples.facts().vocabularies());
  }

  private static String listed(List<?> flaws) {
    return flaws.stream().map(Object::toString).collect(Collectors.joining("\n", "\n", "\n"));
  }

  @Test
  void nothingIsWrongInThem() {
    List<ContentFlaw> flaws = library().shippedFlaws();
    assertTrue(flaws.isEmpty(), () -> listed(flaws));
  }

  @Test
  void everyFolderIsListed() {
    List<String> shipped = library().shipped().stream().map(ReadContent::folder).sorted().toList();
    assertEquals(new DiskFolder(FOLDER).folders(), shipped);
  }

  @Test
  void everyFileBelongsToAModule() {
    List<String> idle = new ArrayList<>(new DiskFolder(FOLDER).files());
    idle.removeAll(List.of("LICENSE", "README.md", "modules.yaml"));
    library().shipped().forEach(content -> idle.removeAll(content.used()));
    assertEquals(List.of(), idle);
  }

  @Test
  void lessonsHaveTheLengthOfALesson() {
    List<String> odd = new ArrayList<>();
    for (LearningModule module : library().shippedModules()) {
      for (Lesson lesson : module.lessons()) {
        if (lesson.minutes() < 8 || lesson.minutes() > 15) {
          odd.add(module.id() + "/" + lesson.id() + ": " + lesson.minutes() + " minutes");
        }
        for (Map.Entry<String, LessonText> text : lesson.texts().entrySet()) {
          if (text.getValue().words() < FEWEST_WORDS) {
            odd.add(
                module.id()
                    + "/"
                    + lesson.id()
                    + "."
                    + text.getKey()
                    + ": "
                    + text.getValue().words()
                    + " words");
          }
        }
      }
    }
    assertEquals(List.of(), odd);
  }

  @Test
  void everyKindOfFindingHasALesson() {
    List<LearningModule> modules = library().shippedModules();
    List<String> odd = new ArrayList<>();
    for (FindingKind kind : FindingKind.values()) {
      if (LessonsFor.finding(modules, kind).isEmpty()) {
        odd.add("no lesson for " + kind);
      }
      for (String module : Lessons.of(kind)) {
        if (modules.stream()
            .noneMatch(m -> m.id().text().equals(module) && m.findings().contains(kind))) {
          odd.add(module + " does not name " + kind);
        }
      }
    }
    assertEquals(List.of(), odd);
  }

  /** The report of the build: how long each lesson is and how it reads. */
  @Test
  void theReportNamesHardLessons() throws IOException {
    List<LearningModule> modules = library().shippedModules();
    List<String> lines = new ArrayList<>();
    lines.add("Training modules: words and reading level of each lesson (plain from 60)");
    for (LearningModule module : modules) {
      for (Lesson lesson : module.lessons()) {
        lesson.texts().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(text -> lines.add(line(module, lesson, text.getKey(), text.getValue())));
      }
    }
    Files.createDirectories(REPORT.getParent());
    Files.write(REPORT, lines);
    assertEquals(
        1
            + modules.stream()
                .flatMap(m -> m.lessons().stream())
                .mapToInt(l -> l.texts().size())
                .sum(),
        lines.size());
  }

  private static String line(
      LearningModule module, Lesson lesson, String language, LessonText text) {
    return String.format(
        Locale.ROOT,
        "%-60s %5d words %6.1f%s",
        module.id() + "/" + lesson.id() + "." + language,
        text.words(),
        text.readingLevel(),
        text.isPlain() ? "" : "  above B1");
  }
}
