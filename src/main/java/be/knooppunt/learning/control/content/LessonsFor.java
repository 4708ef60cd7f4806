package be.knooppunt.learning.control.content;

import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import java.util.List;

/** Which lessons help with a finding: what modules and lessons say of themselves. */
public final class LessonsFor {
  private LessonsFor() {}

  /** A lesson with its module. */
  public record Found(LearningModule module, Lesson lesson) {}

  /**
   * Lessons that name a kind; where a module names it and none of its lessons does, its first
   * lesson.
   */
  public static List<Found> finding(List<LearningModule> modules, FindingKind kind) {
    return modules.stream().flatMap(module -> in(module, kind).stream()).toList();
  }

  private static List<Found> in(LearningModule module, FindingKind kind) {
    List<Found> found =
        module.lessons().stream()
            .filter(lesson -> lesson.findings().contains(kind))
            .map(lesson -> new Found(module, lesson))
            .toList();
    return found.isEmpty() && module.findings().contains(kind)
        ? List.of(new Found(module, module.lessons().get(0)))
        : found;
  }
}
