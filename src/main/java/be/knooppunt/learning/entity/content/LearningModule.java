package be.knooppunt.learning.entity.content;

import be.knooppunt.gaps.entity.findings.FindingKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A training module as its files describe it: lessons towards goals, questions, and a task on the
 * map.
 *
 * @param languages in which its lessons are written
 * @param minutes how long it takes in all
 * @param checkedOn on which day its facts were looked at
 * @param passMark percent of the points that is enough
 * @param asked how many questions are drawn for one attempt
 * @param notice a warning above everything, such as that it is no legal advice
 * @param findings kinds of findings that it speaks to
 * @param words words of its own that its lessons explain, by their ids
 * @param contentHash by which another text under the same version is noticed
 * @param partnership whose own module it is; empty when it comes with the program
 */
public record LearningModule(
    ModuleId id,
    String version,
    List<String> languages,
    List<Audience> audience,
    int minutes,
    LocalDate checkedOn,
    LocalDate reviewOn,
    int passMark,
    int asked,
    Optional<LocalText> notice,
    LocalText title,
    LocalText summary,
    List<Goal> goals,
    List<FindingKind> findings,
    List<Lesson> lessons,
    MapTask mapTask,
    Map<String, GlossaryWord> words,
    String contentHash,
    Optional<String> partnership) {
  /** Keeps its own copies. */
  public LearningModule {
    languages = List.copyOf(languages);
    audience = List.copyOf(audience);
    goals = List.copyOf(goals);
    findings = List.copyOf(findings);
    lessons = List.copyOf(lessons);
    words = Map.copyOf(words);
  }

  /** A lesson, when the module has it. */
  public Optional<Lesson> findLesson(String lesson) {
    return lessons.stream().filter(l -> l.id().equals(lesson)).findFirst();
  }

  /** The place of a lesson, from 1; 0 when the module does not have it. */
  public int numberOf(String lesson) {
    for (int i = 0; i < lessons.size(); i++) {
      if (lessons.get(i).id().equals(lesson)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** A goal, when the module has it. */
  public Optional<Goal> findGoal(String goal) {
    return goals.stream().filter(g -> g.id().equals(goal)).findFirst();
  }

  /** Tells whether somebody of an audience is meant. */
  public boolean isFor(Audience who) {
    return audience.contains(who) || audience.contains(Audience.ALL);
  }

  /** Tells whether its facts are due to be looked at again. */
  public boolean isDue(LocalDate day) {
    return day.isAfter(reviewOn);
  }
}
