package be.knooppunt.learning.control.records;

import be.knooppunt.learning.entity.records.RecordConsent;
import java.util.Optional;

/** Keeps who agreed. The second implementation is the one of the tests. */
public interface RecordConsents {
  /** The consent of an account. */
  Optional<RecordConsent> find(String account);

  /** How many agreed. */
  long count();

  /** Keeps a new one. */
  void add(RecordConsent consent);

  /** Forgets that of an account. */
  void remove(String account);
}
