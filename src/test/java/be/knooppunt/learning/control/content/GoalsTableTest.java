package be.knooppunt.learning.control.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.learning.control.files.ContentFile;
import be.knooppunt.learning.control.files.ContentNode;
import be.knooppunt.learning.control.files.DiskFolder;
import be.knooppunt.learning.control.files.Flaws;
import be.knooppunt.learning.entity.content.Goal;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table of the readme of the modules says which lessons work on which goal and which questions
 * test it. When it is not right, the right one lies in {@code target/training-goals.md}.
 */
class GoalsTableTest {
  private static final Path FOLDER = Path.of("training-content");
  private static final String BEGIN = "<!-- goals -->\n";
  private static final String END = "<!-- end of goals -->";

  private static final List<LearningModule> MODULES =
      new ModuleLibrary(
              new DiskFolder(FOLDER), Optional::empty, () -> Samples.facts().vocabularies())
          .shippedModules();

  /** A question of a pool, as far as this test looks. */
  private record Asked(String id, List<String> goals, boolean isScored) {}

  private static List<Asked> questions(LearningModule module) {
    String name = module.id() + "/quiz.yaml";
    Optional<ContentNode> root =
        new DiskFolder(FOLDER)
            .read(name)
            .flatMap(bytes -> ContentFile.read(name, bytes, List.of(), new Flaws()));
    return root.map(node -> node.list("questions")).orElse(List.of()).stream()
        .map(
            node ->
                new Asked(node.text("id"), node.names("goals"), !node.text("kind").equals("open")))
        .toList();
  }

  private static List<String> lessons(LearningModule module, Goal goal) {
    return module.lessons().stream()
        .filter(lesson -> lesson.goals().contains(goal.id()))
        .map(Lesson::id)
        .toList();
  }

  private static List<String> tests(LearningModule module, Goal goal) {
    return questions(module).stream()
        .filter(asked -> asked.isScored() && asked.goals().contains(goal.id()))
        .map(Asked::id)
        .toList();
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| goal | what one can do | lessons | questions |\n");
    table.append("|---|---|---|---|\n");
    for (LearningModule module : MODULES) {
      for (Goal goal : module.goals()) {
        table
            .append("| ")
            .append(module.id())
            .append(' ')
            .append(goal.id())
            .append(" | ")
            .append(goal.text().in("en").replace("|", "\\|"))
            .append(" | ")
            .append(
                lessons(module, goal).stream()
                    .map(lesson -> lesson.substring(0, lesson.indexOf('-')))
                    .collect(Collectors.joining(", ")))
            .append(" | ")
            .append(String.join(", ", tests(module, goal)))
            .append(" |\n");
      }
    }
    return table.toString();
  }

  @Test
  void everyGoalIsMetByALessonAndTestedByAQuestion() {
    List<String> unmet = new ArrayList<>();
    for (LearningModule module : MODULES) {
      for (Goal goal : module.goals()) {
        if (lessons(module, goal).isEmpty()) {
          unmet.add(module.id() + " " + goal.id() + ": no lesson");
        }
        if (tests(module, goal).isEmpty()) {
          unmet.add(module.id() + " " + goal.id() + ": no question that is scored");
        }
      }
    }
    assertEquals(List.of(), unmet);
  }

  @Test
  void poolsAreTwiceWhatIsAsked() {
    List<String> small = new ArrayList<>();
    for (LearningModule module : MODULES) {
      long scored = questions(module).stream().filter(Asked::isScored).count();
      if (scored < 2L * module.asked()) {
        small.add(module.id() + ": " + scored + " scored, " + module.asked() + " asked");
      }
    }
    assertEquals(List.of(), small);
  }

  @Test
  void theReadmeHasTheTable() throws IOException {
    String table = table();
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "training-goals.md"), table);
    String readme = Files.readString(FOLDER.resolve("README.md"));
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    assertEquals(
        table.strip(),
        readme.substring(begin, readme.indexOf(END)).strip(),
        "copy target/training-goals.md into training-content/README.md");
  }
}
