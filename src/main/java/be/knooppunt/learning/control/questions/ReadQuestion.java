package be.knooppunt.learning.control.questions;

import static java.util.stream.Collectors.toSet;

import be.knooppunt.learning.control.files.ContentNode;
import be.knooppunt.learning.control.files.Fault;
import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.questions.Choice;
import be.knooppunt.learning.entity.questions.Classifying;
import be.knooppunt.learning.entity.questions.Matching;
import be.knooppunt.learning.entity.questions.MultipleChoice;
import be.knooppunt.learning.entity.questions.NetworkQuestion;
import be.knooppunt.learning.entity.questions.NetworkTemplate;
import be.knooppunt.learning.entity.questions.Numeric;
import be.knooppunt.learning.entity.questions.OpenReflection;
import be.knooppunt.learning.entity.questions.Ordering;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.learning.entity.questions.QuestionHead;
import be.knooppunt.learning.entity.questions.RouteQuestion;
import be.knooppunt.learning.entity.questions.SingleChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what differs between the kinds of questions. */
final class ReadQuestion {
  private static final int LEAST_PAIRS = 3;
  private static final int MOST_STEPS = 12;
  private static final Set<String> MEASURES =
      Set.of("DENSITY", "CENTRALIZATION", "EXTERNAL_INTERNAL", "FRAGMENTATION_WITHOUT_HUB");

  private final ContentNode node;
  private final QuestionHead head;

  /** What is said of a question that cannot be asked. */
  private record Wrong(Fault fault, List<?> values) {}

  private ReadQuestion(ContentNode node, QuestionHead head) {
    this.node = node;
    this.head = head;
  }

  /** Reads a question; empty when it cannot be asked. */
  static Optional<Question> read(ContentNode node, String kind, QuestionHead head) {
    ReadQuestion reader = new ReadQuestion(node, head);
    return switch (kind) {
      case "single" -> reader.single();
      case "multiple" -> reader.multiple();
      case "match" -> reader.match();
      case "order" -> reader.order();
      case "classify" -> reader.classify();
      case "numeric" -> reader.numeric();
      case "case" -> ReadCase.read(node, head);
      case "open" -> Optional.of(new OpenReflection(head, node.localText("hint")));
      case "route" -> Optional.of(reader.route());
      case "network" ->
          Optional.of(new NetworkQuestion(head, node.choice("template", NetworkTemplate.class)));
      default -> {
        node.flaw("kind", Fault.QUESTION_KIND, kind);
        yield Optional.empty();
      }
    };
  }

  private Optional<Question> require(boolean isFair, Wrong otherwise, Question question) {
    if (!isFair) {
      node.flaw(otherwise.fault(), otherwise.values().toArray());
      return Optional.empty();
    }
    return Optional.of(question);
  }

  /** Tells whether no two of some texts are the same, in any language. */
  static boolean areDistinct(List<LocalText> texts) {
    return Stream.of("nl", "en")
        .allMatch(
            language ->
                texts.stream().map(text -> text.in(language).strip()).distinct().count()
                    == texts.size());
  }

  private List<Choice> choices() {
    List<Choice> choices =
        node.list("options").stream()
            .map(
                option ->
                    new Choice(
                        option.localText("text"),
                        option.flag("right"),
                        option.optionalLocalText("why").orElse(new LocalText(Map.of()))))
            .toList();
    if (!areDistinct(choices.stream().map(Choice::text).toList())) {
      node.flaw("options", Fault.SAME_OPTIONS);
    }
    return choices;
  }

  private Optional<Question> single() {
    List<Choice> choices = choices();
    long right = choices.stream().filter(Choice::right).count();
    return require(
        right == 1 && choices.size() > 1,
        new Wrong(Fault.ONE_RIGHT, List.of(right, choices.size())),
        new SingleChoice(head, choices));
  }

  private Optional<Question> multiple() {
    List<Choice> choices = choices();
    long right = choices.stream().filter(Choice::right).count();
    return require(
        right > 1 && right < choices.size(),
        new Wrong(Fault.SOME_RIGHT, List.of(right, choices.size())),
        new MultipleChoice(head, choices));
  }

  private Optional<Question> match() {
    List<Matching.Pair> pairs =
        node.list("pairs").stream()
            .map(pair -> new Matching.Pair(pair.localText("left"), pair.localText("right")))
            .toList();
    List<LocalText> extra =
        node.optionalList("extra").stream().map(ContentNode::localText).toList();
    boolean hasOwnSides =
        areDistinct(pairs.stream().map(Matching.Pair::left).toList())
            && areDistinct(
                Stream.concat(pairs.stream().map(Matching.Pair::right).distinct(), extra.stream())
                    .toList());
    boolean differs = pairs.stream().map(Matching.Pair::right).distinct().count() > 1;
    return require(
        hasOwnSides && differs && pairs.size() >= LEAST_PAIRS,
        new Wrong(Fault.PAIRS, List.of(LEAST_PAIRS)),
        new Matching(head, pairs, extra));
  }

  private Optional<Question> order() {
    List<LocalText> steps = node.list("steps").stream().map(ContentNode::localText).toList();
    return require(
        areDistinct(steps) && steps.size() >= LEAST_PAIRS && steps.size() <= MOST_STEPS,
        new Wrong(Fault.STEPS_TO_ORDER, List.of(LEAST_PAIRS, MOST_STEPS)),
        new Ordering(head, steps));
  }

  private Optional<Question> classify() {
    List<Classifying.Group> groups =
        node.list("classes").stream()
            .map(one -> new Classifying.Group(one.text("id"), one.localText("text")))
            .toList();
    List<Classifying.Item> items =
        node.list("items").stream()
            .map(one -> new Classifying.Item(one.localText("text"), one.text("class")))
            .toList();
    Set<String> known = groups.stream().map(Classifying.Group::id).collect(toSet());
    List<String> used = items.stream().map(Classifying.Item::group).distinct().toList();
    return require(
        known.size() == groups.size()
            && known.containsAll(used)
            && used.size() > 1
            && items.size() >= LEAST_PAIRS
            && areDistinct(items.stream().map(Classifying.Item::text).toList()),
        new Wrong(Fault.CLASSES, List.of()),
        new Classifying(head, groups, items));
  }

  private Optional<Question> numeric() {
    double tolerance = node.number("tolerance");
    Optional<String> measure = node.optionalText("measure");
    measure
        .filter(one -> !MEASURES.contains(one))
        .ifPresent(
            one ->
                node.flaw(
                    "measure", Fault.MEASURE, one, String.join(", ", new TreeSet<>(MEASURES))));
    return require(
        tolerance >= 0,
        new Wrong(Fault.TOLERANCE, List.of()),
        new Numeric(
            head,
            node.number("answer"),
            tolerance,
            node.optionalLocalText("unit").orElse(new LocalText(Map.of())),
            measure));
  }

  private Question route() {
    Optional<String> type =
        node.isText("from")
            ? Optional.of(node.text("from"))
            : Optional.of(node.child("from").text("serviceType"));
    if (node.isText("from") && !type.equals(Optional.of("any"))) {
      node.flaw("from", Fault.ROUTE_START);
    }
    return new RouteQuestion(head, type.filter(one -> !one.equals("any")), node.text("need"));
  }
}
