package be.knooppunt.learning.control.content;

import be.knooppunt.learning.control.files.ContentFlaw;
import be.knooppunt.learning.control.files.ContentFolder;
import be.knooppunt.learning.control.files.Flaws;
import be.knooppunt.learning.control.lessons.CheckLesson;
import be.knooppunt.learning.control.lessons.CheckPicture;
import be.knooppunt.learning.control.lessons.LessonLink;
import be.knooppunt.learning.control.lessons.LessonLinks;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.LessonText;
import be.knooppunt.network.entity.Vocabularies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks the texts and pictures of a module through that was read. */
public final class CheckModule {
  private final LearningModule module;
  private final ContentFolder files;
  private final Vocabularies vocabularies;
  private final List<LearningModule> others;
  private final Flaws flaws = new Flaws();

  private CheckModule(
      LearningModule module,
      ContentFolder files,
      Vocabularies vocabularies,
      List<LearningModule> others) {
    this.module = module;
    this.files = files;
    this.vocabularies = vocabularies;
    this.others = others;
  }

  /**
   * Everything that is wrong in its lessons and pictures.
   *
   * @param others all modules that a lesson may point at
   */
  public static List<ContentFlaw> check(
      LearningModule module,
      ContentFolder files,
      Vocabularies vocabularies,
      List<LearningModule> others) {
    CheckModule check = new CheckModule(module, files, vocabularies, others);
    check.lessons();
    return check.flaws.all();
  }

  private void lessons() {
    Set<String> pictures = new TreeSet<>();
    for (Lesson lesson : module.lessons()) {
      for (Map.Entry<String, LessonText> text : lesson.texts().entrySet()) {
        String markdown = text.getValue().markdown();
        CheckLesson.check(
            module.id() + "/" + lesson.id() + "." + text.getKey() + ".md",
            markdown,
            text.getKey(),
            new Known(),
            flaws);
        for (LessonLink link : LessonLinks.of(markdown)) {
          if (link instanceof LessonLink.Picture picture) {
            pictures.add(picture.file());
          }
        }
      }
    }
    for (String file : pictures) {
      String name = module.id() + "/pictures/" + file;
      Optional<byte[]> svg = files.read(name);
      svg.ifPresent(bytes -> CheckPicture.check(name, bytes, flaws));
    }
  }

  private final class Known implements CheckLesson.Known {
    @Override
    public boolean term(String list, String code) {
      return vocabularies.has(list, code);
    }

    @Override
    public boolean word(String id) {
      return module.words().containsKey(id);
    }

    @Override
    public boolean lesson(String other, String lesson) {
      return others.stream()
          .filter(m -> m.id().text().equals(other))
          .anyMatch(m -> m.findLesson(lesson).isPresent());
    }

    @Override
    public boolean picture(String file) {
      return files.read(module.id() + "/pictures/" + file).isPresent();
    }
  }
}
