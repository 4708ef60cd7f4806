package be.knooppunt.portal.control;

import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Finds services by words, the best first; the index is made once per version of a network. */
@ApplicationScoped
public class SearchServices {
  private final ConcurrentMap<Optional<PartnershipId>, ServiceIndex> indexes =
      new ConcurrentHashMap<>();

  @Inject private Networks networks;

  /** What a text finds; nothing when it holds no word. */
  public Found find(Network network, String text) {
    Optional<PartnershipId> scope = network.partnership().map(p -> p.id());
    Vocabularies vocabularies = networks.facts().vocabularies();
    ServiceIndex index =
        indexes.compute(
            scope,
            (key, known) ->
                known != null && known.isOf(network)
                    ? known
                    : new ServiceIndex(network, vocabularies));
    return index.find(text);
  }
}
