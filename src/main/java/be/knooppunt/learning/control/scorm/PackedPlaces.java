package be.knooppunt.learning.control.scorm;

import be.knooppunt.learning.control.lessons.LessonLink.OnMap;
import be.knooppunt.learning.control.lessons.LessonLink.OtherLesson;
import be.knooppunt.learning.control.lessons.LessonLink.Picture;
import be.knooppunt.learning.control.lessons.LessonLink.Word;
import be.knooppunt.learning.control.lessons.LessonTargets;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the links of a lesson lead in a package: to other lessons and pictures in it. There is no
 * local map, so the words that point at one stay plain words.
 */
final class PackedPlaces implements LessonTargets {
  private final LearningModule module;
  private final Vocabularies vocabularies;
  private final Texts texts;

  PackedPlaces(LearningModule module, Vocabularies vocabularies, Texts texts) {
    this.module = module;
    this.vocabularies = vocabularies;
    this.texts = texts;
  }

  @Override
  public Optional<Local> onMap(OnMap link) {
    return Optional.empty();
  }

  @Override
  public Optional<Meaning> word(Word link) {
    String language = texts.code();
    if (link.list().isEmpty()) {
      return Optional.ofNullable(module.words().get(link.code()))
          .map(
              word ->
                  new Meaning(
                      word.term().in(language),
                      word.meaning().in(language),
                      word.meaning().languageOf(language)));
    }
    return vocabularies
        .find(link.list(), link.code())
        .map(term -> new Meaning(term.label(language), term.definition(language), language));
  }

  @Override
  public Optional<String> lesson(OtherLesson link) {
    boolean isHere =
        link.module().equals(module.id().text()) && module.findLesson(link.lesson()).isPresent();
    return isHere ? Optional.of("#deel-" + link.lesson()) : Optional.empty();
  }

  @Override
  public String picture(Picture link) {
    return "pictures/" + link.file();
  }

  @Override
  public String heading(Box box) {
    if (box instanceof Box.Checked checked) {
      return checked
          .day()
          .map(when -> texts.with("learn.box.checked", texts.date(when)))
          .orElseGet(() -> texts.get("learn.box.checkedOnce"));
    }
    if (box instanceof Box.Discuss discuss) {
      return texts.count("learn.box.discuss", discuss.minutes());
    }
    return texts.get("learn.box." + box.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  @Override
  public String close() {
    return texts.get("learn.close");
  }

  @Override
  public String table() {
    return texts.get("learn.table");
  }
}
