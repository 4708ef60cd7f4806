package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question as it is put to somebody: its fields with their options in an order that follows from
 * a seed.
 *
 * @param prompt what is asked; empty when {@code sentence} asks it
 * @param sentence what is asked of the map
 * @param hint shown after words that nobody scores
 * @param reasons what the map says about the right answer
 */
public record Posed(
    Question question,
    LocalText prompt,
    Optional<Sentence> sentence,
    List<Field> fields,
    Scoring scoring,
    LocalText hint,
    List<Sentence> reasons) {
  /** Keeps its own copies. */
  public Posed {
    fields = List.copyOf(fields);
    reasons = List.copyOf(reasons);
  }

  /** A question that does not ask about the map. */
  static Posed of(Question question, List<Field> fields, Scoring scoring) {
    LocalText hint =
        question instanceof OpenReflection open ? open.hint() : new LocalText(Map.of());
    return new Posed(
        question, question.head().prompt(), Optional.empty(), fields, scoring, hint, List.of());
  }

  /** A field by its name. */
  public Optional<Field> find(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Tells whether an answer fills in only what is there, with values that are there. */
  public boolean admits(Answer answer) {
    return answer.given().entrySet().stream()
        .allMatch(e -> find(e.getKey()).filter(field -> field.admits(e.getValue())).isPresent());
  }

  /**
   * The fields somebody comes to with an answer: all of them, but of a story only the steps along
   * the choices made, and the first one that is still open.
   */
  public List<Field> reached(Answer answer) {
    if (scoring != Scoring.STORY) {
      return fields;
    }
    List<Field> reached = new ArrayList<>();
    Optional<Field> next = Optional.of(fields.get(0));
    while (next.isPresent() && reached.size() < fields.size()) {
      Field field = next.get();
      reached.add(field);
      next = field.find(answer.one(field.name())).flatMap(Option::next).flatMap(this::find);
    }
    return reached;
  }

  /** The fields that still have to be filled in. */
  public List<Field> open(Answer answer) {
    return reached(answer).stream()
        .filter(field -> !field.isFilled(answer.of(field.name())))
        .toList();
  }

  /** The points of an answer, 0 to 1; 0 for what is not scored. */
  public double points(Answer answer) {
    return scoring.points(this, answer);
  }
}
