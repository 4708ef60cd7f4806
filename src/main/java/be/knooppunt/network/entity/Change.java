package be.knooppunt.network.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the change log. It is never altered; what was done wrong is put right by a later
 * change.
 *
 * @param version the version of the network that it made, shared by all changes of one write
 * @param position its place within that write, from 0
 * @param actorId the account, link or part of the program that wrote
 * @param batchId what was done together and is undone together
 * @param partnership in whose name it was written
 * @param before the record before it; empty when it was made
 * @param after the record after it; empty when it was removed
 * @param undoes the batch that it takes back, when it does
 */
public record Change(
    String id,
    Instant at,
    long version,
    int position,
    String actorId,
    String batchId,
    Optional<PartnershipId> partnership,
    RecordKey key,
    Optional<Fields> before,
    Optional<Fields> after,
    String reason,
    Optional<String> undoes) {

  /** What happened to the record. */
  public enum Action {
    CREATED,
    CHANGED,
    REMOVED
  }

  /** What happened. */
  public Action action() {
    if (before.isEmpty()) {
      return Action.CREATED;
    }
    return after.isEmpty() ? Action.REMOVED : Action.CHANGED;
  }

  /** Field by field, what is different now. */
  public List<Fields.Difference> differences() {
    return before.orElse(Fields.NONE).differences(after.orElse(Fields.NONE));
  }

  /** The record as the change knows it: after it, or before it when it was removed. */
  public Fields shown() {
    return after.or(() -> before).orElse(Fields.NONE);
  }
}
