package be.knooppunt.network.entity;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rung of the activation ladder, from far from paid work to in it. A service states from which to
 * which rung it works; the rung of a person is never stored.
 */
public enum Rung {
  ISOLATED(1),
  SOCIAL_OUT(2),
  WORKLIKE(3),
  TEMP_ACTIVATION(4),
  PAID_SUPPORTED(5),
  PAID(6);

  private final int step;

  Rung(int step) {
    this.step = step;
  }

  /** The rung with a code; empty when the code is null or unknown. */
  public static Optional<Rung> find(@Nullable String code) {
    return Arrays.stream(values()).filter(rung -> rung.name().equals(code)).findFirst();
  }

  /** Its place on the ladder, 1 to 6. */
  public int step() {
    return step;
  }
}
