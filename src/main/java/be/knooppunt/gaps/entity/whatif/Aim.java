package be.knooppunt.gaps.entity.whatif;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What should get better. The code is what addresses know it by. */
public enum Aim {
  /** More ordered pairs of services with a route from the one to the other. */
  REACH(true),
  /** More front doors that lead to help, whatever one comes with. */
  NO_WRONG_DOOR(true),
  /** Fewer pairs of organisations that cannot reach each other (F). */
  FRAGMENTATION(false),
  /** Fewer steps between organisations (DF). */
  DISTANCE(false),
  /** More declared needs that somebody helps with. */
  COVERAGE(true),
  /**
   * The same, where only services with a mandate count: new mandates for services that are there.
   */
  MANDATES(true);

  private final boolean isMoreBetter;

  Aim(boolean isMoreBetter) {
    this.isMoreBetter = isMoreBetter;
  }

  /** For example {@code no-wrong-door}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Tells whether its figure should rise. */
  public boolean isMoreBetter() {
    return isMoreBetter;
  }

  /** The aim with a code. */
  public static Optional<Aim> find(String code) {
    return Arrays.stream(values()).filter(aim -> aim.code().equals(code)).findFirst();
  }
}
