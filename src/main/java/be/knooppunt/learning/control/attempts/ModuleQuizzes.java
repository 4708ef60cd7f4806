package be.knooppunt.learning.control.attempts;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.live.LiveQuestions;
import be.knooppunt.learning.entity.questions.Quiz;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.platform.config.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Finds modules with their questions, and the map that some of them ask about. */
@ApplicationScoped
public class ModuleQuizzes {
  @Inject private ModuleLibrary library;
  @Inject private Lookups lookups;
  @Inject private Networks networks;
  @Inject private Clock clock;

  /** For the container. */
  protected ModuleQuizzes() {}

  /** Finds modules of a library. */
  public ModuleQuizzes(ModuleLibrary library, Lookups lookups, Networks networks, Clock clock) {
    this.library = library;
    this.lookups = lookups;
    this.networks = networks;
    this.clock = clock;
  }

  /** A module with its questions. */
  public record ModuleQuiz(LearningModule module, Quiz quiz) {}

  /**
   * A module with its questions.
   *
   * @throws be.knooppunt.platform.problem.Problem when there is no such module
   */
  public ModuleQuiz get(String partnership, String module) {
    Optional<LearningModule> found =
        ModuleId.isWellFormed(module)
            ? library.module(partnership, new ModuleId(module))
            : Optional.empty();
    return found
        .map(one -> new ModuleQuiz(one, library.quiz(one).orElse(new Quiz(List.of()))))
        .orElseThrow(() -> Lookups.unknown("module", module));
  }

  /** Questions about the map of a partnership, as it is today. */
  public LiveQuestions live(String partnership) {
    return new LiveQuestions(
        lookups.network(partnership), networks.facts().vocabularies(), TimeSource.today(clock));
  }
}
