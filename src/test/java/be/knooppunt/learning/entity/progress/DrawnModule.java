package be.knooppunt.learning.entity.progress;

import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.learning.entity.content.Audience;
import be.knooppunt.learning.entity.content.Goal;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.content.MapTask;
import be.knooppunt.learning.entity.content.ModuleId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A module with lessons of these names, and nothing in them. */
final class DrawnModule {
  private static final LocalDate DAY = LocalDate.parse("2026-11-21");

  private DrawnModule() {}

  static LearningModule of(
      String id, String version, Audience audience, List<FindingKind> findings, String... lessons) {
    LocalText title = LocalText.of("nl", "Module " + id);
    return new LearningModule(
        new ModuleId(id),
        version,
        List.of("nl"),
        List.of(audience),
        60,
        DAY,
        DAY.plusYears(1),
        80,
        10,
        Optional.empty(),
        title,
        title,
        List.of(new Goal("G1", LocalText.of("nl", "Je kunt iets."))),
        findings,
        Arrays.stream(lessons)
            .map(name -> new Lesson(name, 10, List.of("G1"), List.of(), title, Map.of()))
            .toList(),
        new MapTask(MapTask.Kind.SIGNALS_GIVEN, 1, 0, title),
        Map.of(),
        "hash",
        Optional.empty());
  }

  static LearningStep step(String account, String module, StepKind kind, String lesson, int day) {
    return new LearningStep(
            new LearningStep.Place(account, "roeselare", new ModuleId(module)),
            kind,
            "1.0",
            LocalDate.of(2026, 10, 1).plusDays(day))
        .about(lesson);
  }
}
