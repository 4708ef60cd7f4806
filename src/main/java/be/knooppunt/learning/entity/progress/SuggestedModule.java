package be.knooppunt.learning.entity.progress;

import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.learning.entity.content.Audience;
import be.knooppunt.learning.entity.content.LearningModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A module that somebody could do next, and why.
 *
 * @param forRole it is meant for the role of whoever asks
 * @param begun it was begun and not ended
 * @param findings what the map of the partnership shows that it speaks to, with how many of each
 */
public record SuggestedModule(
    LearningModule module, boolean forRole, boolean begun, Map<FindingKind, Integer> findings) {
  /**
   * The way through the modules that suits somebody: first what was begun, then what is meant for
   * the role, then what the map asks for most; among equals in their own order. What is ended is
   * left out, and so is what there is no reason for.
   *
   * @param found how many findings of each kind the map shows
   */
  public static List<SuggestedModule> path(
      List<LearningModule> modules,
      Map<String, ModuleProgress> progress,
      Audience role,
      Map<FindingKind, Integer> found) {
    List<SuggestedModule> path = new ArrayList<>();
    for (LearningModule module : modules) {
      ModuleProgress now = progress.getOrDefault(module.id().text(), ModuleProgress.NONE);
      Map<FindingKind, Integer> spokenTo = new TreeMap<>();
      for (FindingKind kind : module.findings()) {
        int number = found.getOrDefault(kind, 0);
        if (number > 0) {
          spokenTo.put(kind, number);
        }
      }
      SuggestedModule suggested =
          new SuggestedModule(module, module.isFor(role), now.isBegun(), spokenTo);
      if (now.completedOn().isEmpty() && suggested.hasReason()) {
        path.add(suggested);
      }
    }
    path.sort(
        Comparator.comparing(SuggestedModule::begun)
            .thenComparing(SuggestedModule::forRole)
            .thenComparingInt(SuggestedModule::weight)
            .reversed());
    return path;
  }

  private boolean hasReason() {
    return begun || forRole || !findings.isEmpty();
  }

  /** How many findings it speaks to. */
  private int weight() {
    return findings.values().stream().mapToInt(Integer::intValue).sum();
  }
}
