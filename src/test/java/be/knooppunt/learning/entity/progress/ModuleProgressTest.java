package be.knooppunt.learning.entity.progress;

import static be.knooppunt.learning.entity.progress.DrawnModule.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.learning.entity.content.Audience;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.progress.GroupCount.Bounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How far somebody is, how far a group is, and what could come next. */
class ModuleProgressTest {
  private static final LearningModule M1 =
      DrawnModule.of("M1", "1.2", Audience.NEW, List.of(FindingKind.STALE), "1-een", "2-twee");
  private static final LearningModule M10 =
      DrawnModule.of("M10", "1.0", Audience.COORD, List.of(FindingKind.STALE), "1-een");
  private static final LearningModule M5 =
      DrawnModule.of("M5", "1.0", Audience.NEW, List.of(FindingKind.NO_FEEDBACK), "1-een");

  private static List<LearningStep> all(String account) {
    return List.of(
        step(account, "M1", StepKind.OPENED, "2-twee", 20),
        step(account, "M1", StepKind.READ, "1-een", 1),
        step(account, "M1", StepKind.READ, "2-twee", 2),
        step(account, "M1", StepKind.PASSED, "", 9),
        step(account, "M1", StepKind.MAP_TASK, "", 4));
  }

  @Test
  void aModuleIsCompleteOnTheDayOfItsLastPart() {
    ModuleProgress whole = ModuleProgress.of(all("a"), Optional.of(M1));
    assertEquals(Optional.of(LocalDate.parse("2026-10-10")), whole.completedOn());
    for (int without = 1; without < 5; without++) {
      List<LearningStep> some = new ArrayList<>(all("a"));
      some.remove(without);
      assertTrue(ModuleProgress.of(some, Optional.of(M1)).completedOn().isEmpty());
    }
  }

  @Test
  void anotherEditionIsPassedAgainAndALessonThatIsGoneDoesNotCount() {
    LearningModule next = DrawnModule.of("M1", "2.0", Audience.NEW, List.of(), "1-een", "3-drie");
    ModuleProgress now = ModuleProgress.of(all("a"), Optional.of(next));
    assertEquals(Set.of("1-een"), now.lessonsRead());
    assertEquals(Optional.empty(), now.lastLesson());
    assertFalse(now.quizPassed());
    assertTrue(ModuleProgress.isSameEdition("1.0", "1.12"));
    assertFalse(ModuleProgress.isSameEdition("1.0", "10.0"));
  }

  @Test
  void aGroupIsCountedWithoutThoseWhoLeftAndUpToADay() {
    Set<String> members = new TreeSet<>();
    List<LearningStep> steps = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      members.add("m" + i);
      if (i < 12) {
        steps.addAll(all("m" + i));
      } else if (i < 17) {
        steps.add(step("m" + i, "M1", StepKind.OPENED, "1-een", 0));
      }
    }
    for (int i = 0; i < 20; i++) {
      steps.addAll(all("left" + i));
    }
    CountedGroup group =
        new CountedGroup(
            members, steps, Map.of(new ModuleId("M1"), Set.of("m0", "m1", "m2", "m3", "left0")));
    assertEquals(new Bounds(15, 10, 10, 0), group.of(M1, LocalDate.parse("2026-11-01")));
    assertEquals(
        new Bounds(15, 10, 0, 0),
        group.of(M1, LocalDate.parse("2026-10-05")),
        "what came later is not told yet");
    assertEquals(new Bounds(0, 0, 0, 0), group.of(M5, LocalDate.parse("2026-11-01")));
  }

  private static List<String> path(
      Map<String, ModuleProgress> progress, Audience role, Map<FindingKind, Integer> found) {
    return SuggestedModule.path(List.of(M1, M5, M10), progress, role, found).stream()
        .map(one -> one.module().id().text())
        .toList();
  }

  @Test
  void whatIsSuggestedHasAReason() {
    Map<FindingKind, Integer> stale = Map.of(FindingKind.STALE, 3);
    assertEquals(List.of("M1", "M5"), path(Map.of(), Audience.NEW, Map.of()));
    assertEquals(List.of("M1", "M5", "M10"), path(Map.of(), Audience.NEW, stale));
    assertEquals(List.of("M10", "M1"), path(Map.of(), Audience.COORD, stale));
    assertEquals(List.of(), path(Map.of(), Audience.REGION, Map.of()));
    Map<FindingKind, Integer> noFeedback = Map.of(FindingKind.NO_FEEDBACK, 9);
    assertEquals(List.of("M5", "M1"), path(Map.of(), Audience.NEW, noFeedback));
    ModuleProgress begun =
        ModuleProgress.of(List.of(step("a", "M10", StepKind.OPENED, "1-een", 1)), Optional.of(M10));
    assertEquals(List.of("M10", "M1", "M5"), path(Map.of("M10", begun), Audience.NEW, Map.of()));
    ModuleProgress ended = ModuleProgress.of(all("a"), Optional.of(M1));
    assertEquals(List.of("M5"), path(Map.of("M1", ended), Audience.NEW, Map.of()));
  }
}
