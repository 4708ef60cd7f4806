package be.knooppunt.learning.entity.progress;

import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.progress.GroupCount.Bounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts how far a group is, by module. What leaves it are the bounds of {@link GroupFigures}.
 *
 * @param members the accounts that have a role in the partnership
 * @param steps theirs, and of others, who are not counted
 * @param certified who has a certificate of a module that holds
 */
public record CountedGroup(
    Set<String> members, List<LearningStep> steps, Map<ModuleId, Set<String>> certified) {
  /**
   * What is told of a module.
   *
   * @param day only what was done before it counts
   */
  public Bounds of(LearningModule module, LocalDate day) {
    Map<String, List<LearningStep>> byMember = new TreeMap<>();
    for (LearningStep step : steps) {
      if (step.module().equals(module.id())
          && step.doneOn().isBefore(day)
          && members.contains(step.accountId())) {
        byMember.computeIfAbsent(step.accountId(), account -> new ArrayList<>()).add(step);
      }
    }
    List<ModuleProgress> progress =
        byMember.values().stream().map(own -> ModuleProgress.of(own, Optional.of(module))).toList();
    int all = (int) progress.stream().filter(one -> one.hasReadAll(module)).count();
    int passed = (int) progress.stream().filter(ModuleProgress::quizPassed).count();
    int held =
        (int)
            certified.getOrDefault(module.id(), Set.of()).stream()
                .filter(members::contains)
                .count();
    return new Bounds(told(byMember.size()), told(all), told(passed), told(held));
  }

  private int told(int people) {
    return GroupFigures.told(people, members.size());
  }
}
