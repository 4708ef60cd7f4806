package be.knooppunt.portal.boundary.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;

/** Gives seeds for draws: short enough to read out, and not to be guessed. */
@ApplicationScoped
public class QuizSeeds {
  private static final int MOST = 1_000_000_000;

  private final SecureRandom random = new SecureRandom();

  /** For the container. */
  public QuizSeeds() {}

  /** The next one. */
  public long next() {
    return random.nextInt(MOST);
  }

  /** A seed as an address has it; empty when it is none. */
  public static Optional<Long> read(String text) {
    return text.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
