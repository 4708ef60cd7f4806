package be.knooppunt.network.control;

import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Region;
import be.knooppunt.network.entity.Term;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes to the map; each call is one transaction with its changes and the next version. */
public interface NetworkWriter {
  /**
   * Who writes, when and why.
   *
   * @param actorId the account or the part of the program that writes
   * @param batchId what belongs together and can be undone together
   * @param partnership in whose name; empty for what belongs to no partnership
   * @param undoes the batch that is taken back, when one is
   */
  record Occasion(
      String actorId,
      Instant at,
      String batchId,
      String reason,
      Optional<PartnershipId> partnership,
      Optional<String> undoes) {
    /** In the name of no partnership in particular. */
    public Occasion(String actorId, Instant at, String batchId, String reason) {
      this(actorId, at, batchId, reason, Optional.empty(), Optional.empty());
    }

    /** In the name of a partnership. */
    public Occasion in(PartnershipId partnership) {
      return new Occasion(actorId, at, batchId, reason, Optional.of(partnership), undoes);
    }
  }

  /** Puts a partnership and all its records in; records that exist are replaced. */
  void write(NetworkContent content, Occasion occasion);

  /** Replaces the vocabularies, municipalities and regions. */
  void writeReferenceFacts(
      Map<String, List<Term>> vocabularies,
      List<Municipality> municipalities,
      List<Region> regions,
      String checksum);

  /** Tells whether the reference facts with this checksum are in the graph. */
  boolean hasReferenceFacts(String checksum);

  /** Says whether a sample stands on the start page; its addresses stay. */
  void hideSample(String partnership, boolean hidden);

  /** Tells whether a sample was put in before, even when it was removed since. */
  boolean hasLoadedSample(String partnership);
}
