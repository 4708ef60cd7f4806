package be.knooppunt.learning.entity.questions;

import static java.util.stream.Collectors.toSet;

import be.knooppunt.learning.entity.content.LocalText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts questions: makes their fields, with options in the order of a seed. A value is a mark of the
 * text it stands for; so it tells nothing, and it stays the same when a file is put in another
 * order.
 */
public final class Posing {
  private static final int MARK_LETTERS = 10;
  private static final String ONLY = "a";
  private static final LocalText NOTHING = new LocalText(Map.of());

  private final long seed;

  private Posing(long seed) {
    this.seed = seed;
  }

  /**
   * Puts a question that does not ask about the map.
   *
   * @throws IllegalArgumentException when it does
   */
  public static Posed pose(Question question, long seed) {
    Posing posing = new Posing(Seeded.of(seed, question.id()));
    return switch (kindOf(question)) {
      case "choice" -> posing.choice(question);
      case "places" -> posing.places(question);
      default -> posing.other(question);
    };
  }

  private static String kindOf(Question question) {
    if (question instanceof SingleChoice || question instanceof MultipleChoice) {
      return "choice";
    }
    return question instanceof Matching || question instanceof Classifying ? "places" : "other";
  }

  /** The mark of a text in a question. */
  public static String mark(LocalText text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.in("nl").strip().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, MARK_LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private Posed choice(Question question) {
    boolean isOne = question instanceof SingleChoice;
    List<Choice> choices =
        question instanceof SingleChoice single
            ? single.choices()
            : ((MultipleChoice) question).choices();
    List<Option> options =
        choices.stream()
            .map(c -> new Option(mark(c.text()), c.text(), c.why(), Optional.empty()))
            .toList();
    Set<String> right =
        choices.stream().filter(Choice::right).map(c -> mark(c.text())).collect(toSet());
    Field field =
        new Field(
            ONLY,
            isOne ? Field.Kind.ONE : Field.Kind.MANY,
            NOTHING,
            Seeded.shuffled(options, seed),
            right,
            0);
    return Posed.of(question, List.of(field), isOne ? Scoring.ONE : Scoring.MANY);
  }

  private Posed places(Question question) {
    List<Field> fields = new ArrayList<>();
    if (question instanceof Matching matching) {
      Map<String, Option> sides = new LinkedHashMap<>();
      matching.pairs().forEach(pair -> sides.put(mark(pair.right()), side(pair.right())));
      matching.extra().forEach(text -> sides.put(mark(text), side(text)));
      List<Option> options = Seeded.shuffled(sides.values(), seed);
      for (Matching.Pair pair : matching.pairs()) {
        fields.add(pick(pair.left(), options, mark(pair.right())));
      }
    } else if (question instanceof Classifying classifying) {
      List<Option> options =
          classifying.classes().stream().map(g -> Option.of(g.id(), g.text())).toList();
      for (Classifying.Item item : classifying.items()) {
        fields.add(pick(item.text(), options, item.group()));
      }
    }
    return Posed.of(question, Seeded.shuffled(fields, seed + 1), Scoring.PLACES);
  }

  private static Option side(LocalText text) {
    return Option.of(mark(text), text);
  }

  private static Field pick(LocalText label, List<Option> options, String right) {
    return new Field("f" + mark(label), Field.Kind.PICK, label, options, Set.of(right), 0);
  }

  private Posed other(Question question) {
    if (question instanceof Ordering ordering) {
      return order(ordering);
    } else if (question instanceof Numeric numeric) {
      String right = Double.toString(numeric.answer());
      return Posed.of(
          question,
          List.of(
              new Field(
                  ONLY,
                  Field.Kind.NUMBER,
                  numeric.unit(),
                  List.of(),
                  Set.of(right),
                  numeric.tolerance())),
          Scoring.ONE);
    } else if (question instanceof BranchingCase story) {
      return Posed.of(question, story.steps().stream().map(this::step).toList(), Scoring.STORY);
    } else if (question instanceof OpenReflection) {
      return Posed.of(
          question,
          List.of(new Field(ONLY, Field.Kind.WORDS, NOTHING, List.of(), Set.of(), 0)),
          Scoring.NONE);
    }
    throw new IllegalArgumentException("Asks about the map: " + question.id());
  }

  private Posed order(Ordering ordering) {
    List<Option> places = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (LocalText step : ordering.steps()) {
      String place = String.valueOf(places.size() + 1);
      places.add(Option.of(place, LocalText.of("nl", place)));
      fields.add(pick(step, List.of(), place));
    }
    List<Field> asked =
        fields.stream()
            .map(f -> new Field(f.name(), f.kind(), f.label(), places, f.right(), 0))
            .toList();
    return Posed.of(ordering, mixed(asked), Scoring.ORDER);
  }

  /** Never in the right order from the start, for that would be an answer. */
  private List<Field> mixed(List<Field> right) {
    List<Field> order = Seeded.shuffled(right, seed);
    if (order.equals(right)) {
      Collections.rotate(order, 1);
    }
    return order;
  }

  private Field step(BranchingCase.Step step) {
    List<Option> options =
        step.ways().stream()
            .map(
                way ->
                    new Option(
                        mark(way.text()), way.text(), way.why(), way.next().map(n -> "s-" + n)))
            .toList();
    Set<String> right =
        step.ways().stream()
            .filter(way -> way.points() > 0)
            .map(way -> mark(way.text()))
            .collect(toSet());
    return new Field(
        "s-" + step.id(),
        Field.Kind.ONE,
        step.text(),
        Seeded.shuffled(options, Seeded.of(seed, step.id())),
        right,
        0);
  }
}
