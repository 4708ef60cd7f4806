package be.knooppunt.learning.control.questions;

import be.knooppunt.learning.control.files.ContentNode;
import be.knooppunt.learning.control.files.Fault;
import be.knooppunt.learning.entity.questions.BranchingCase;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.learning.entity.questions.QuestionHead;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads a branching case: every choice leads on or ends it, and none leads back. */
final class ReadCase {
  private final ContentNode node;
  private final Map<String, BranchingCase.Step> steps = new LinkedHashMap<>();

  private ReadCase(ContentNode node) {
    this.node = node;
  }

  /** Reads a case; empty when it cannot be asked. */
  static Optional<Question> read(ContentNode node, QuestionHead head) {
    ReadCase reader = new ReadCase(node);
    List<ContentNode> nodes = node.list("steps");
    for (ContentNode one : nodes) {
      reader.step(one);
    }
    return reader.isPassable(nodes)
        ? Optional.of(new BranchingCase(head, List.copyOf(reader.steps.values())))
        : Optional.empty();
  }

  private void step(ContentNode one) {
    String id = one.text("id");
    if (!id.matches("[A-Za-z0-9-]{1,30}") || steps.containsKey(id)) {
      one.flaw("id", Fault.STEP_ID, id);
      return;
    }
    List<BranchingCase.Way> ways =
        one.list("options").stream()
            .map(
                way ->
                    new BranchingCase.Way(
                        way.localText("text"),
                        way.wholeNumber("points", 0, 1),
                        way.optionalText("next"),
                        way.localText("why")))
            .toList();
    boolean isClear =
        ways.size() > 1
            && ReadQuestion.areDistinct(ways.stream().map(BranchingCase.Way::text).toList())
            && ways.stream().anyMatch(way -> way.points() > 0);
    if (!isClear) {
      one.flaw("options", Fault.STEP_CHOICE);
    }
    steps.put(id, new BranchingCase.Step(id, one.localText("text"), ways));
  }

  private boolean isPassable(List<ContentNode> nodes) {
    if (steps.isEmpty() || steps.size() < nodes.size()) {
      return false;
    }
    for (BranchingCase.Step step : steps.values()) {
      for (BranchingCase.Way way : step.ways()) {
        if (way.next().isPresent() && !steps.containsKey(way.next().get())) {
          node.flaw("steps", Fault.STEP_NOT_THERE, step.id(), way.next().get());
          return false;
        }
      }
    }
    String first = steps.keySet().iterator().next();
    if (leadsBack(first, Set.of())) {
      node.flaw("steps", Fault.CASE_BACK);
      return false;
    }
    if (!hasGoodEnd(first)) {
      node.flaw("steps", Fault.CASE_POINTS);
      return false;
    }
    return true;
  }

  private boolean leadsBack(String id, Set<String> before) {
    if (before.contains(id)) {
      return true;
    }
    Set<String> passed = new HashSet<>(before);
    passed.add(id);
    return next(id, way -> true).anyMatch(next -> leadsBack(next, passed));
  }

  private boolean hasGoodEnd(String id) {
    return ways(id).anyMatch(way -> way.points() > 0 && way.next().isEmpty())
        || next(id, way -> way.points() > 0).anyMatch(this::hasGoodEnd);
  }

  private Stream<BranchingCase.Way> ways(String id) {
    return Optional.ofNullable(steps.get(id)).stream().flatMap(step -> step.ways().stream());
  }

  private Stream<String> next(String id, Predicate<BranchingCase.Way> which) {
    return ways(id).filter(which).flatMap(way -> way.next().stream());
  }
}
