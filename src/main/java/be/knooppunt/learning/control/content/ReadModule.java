package be.knooppunt.learning.control.content;

import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.learning.control.files.ContentFile;
import be.knooppunt.learning.control.files.ContentFolder;
import be.knooppunt.learning.control.files.ContentNode;
import be.knooppunt.learning.control.files.Fault;
import be.knooppunt.learning.control.files.Flaws;
import be.knooppunt.learning.control.lessons.RunningText;
import be.knooppunt.learning.control.questions.ReadQuiz;
import be.knooppunt.learning.entity.content.Audience;
import be.knooppunt.learning.entity.content.GlossaryWord;
import be.knooppunt.learning.entity.content.Goal;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.LessonText;
import be.knooppunt.learning.entity.content.MapTask;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.questions.Quiz;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a module from its files: {@code module.yaml}, {@code words.yaml} and a Markdown file for
 * each lesson and language. What is wrong is collected; where it can, it goes on.
 */
public final class ReadModule {
  /** Words in addresses under which no module can be reached. */
  private static final Set<String> TAKEN =
      Set.of("ken-je-netwerk", "mijn-voortgang", "groep", "eigen");

  private static final Set<String> LICENCES = Set.of("CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0");

  private final ContentFolder files;
  private final String folder;
  private final Flaws flaws;
  private final MessageDigest digest = sha256();

  private ReadModule(ContentFolder files, String folder, Flaws flaws) {
    this.files = files;
    this.folder = folder;
    this.flaws = flaws;
  }

  /**
   * Reads the module in a folder.
   *
   * @param partnership whose own module it is; empty when it comes with the program
   */
  public static ReadContent read(ContentFolder files, String folder, Optional<String> partnership) {
    Flaws flaws = new Flaws();
    ReadModule reader = new ReadModule(files, folder, flaws);
    Optional<LearningModule> module = reader.read(partnership);
    Quiz quiz = module.map(reader::quiz).orElse(new Quiz(List.of()));
    return new ReadContent(folder, module, quiz, flaws.all());
  }

  private Optional<LearningModule> read(Optional<String> partnership) {
    String name = folder + "/module.yaml";
    Optional<byte[]> bytes = files.read(name);
    if (bytes.isEmpty()) {
      flaws.add(name, 0, Fault.NO_MODULE_FILE);
      return Optional.empty();
    }
    digest.update(bytes.get());
    List<String> languages =
        ContentFile.read(name, bytes.get(), List.of(), new Flaws())
            .map(root -> root.names("languages"))
            .orElse(List.of());
    Optional<ContentNode> root =
        ContentFile.read(name, bytes.get(), titleLanguages(languages, partnership), flaws);
    Optional<LearningModule> module = root.flatMap(node -> module(node, partnership));
    root.ifPresent(ContentNode::finish);
    return module;
  }

  /** Shipped modules have their titles and goals in both languages of the portal. */
  private static List<String> titleLanguages(List<String> languages, Optional<String> partnership) {
    return partnership.isEmpty() ? List.of("nl", "en") : languages;
  }

  private Optional<LearningModule> module(ContentNode root, Optional<String> partnership) {
    String id = root.text("id");
    checkId(root, id);
    checkLicence(root);
    List<String> languages = languages(root);
    List<Goal> goals = root.list("goals").stream().map(this::goal).toList();
    distinct(root, "goals", goals.stream().map(Goal::id).toList());
    List<Lesson> lessons =
        root.list("lessons").stream().map(node -> lesson(node, languages, goals)).toList();
    distinct(root, "lessons", lessons.stream().map(Lesson::id).toList());
    Map<String, GlossaryWord> words = words(languages, partnership);
    questions();
    LearningModule module =
        new LearningModule(
            new ModuleId(ModuleId.isWellFormed(id) ? id : "X"),
            root.text("version"),
            languages,
            root.choices("audience", Audience.class),
            root.wholeNumber("minutes", 5, 600),
            root.date("checkedOn"),
            root.date("reviewOn"),
            root.wholeNumber("passMark", 1, 100),
            root.wholeNumber("asked", 1, 50),
            root.optionalLocalText("notice"),
            root.localText("title"),
            root.localText("summary"),
            goals,
            root.choices("findings", FindingKind.class),
            lessons,
            mapTask(root.child("mapTask")),
            words,
            HexFormat.of().formatHex(digest.digest()),
            partnership);
    checkWhole(root, module);
    return lessons.isEmpty() || !ModuleId.isWellFormed(id) ? Optional.empty() : Optional.of(module);
  }

  private void checkId(ContentNode root, String id) {
    if (id.isEmpty()) {
      return;
    }
    if (!ModuleId.isWellFormed(id) || TAKEN.contains(id)) {
      root.flaw("id", Fault.MODULE_ID, id);
    } else if (!id.equals(folder)) {
      root.flaw("id", Fault.FOLDER_NAME, id, folder);
    }
  }

  private static void checkLicence(ContentNode root) {
    String licence = root.text("licence");
    if (!licence.isEmpty() && !LICENCES.contains(licence)) {
      root.flaw(
          "licence",
          Fault.LICENCE,
          licence,
          String.join(", ", LICENCES.stream().sorted().toList()));
    }
  }

  private static List<String> languages(ContentNode root) {
    List<String> languages = root.names("languages");
    for (String language : languages) {
      if (!language.matches("[a-z]{2}")) {
        root.flaw("languages", Fault.LANGUAGE, language);
      }
    }
    if (languages.isEmpty()) {
      root.flaw("languages", Fault.NO_LANGUAGE);
    }
    return languages.stream().filter(language -> language.matches("[a-z]{2}")).toList();
  }

  private static void distinct(ContentNode root, String key, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!id.isEmpty() && !seen.add(id)) {
        root.flaw(key, Fault.ID_TWICE, id, key);
      }
    }
  }

  private Goal goal(ContentNode node) {
    String id = node.text("id");
    if (!id.isEmpty() && !id.matches("[A-Z][A-Z0-9]{0,7}")) {
      node.flaw("id", Fault.GOAL_ID, id);
    }
    return new Goal(id, node.localText());
  }

  private Lesson lesson(ContentNode node, List<String> languages, List<Goal> goals) {
    String id = node.text("id");
    List<String> named = node.names("goals");
    for (String goal : named) {
      if (goals.stream().noneMatch(g -> g.id().equals(goal))) {
        node.flaw("goals", Fault.GOAL_OF_LESSON, goal);
      }
    }
    if (!id.isEmpty() && !id.matches(Lesson.FORM)) {
      node.flaw("id", Fault.LESSON_ID, id);
      id = "";
    }
    return new Lesson(
        id,
        node.wholeNumber("minutes", 1, 60),
        named,
        node.choices("findings", FindingKind.class),
        node.localText("title"),
        id.isEmpty() ? Map.of() : texts(node, id, languages));
  }

  private Map<String, LessonText> texts(ContentNode node, String id, List<String> languages) {
    Map<String, LessonText> texts = new LinkedHashMap<>();
    for (String language : languages) {
      String name = folder + "/" + id + "." + language + ".md";
      Optional<byte[]> bytes = files.read(name);
      if (bytes.isEmpty()) {
        node.flaw("id", Fault.LESSON_FILE, name);
        continue;
      }
      digest.update(bytes.get());
      ContentFile.text(name, bytes.get(), flaws)
          .ifPresent(text -> texts.put(language, RunningText.measure(text, language)));
    }
    return texts;
  }

  private static MapTask mapTask(ContentNode node) {
    return new MapTask(
        node.choice("kind", MapTask.Kind.class),
        node.wholeNumber("count", 1, 20),
        node.has("livedExperience") ? node.wholeNumber("livedExperience", 0, 20) : 0,
        node.localText("text"));
  }

  private Map<String, GlossaryWord> words(List<String> languages, Optional<String> partnership) {
    String name = folder + "/words.yaml";
    Map<String, GlossaryWord> words = new HashMap<>();
    Optional<byte[]> bytes = files.read(name);
    if (bytes.isPresent()) {
      digest.update(bytes.get());
      Optional<ContentNode> root =
          ContentFile.read(name, bytes.get(), titleLanguages(languages, partnership), flaws);
      for (String id : root.map(ContentNode::keys).orElse(List.of())) {
        ContentNode word = root.orElseThrow().child(id);
        words.put(id, new GlossaryWord(word.localText("term"), word.localText("meaning")));
      }
      root.ifPresent(ContentNode::finish);
    }
    return words;
  }

  private Quiz quiz(LearningModule module) {
    String name = folder + "/quiz.yaml";
    Optional<byte[]> bytes = files.read(name);
    if (bytes.isEmpty()) {
      flaws.add(name, 0, Fault.NO_QUIZ_FILE);
      return new Quiz(List.of());
    }
    Optional<ContentNode> root = ContentFile.read(name, bytes.get(), module.languages(), flaws);
    Optional<Quiz> quiz = root.map(node -> ReadQuiz.read(node, module));
    root.ifPresent(ContentNode::finish);
    return quiz.orElse(new Quiz(List.of()));
  }

  /** Other questions are another text of the module. */
  private void questions() {
    files.read(folder + "/quiz.yaml").ifPresent(digest::update);
  }

  private static void checkWhole(ContentNode root, LearningModule module) {
    if (module.version().length() > 20) {
      root.flaw("version", Fault.LONG_VERSION);
    }
    if (module.reviewOn().isBefore(module.checkedOn())) {
      root.flaw("reviewOn", Fault.REVIEW_FIRST);
    }
    if (module.audience().isEmpty()) {
      root.flaw("audience", Fault.NO_AUDIENCE);
    }
    List<String> unmet = new ArrayList<>(module.goals().stream().map(Goal::id).toList());
    module.lessons().forEach(lesson -> unmet.removeAll(lesson.goals()));
    for (String goal : unmet) {
      root.flaw("goals", Fault.GOAL_WITHOUT_LESSON, goal);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
