package be.knooppunt.people.control;

import be.knooppunt.people.entity.SignInSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps where accounts are signed in. The second implementation is the one of the tests. */
public interface SignIns {
  /** Keeps a new one. */
  void add(SignInSession session);

  /** The one with an id. */
  Optional<SignInSession> find(String id);

  /** Those of an account, last seen first. */
  List<SignInSession> listOf(String accountId);

  /** Notes that its owner is there. */
  void see(String id, Instant now);

  /** Ends one of an account; false when it is not there. */
  boolean end(String accountId, String id);

  /** Ends all of an account but one. */
  void endOthers(String accountId, String but);

  /** Ends those that nobody saw since a moment. */
  void endBefore(Instant moment);
}
