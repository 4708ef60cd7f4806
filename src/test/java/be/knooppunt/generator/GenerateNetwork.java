package be.knooppunt.generator;

import java.io.IOException;

/**
 * Writes a generated network as CSV files with its known answers in {@code expected.json}.
 * Arguments: size, folder and, if wanted, seed and scale.
 */
public final class GenerateNetwork {
  private GenerateNetwork() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    Order order = Order.of(arguments);
    order.size().write(order.folder(), order.seed(), order.scale());
    System.out.println(
        "Size " + order.size() + " with seed " + order.seed() + " is in " + order.folder());
  }
}
