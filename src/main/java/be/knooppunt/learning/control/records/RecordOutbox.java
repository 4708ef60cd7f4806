package be.knooppunt.learning.control.records;

import be.knooppunt.learning.entity.records.WaitingStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps statements until the record store took them. The second implementation is of the tests. */
public interface RecordOutbox {
  /** Keeps one. */
  void add(WaitingStatement statement);

  /**
   * Takes the one whose turn it is, when its moment has come: the oldest that is not set aside, so
   * that they are told in their order; else one that was set aside. While the transaction lasts,
   * nobody else gets it.
   */
  Optional<WaitingStatement> findDue(Instant now);

  /** One of them. */
  Optional<WaitingStatement> find(String id);

  /** Those of an account, in their order. */
  List<WaitingStatement> listOf(String account);

  /** Those that wait, or those that were set aside, in their order. */
  List<WaitingStatement> list(boolean aside, int most);

  /** How many there are. */
  long count(boolean aside);

  /** Lets go of one. */
  void remove(String id);

  /** Lets go of all of an account. */
  void removeAll(String account);
}
