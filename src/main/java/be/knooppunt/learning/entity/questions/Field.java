package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing to fill in.
 *
 * @param label what it is about; empty when the question says it
 * @param options in the order in which they are shown; none for a number or words
 * @param right the values that are right; of a number the number itself
 * @param tolerance how far beside the number is still right
 */
public record Field(
    String name,
    Kind kind,
    LocalText label,
    List<Option> options,
    Set<String> right,
    double tolerance) {
  /** How it is filled in. */
  public enum Kind {
    /** One of the options, all in sight. */
    ONE,
    /** Any number of the options. */
    MANY,
    /** One of the options, out of a list. */
    PICK,
    /** A number. */
    NUMBER,
    /** Words that nobody scores. */
    WORDS
  }

  private static final int LONGEST_NUMBER = 20;

  /** The most letters of words. */
  public static final int LONGEST_WORDS = 2_000;

  /** Keeps its own copies. */
  public Field {
    options = List.copyOf(options);
    right = Set.copyOf(right);
  }

  /** An option by its value. */
  public Optional<Option> find(String value) {
    return options.stream().filter(option -> option.value().equals(value)).findFirst();
  }

  /** Tells whether a form of this field can send these values. */
  boolean admits(List<String> values) {
    return switch (kind) {
      case WORDS ->
          values.size() <= 1 && values.stream().allMatch(v -> v.length() <= LONGEST_WORDS);
      case NUMBER ->
          values.size() <= 1 && values.stream().allMatch(v -> v.length() <= LONGEST_NUMBER);
      case ONE, PICK -> values.size() <= 1 && values.stream().allMatch(v -> find(v).isPresent());
      case MANY ->
          values.stream().allMatch(v -> find(v).isPresent())
              && Set.copyOf(values).size() == values.size();
    };
  }

  /** Tells whether enough is filled in to look at it. */
  boolean isFilled(List<String> values) {
    return kind == Kind.NUMBER
        ? values.stream().anyMatch(value -> Answer.number(value).isPresent())
        : !values.isEmpty();
  }

  /** Tells whether these values are right, as a whole. */
  public boolean isRight(List<String> values) {
    return switch (kind) {
      case MANY -> Set.copyOf(values).equals(right);
      case WORDS -> true;
      case NUMBER ->
          values.stream()
              .flatMapToDouble(value -> Answer.number(value).stream())
              .anyMatch(this::isNear);
      case ONE, PICK -> values.size() == 1 && right.contains(values.get(0));
    };
  }

  private boolean isNear(double given) {
    double slack = tolerance + Math.ulp(Math.max(1, Math.abs(given))) * 8;
    return right.stream().anyMatch(one -> Math.abs(Double.parseDouble(one) - given) <= slack);
  }
}
