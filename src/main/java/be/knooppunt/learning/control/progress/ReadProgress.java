package be.knooppunt.learning.control.progress;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.learning.entity.progress.LearningStep.Place;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells how far a learner is. It is theirs: pages ask for whoever signed in, and nobody else. */
@ApplicationScoped
public class ReadProgress {
  @Inject private LearningSteps steps;
  @Inject private ModuleLibrary library;

  /** For the container. */
  protected ReadProgress() {}

  /** Reads from a store, for modules of a library. */
  public ReadProgress(LearningSteps steps, ModuleLibrary library) {
    this.steps = steps;
    this.library = library;
  }

  /** How far somebody is in a module of a partnership. */
  @Transactional
  public ModuleProgress of(String account, String partnership, ModuleId module) {
    return ModuleProgress.of(
        steps.list(new Place(account, partnership, module)), library.module(partnership, module));
  }

  /** What somebody did in a partnership, by module. */
  @Transactional
  public Map<ModuleId, List<LearningStep>> stepsOf(String account, String partnership) {
    Map<ModuleId, List<LearningStep>> found = new TreeMap<>();
    for (LearningStep step : steps.listOf(account)) {
      if (step.partnershipId().equals(partnership)) {
        found.computeIfAbsent(step.module(), module -> new ArrayList<>()).add(step);
      }
    }
    return found;
  }
}
