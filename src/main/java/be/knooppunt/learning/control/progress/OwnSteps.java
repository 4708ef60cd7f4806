package be.knooppunt.learning.control.progress;

import be.knooppunt.learning.entity.progress.LearningStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The steps of a learner, for themselves. */
@ApplicationScoped
public class OwnSteps implements OwnLearning {
  @Inject private LearningSteps steps;

  /** For the container. */
  protected OwnSteps() {}

  @Override
  public String name() {
    return "learningSteps";
  }

  @Override
  @Transactional
  public List<Map<String, String>> list(String accountId) {
    return steps.listOf(accountId).stream().map(OwnSteps::fields).toList();
  }

  private static Map<String, String> fields(LearningStep step) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("partnership", step.partnershipId());
    fields.put("module", step.module().text());
    fields.put("version", step.moduleVersion());
    fields.put("kind", step.kind().name());
    fields.put("lesson", step.lesson());
    fields.put("percent", step.score() == 0 ? "" : String.valueOf(step.score()));
    fields.put("day", step.doneOn().toString());
    return fields;
  }

  @Override
  @Transactional
  public void forget(String accountId) {
    steps.removeAll(accountId);
  }
}
