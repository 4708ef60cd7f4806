package be.knooppunt.testing;

import be.knooppunt.network.control.NetworkStore;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import java.util.List;
import java.util.Optional;

/** One sample, read from its files: a store that never changes. */
public final class SampleStore implements NetworkStore {
  private static final NetworkVersion VERSION = new NetworkVersion(1);

  private final NetworkContent content;

  /** Serves a sample with its assumed paths. */
  public SampleStore(String sample) {
    this.content = Samples.content(sample, true);
  }

  @Override
  public NetworkVersion version() {
    return VERSION;
  }

  @Override
  public List<Partnership> listPartnerships() {
    return content.partnership().stream().toList();
  }

  @Override
  public Optional<VersionedContent> load(Optional<PartnershipId> partnership) {
    return partnership.isEmpty() || partnership.equals(content.partnership().map(Partnership::id))
        ? Optional.of(new VersionedContent(VERSION, content))
        : Optional.empty();
  }

  @Override
  public ReferenceFacts loadReferenceFacts() {
    return Samples.facts();
  }
}
