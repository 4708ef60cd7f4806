package be.knooppunt.learning.entity.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many points an answer is worth: 1 when all is right, 0 for what the same answer everywhere
 * would give too, and never below 0 (decision 0058).
 */
public enum Scoring {
  /** The right one, or nothing. */
  ONE,
  /** The share of the right ones that was ticked, less the share of the wrong ones. */
  MANY,
  /** Things put where they belong, beyond what one and the same place for all would give. */
  PLACES,
  /** Pairs of steps in the right order, less the pairs in the wrong order. */
  ORDER,
  /** Good choices among those that were made. */
  STORY,
  /** Not scored. */
  NONE;

  double points(Posed posed, Answer answer) {
    return switch (this) {
      case ONE -> isRight(posed.fields().get(0), answer) ? 1 : 0;
      case MANY -> many(posed.fields().get(0), answer);
      case PLACES -> places(posed, answer);
      case ORDER -> order(posed, answer);
      case STORY -> story(posed, answer);
      case NONE -> 0;
    };
  }

  private static boolean isRight(Field field, Answer answer) {
    return field.isRight(answer.of(field.name()));
  }

  private static double many(Field field, Answer answer) {
    double right = 0;
    double wrong = 0;
    for (String value : answer.of(field.name())) {
      if (field.right().contains(value)) {
        right++;
      } else {
        wrong++;
      }
    }
    int rights = field.right().size();
    int wrongs = field.options().size() - rights;
    return Math.max(0, right / rights - (wrongs == 0 ? 0 : wrong / wrongs));
  }

  private static double places(Posed posed, Answer answer) {
    Map<String, Integer> same = new HashMap<>();
    int right = 0;
    for (Field field : posed.fields()) {
      field.right().forEach(value -> same.merge(value, 1, Integer::sum));
      right += isRight(field, answer) ? 1 : 0;
    }
    int free = same.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int all = posed.fields().size();
    return Math.max(0, right - free) / (double) (all - free);
  }

  private static double order(Posed posed, Answer answer) {
    List<Field> fields = posed.fields();
    int balance = 0;
    int pairs = 0;
    for (int i = 0; i < fields.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs++;
        int wanted = Integer.compare(place(fields.get(i)), place(fields.get(j)));
        balance += wanted * chosen(fields.get(i), fields.get(j), answer);
      }
    }
    return Math.max(0, balance) / (double) pairs;
  }

  private static int place(Field field) {
    return Integer.parseInt(field.right().iterator().next());
  }

  /** How two steps lie in the answer; 0 when they have one place or none. */
  private static int chosen(Field one, Field other, Answer answer) {
    String first = answer.one(one.name());
    String second = answer.one(other.name());
    return first.isEmpty() || second.isEmpty()
        ? 0
        : Integer.compare(Integer.parseInt(first), Integer.parseInt(second));
  }

  private static double story(Posed posed, Answer answer) {
    List<Field> reached = posed.reached(answer);
    long good = reached.stream().filter(field -> isRight(field, answer)).count();
    return good / (double) reached.size();
  }
}
