package be.knooppunt.learning.control.attempts;

import be.knooppunt.platform.problem.Problem;

/** Somebody saved an answer on what is not the newest one any more; nothing was written. */
public class NewerAnswer extends Problem {
  private static final long serialVersionUID = 1L;

  /** Says that the answer was changed on another device. */
  public NewerAnswer() {
    super(
        Kind.CONFLICT,
        "basis",
        "This answer was changed on another device since.",
        "Look at both, then save the one you mean.");
  }
}
