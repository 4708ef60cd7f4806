package be.knooppunt.gaps.entity.measures;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or the reason why there is none. Exactly one of the two is there, so that nobody takes
 * a figure that is not defined for 0.
 *
 * @param number the figure; of no meaning when there is a reason
 * @param undefinedBecause why there is no figure; null when there is one
 */
public record Value(double number, @Nullable Undefined undefinedBecause) {
  /** A figure that is there. */
  public static Value of(double number) {
    return new Value(number, null);
  }

  /** No figure. */
  public static Value undefined(Undefined because) {
    return new Value(0, because);
  }

  /** Tells whether there is a figure. */
  public boolean isDefined() {
    return undefinedBecause == null;
  }

  /** The figure, or nothing. */
  public OptionalDouble find() {
    return isDefined() ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /**
   * The figure.
   *
   * @throws IllegalStateException if there is none
   */
  public double get() {
    return find().orElseThrow(() -> new IllegalStateException("not defined: " + undefinedBecause));
  }

  /** Calculates on with the figure; without one, the reason stays. */
  public Value then(DoubleUnaryOperator step) {
    return isDefined() ? of(step.applyAsDouble(number)) : this;
  }
}
