package be.knooppunt.learning.control.attempts;

import static java.util.stream.Collectors.groupingBy;

import be.knooppunt.learning.control.progress.OwnLearning;
import be.knooppunt.learning.entity.attempts.QuizAnswer;
import be.knooppunt.learning.entity.attempts.QuizAttempt;
import be.knooppunt.learning.entity.attempts.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attempts of an account, for its owner: to take along, and to delete. */
@ApplicationScoped
public class OwnAttempts implements OwnLearning {
  @Inject private Attempts attempts;
  @Inject private Clock clock;

  /** For the container. */
  protected OwnAttempts() {}

  /** Attempts in a store. */
  public OwnAttempts(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "quizAttempts";
  }

  @Override
  @Transactional
  public List<Map<String, String>> list(String accountId) {
    return attempts.listOf(accountId).stream().map(this::fields).toList();
  }

  private Map<String, String> fields(QuizAttempt attempt) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("partnership", attempt.partnershipId());
    fields.put("module", attempt.moduleId());
    fields.put("version", attempt.moduleVersion());
    fields.put("content", attempt.contentHash());
    fields.put("seed", String.valueOf(attempt.seed()));
    fields.put("begunAt", attempt.begunAt().toString());
    attempt.endedAt().ifPresent(end -> fields.put("endedAt", end.toString()));
    fields.put("percent", String.valueOf(attempt.percent()));
    fields.put("passed", String.valueOf(attempt.isPassed()));
    for (QuizAnswer answer : attempts.answers(attempt.id())) {
      fields.put(
          "answer " + answer.place() + ", " + answer.questionId(),
          answer.answer().text() + (answer.isChecked() ? " (" + answer.points() + ")" : ""));
    }
    return fields;
  }

  /**
   * Forgets the attempts of an account. Of those that a running pause rests on only the answers go:
   * to delete is no way around the pause.
   */
  @Override
  @Transactional
  public void forget(String account) {
    Map<String, List<QuizAttempt>> byModule =
        attempts.listOf(account).stream().collect(groupingBy(QuizAttempt::moduleId));
    for (List<QuizAttempt> made : byModule.values()) {
      boolean isPaused = Turns.of(made, clock.instant()).pausedUntil().isPresent();
      int kept = isPaused ? Turns.BEFORE_PAUSE : 0;
      made.subList(0, made.size() - kept).forEach(attempts::remove);
      made.subList(made.size() - kept, made.size())
          .forEach(attempt -> attempts.answers(attempt.id()).forEach(QuizAnswer::forget));
    }
  }
}
