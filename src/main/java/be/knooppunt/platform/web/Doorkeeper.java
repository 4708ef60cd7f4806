package be.knooppunt.platform.web;

import be.knooppunt.platform.problem.Problem;
import java.util.Optional;

/** Knows who sends a request, and what they may use. */
public interface Doorkeeper {
  /** Tells whether somebody signed in and may go on. */
  boolean isSignedIn();

  /** Tells whether whoever signed in has to choose a password before anything else. */
  boolean mustChoosePassword();

  /**
   * Tells whether a rule lets them in.
   *
   * @param partnership that of the address, empty when the address names none
   */
  boolean admits(Who who, Optional<String> partnership);

  /** Why the map of a partnership is closed to them; empty when they may see it. */
  Optional<Problem> closes(String partnership);
}
