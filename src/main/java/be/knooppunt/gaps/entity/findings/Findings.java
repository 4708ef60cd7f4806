package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where people fall through on the map of a question. Nothing but the network and the question
 * counts: the same gives the same, in the same order, urgent first.
 */
public final class Findings {
  private static final List<Rule> RULES =
      List.of(
          new NeedRules(),
          new ReachRules(),
          new EndRules(),
          new LoopRules(),
          new FeedbackRules(),
          new GateRules(),
          new StatementRules(),
          new FreshnessRules(),
          new BridgeRules(),
          new CutRules(),
          new ProjectRules());

  private static final Comparator<Finding> URGENT_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> finding.key().kind())
          .thenComparing(finding -> finding.key().text());

  private final FindingQuestion question;
  private final List<Finding> all;
  private final Map<FindingKey, Finding> byKey = new LinkedHashMap<>();

  private Findings(FindingQuestion question, List<Finding> all) {
    this.question = question;
    this.all = all;
    all.forEach(finding -> byKey.put(finding.key(), finding));
  }

  /** Looks at a network with every rule of the table in {@code src/docs/findings.md}. */
  public static Findings of(Network network, FindingQuestion question) {
    ShownMap map = new ShownMap(network, question);
    List<Finding> found = new ArrayList<>();
    for (Rule rule : RULES) {
      rule.look(map, found::add);
    }
    found.sort(URGENT_FIRST);
    return new Findings(question, List.copyOf(found));
  }

  /** What was asked. */
  public FindingQuestion question() {
    return question;
  }

  /** All of them, urgent first, in an order that stays the same. */
  public List<Finding> all() {
    return all;
  }

  /** Those of a kind, in the same order. */
  public List<Finding> of(FindingKind kind) {
    return all.stream().filter(finding -> finding.key().kind() == kind).toList();
  }

  /** The finding with a key; empty when the map does not show it. */
  public Optional<Finding> find(FindingKey key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
