package be.knooppunt.network.entity;

import java.util.Optional;

/**
 * A record as it stands in the graph.
 *
 * @param version the version of the network at which it was last written; a later write always has
 *     a higher one, also after the record was removed and brought back
 * @param steward the partnership that keeps it right; empty for kinds that have none of their own
 */
public record StoredRecord(
    RecordKey key, long version, Optional<PartnershipId> steward, Fields fields) {}
