package be.knooppunt.mapping.entity;

import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.referral.entity.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something on the map that waits for somebody.
 *
 * @param subject the record it is about
 * @param organisations those whose editors can do it
 * @param since the day from which it waits; empty when nobody knows
 * @param turn of a path: the sides that have yet to say something
 * @param id of a signal or proposal; empty for the others
 */
public record WorkItem(
    Kind kind,
    RecordKey subject,
    List<OrganisationId> organisations,
    Optional<LocalDate> since,
    Set<Side> turn,
    String id) {
  /** What has to be done; the most pressing first. */
  public enum Kind {
    /** Somebody on the floor told that it does not work. */
    SIGNAL,
    /** The sides of a path do not agree. */
    DISPUTED,
    /** Another partnership asks for a change. */
    PROPOSAL,
    /** A path is proposed and waits for the other side. */
    PROPOSED,
    /** A waiting band was measured too long ago. */
    WAITING,
    /** It was checked too long ago. */
    STALE,
    /** A path is in use, and not both sides have said that it is right. */
    UNCONFIRMED,
    /** Nobody ever checked it. */
    NEVER
  }

  /** Keeps its own copies. */
  public WorkItem {
    organisations = List.copyOf(organisations);
    turn = Set.copyOf(turn);
  }
}
