package be.knooppunt.people.control;

import be.knooppunt.people.entity.FailedTry;
import java.time.Instant;
import java.util.List;

/** Keeps tries to sign in. The second implementation is the one of the tests. */
public interface FailedTries {
  /** Keeps a try. */
  void add(FailedTry failed);

  /** The tries of one name and address after a moment, the latest first. */
  List<FailedTry> listSince(String who, Instant since);

  /** Forgets one try. */
  void forget(String id);

  /** Forgets the tries of one name and address. */
  void forgetAll(String who);

  /** Forgets what is older than a moment. */
  void forgetBefore(Instant moment);
}
