package be.knooppunt.people.entity;

import java.util.random.RandomGenerator;

/**
 * A password that is shown once and changed at the first sign-in: six groups of four letters and
 * digits, 118 bits. No 0 and o, no 1, i and l, so that it can be copied from a screen by hand.
 */
public final class OneTimePassword {
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 6;
  private static final int GROUP = 4;

  private OneTimePassword() {}

  /**
   * Makes one.
   *
   * @param random a source that cannot be predicted
   */
  public static String make(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
