package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.Proposal;
import be.knooppunt.network.entity.RecordKey;
import java.util.List;
import java.util.Optional;

/** Keeps proposals. The second implementation is the one of the tests. */
public interface Proposals {
  /** Keeps a proposal. */
  void add(Proposal proposal);

  /** A proposal by its id. */
  Optional<Proposal> find(String id);

  /** The open ones that a partnership decides on, the oldest first. */
  List<Proposal> listOpen(String steward);

  /** Those of a partnership about a record, the latest first. */
  List<Proposal> listOf(String partnership, RecordKey key);
}
