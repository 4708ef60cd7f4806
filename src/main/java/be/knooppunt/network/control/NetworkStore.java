package be.knooppunt.network.control;

import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import java.util.List;
import java.util.Optional;

/** Reads the map. The second implementation is the one of the tests. */
public interface NetworkStore {
  /** The version the graph is at now. */
  NetworkVersion version();

  /** All partnerships, by name. */
  List<Partnership> listPartnerships();

  /** The samples that do not stand on the start page. */
  default List<PartnershipId> listHiddenSamples() {
    return List.of();
  }

  /**
   * The network of a partnership, or of all together, in one read.
   *
   * @param partnership whose; empty for all
   * @return the content with the version it was read at; empty when there is no such partnership
   */
  Optional<VersionedContent> load(Optional<PartnershipId> partnership);

  /** Vocabularies, municipalities and regions. */
  ReferenceFacts loadReferenceFacts();

  /** A content and the version it was read at, in one transaction. */
  record VersionedContent(NetworkVersion version, NetworkContent content) {}
}
