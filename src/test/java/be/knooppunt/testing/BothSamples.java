package be.knooppunt.testing;

import be.knooppunt.network.control.NetworkStore;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import java.util.List;
import java.util.Optional;

/** Roeselare and Sint-Niklaas, read from their files: a store that never changes. */
public final class BothSamples implements NetworkStore {
  private static final NetworkVersion VERSION = new NetworkVersion(1);

  private final List<NetworkContent> contents =
      List.of(Samples.content("roeselare", true), Samples.content("sint-niklaas", true));

  @Override
  public NetworkVersion version() {
    return VERSION;
  }

  @Override
  public List<Partnership> listPartnerships() {
    return contents.stream().flatMap(c -> c.partnership().stream()).toList();
  }

  @Override
  public Optional<VersionedContent> load(Optional<PartnershipId> partnership) {
    return contents.stream()
        .filter(c -> c.partnership().map(Partnership::id).equals(partnership))
        .findFirst()
        .map(content -> new VersionedContent(VERSION, content));
  }

  @Override
  public ReferenceFacts loadReferenceFacts() {
    return Samples.facts();
  }
}
