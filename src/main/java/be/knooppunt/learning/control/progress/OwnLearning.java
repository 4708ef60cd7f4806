package be.knooppunt.learning.control.progress;

import be.knooppunt.people.control.KeptElsewhere;

/**
 * A part of what is kept of somebody's learning: steps, attempts, certificates, reminders. Its
 * owner sees all of it, takes it along and may delete it; it also goes with the account.
 */
public interface OwnLearning extends KeptElsewhere {
  /** Tells whether it is a proof that its owner deletes by a choice of its own. */
  default boolean isProof() {
    return false;
  }

  /** Deletes all of it. */
  void forget(String accountId);
}
