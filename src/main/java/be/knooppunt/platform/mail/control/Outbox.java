package be.knooppunt.platform.mail.control;

import be.knooppunt.platform.mail.WaitingLetter;
import java.time.Instant;
import java.util.Optional;

/** Keeps letters until they are sent. The second implementation is the one of the tests. */
public interface Outbox {
  /** Keeps a letter. */
  void add(WaitingLetter letter);

  /**
   * Takes the letter that waited longest of those that may be tried now. While the transaction
   * lasts, nobody else gets it.
   */
  Optional<WaitingLetter> findDue(Instant now);

  /** Lets go of a letter. */
  void remove(String id);
}
