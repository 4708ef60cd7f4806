package be.knooppunt.learning.control.content;

import be.knooppunt.learning.control.files.ContentFlaw;
import be.knooppunt.learning.control.lessons.LessonLink;
import be.knooppunt.learning.control.lessons.LessonLinks;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.questions.Quiz;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came out of the files of a module.
 *
 * @param folder the name of its folder
 * @param module the module, also when something in it is wrong; empty when too much is
 * @param quiz its questions; none when they cannot be read
 * @param flaws everything that is wrong, by file and line
 */
public record ReadContent(
    String folder, Optional<LearningModule> module, Quiz quiz, List<ContentFlaw> flaws) {
  /** Keeps its own copy. */
  public ReadContent {
    flaws = List.copyOf(flaws);
  }

  /** The module when nothing is wrong with it. */
  public Optional<LearningModule> faultless() {
    return flaws.isEmpty() ? module : Optional.empty();
  }

  /** The files that belong to it, by their paths. */
  public List<String> used() {
    List<String> used = new ArrayList<>();
    List.of("module.yaml", "words.yaml", "quiz.yaml")
        .forEach(file -> used.add(folder + "/" + file));
    for (Lesson lesson : module.map(LearningModule::lessons).orElse(List.of())) {
      lesson
          .texts()
          .forEach(
              (language, text) -> {
                used.add(folder + "/" + lesson.id() + "." + language + ".md");
                for (LessonLink link : LessonLinks.of(text.markdown())) {
                  if (link instanceof LessonLink.Picture picture) {
                    used.add(folder + "/pictures/" + picture.file());
                  }
                }
              });
    }
    return used;
  }

  /** The same with more flaws. */
  public ReadContent with(List<ContentFlaw> more) {
    return new ReadContent(
        folder,
        module,
        quiz,
        Stream.concat(flaws.stream(), more.stream()).sorted().distinct().toList());
  }
}
