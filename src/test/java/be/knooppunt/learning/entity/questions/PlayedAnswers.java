package be.knooppunt.learning.entity.questions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Fills questions in: all right, or nothing right. */
public final class PlayedAnswers {
  private PlayedAnswers() {}

  /** The answer with every field right. */
  public static Answer right(Posed posed) {
    Map<String, List<String>> values = new TreeMap<>();
    Answer answer = Answer.NONE;
    for (int before = -1; before < values.size(); answer = Answer.of(values)) {
      before = values.size();
      for (Field field : posed.reached(answer)) {
        values.putIfAbsent(field.name(), right(posed, field));
      }
    }
    return Answer.of(values);
  }

  private static List<String> right(Posed posed, Field field) {
    if (field.kind() == Field.Kind.MANY) {
      return List.copyOf(field.right());
    }
    if (field.kind() == Field.Kind.WORDS) {
      return List.of("Ik bel haar morgen.");
    }
    Predicate<String> goesOnWell =
        value ->
            posed.scoring() != Scoring.STORY
                || field
                    .find(value)
                    .flatMap(Option::next)
                    .flatMap(posed::find)
                    .map(next -> hasGoodEnd(posed, next))
                    .orElse(true);
    return List.of(field.right().stream().sorted().filter(goesOnWell).findFirst().orElseThrow());
  }

  private static boolean hasGoodEnd(Posed posed, Field field) {
    return field.right().stream()
        .anyMatch(
            value ->
                field
                    .find(value)
                    .flatMap(Option::next)
                    .flatMap(posed::find)
                    .map(next -> hasGoodEnd(posed, next))
                    .orElse(true));
  }

  /** An answer in which no field is right. */
  public static Answer wrong(Posed posed) {
    Map<String, List<String>> values = new TreeMap<>();
    for (Field field : posed.fields()) {
      if (field.kind() == Field.Kind.NUMBER) {
        double right = Double.parseDouble(field.right().iterator().next());
        values.put(field.name(), List.of(String.valueOf(right + field.tolerance() + 1)));
      } else if (field.kind() != Field.Kind.WORDS) {
        values.put(
            field.name(),
            List.of(
                field.options().stream()
                    .map(Option::value)
                    .filter(value -> !field.right().contains(value))
                    .findFirst()
                    .orElseThrow()));
      }
    }
    Set<String> reached =
        posed.reached(Answer.of(values)).stream().map(Field::name).collect(Collectors.toSet());
    values.keySet().retainAll(reached);
    return Answer.of(values);
  }
}
