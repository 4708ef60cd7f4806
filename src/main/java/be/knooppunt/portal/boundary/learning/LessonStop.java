package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import java.util.ArrayList;
import java.util.List;

/**
 * A lesson as a stop on the route of its module.
 *
 * @param state {@code klaar}, {@code nu} or empty
 * @param language that of its title, where it is another than that of the page; else empty
 * @param isHard whether its text reads harder than level B1
 */
public record LessonStop(
    int number,
    String id,
    String href,
    String title,
    String language,
    int minutes,
    boolean isRead,
    boolean isNow,
    String state,
    boolean isHard) {
  static List<LessonStop> of(
      LearningModule module, ModuleProgress progress, String now, String modules, String asked) {
    List<LessonStop> stops = new ArrayList<>();
    for (Lesson lesson : module.lessons()) {
      boolean isRead = progress.lessonsRead().contains(lesson.id());
      boolean isNow = lesson.id().equals(now);
      String given = lesson.title().languageOf(asked);
      stops.add(
          new LessonStop(
              stops.size() + 1,
              lesson.id(),
              modules + "/" + module.id() + "/" + lesson.id(),
              lesson.title().in(asked),
              given.equals(asked) ? "" : given,
              lesson.minutes(),
              isRead,
              isNow,
              isNow ? "nu" : isRead ? "klaar" : "",
              lesson.texts().values().stream().anyMatch(text -> !text.isPlain())));
    }
    return stops;
  }
}
