package be.knooppunt.compare.control;

import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferenceFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the network of a partnership as the map stood at a moment, made again out of the change
 * log. What the log told of a moment never changes, so the latest answers stay in memory.
 */
@ApplicationScoped
public class NetworkAt {
  private static final int KEPT = 12;

  @Inject private Networks networks;
  @Inject private MapRecords records;

  private record Key(PartnershipId partnership, Instant moment, NetworkVersion version) {}

  private final Map<Key, Network> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Network> eldest) {
              return size() > KEPT;
            }
          });

  /** For the container. */
  protected NetworkAt() {}

  /** Reads the log of a store. */
  public NetworkAt(Networks networks, MapRecords records) {
    this.networks = networks;
    this.records = records;
  }

  /** What the log tells of a moment. */
  public sealed interface Standing {
    /** The map as it stood. */
    record There(Network network) implements Standing {}

    /**
     * The log of the partnership begins later.
     *
     * @param since when it begins; empty when it holds nothing of the partnership
     */
    record NotYet(Optional<Instant> since) implements Standing {}
  }

  /**
   * The map of a partnership as it stood.
   *
   * @param version the version that the map was at then
   */
  public Standing at(PartnershipId partnership, Instant moment, NetworkVersion version) {
    Key key = new Key(partnership, moment, version);
    Network known = kept.get(key);
    if (known != null) {
      return new Standing.There(known);
    }
    ReferenceFacts facts = networks.facts();
    Optional<NetworkContent> content = MomentContent.of(records.listAt(moment), partnership, facts);
    if (content.isEmpty()) {
      return new Standing.NotYet(since(partnership));
    }
    Network network = new Network(version, facts.reference(), content.get());
    kept.put(key, network);
    return new Standing.There(network);
  }

  private Optional<Instant> since(PartnershipId partnership) {
    RecordKey key = new RecordKey(RecordKind.PARTNERSHIP, partnership.value());
    List<Change> changes = records.listChanges(ChangeQuery.of(key, Integer.MAX_VALUE));
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1).at());
  }
}
