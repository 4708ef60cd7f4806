package be.knooppunt.network.control;

import be.knooppunt.network.control.NetworkStore.VersionedContent;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives networks, read once per version and shared by all readers. The version is asked of the
 * graph each time, so several instances of the portal stay right.
 */
@ApplicationScoped
public class Networks {
  private record Cached<T>(NetworkVersion version, T value) {}

  private final ConcurrentMap<Optional<PartnershipId>, Cached<Optional<Network>>> networks =
      new ConcurrentHashMap<>();
  private volatile @Nullable Cached<ReferenceFacts> facts;
  private volatile @Nullable Cached<List<Partnership>> partnerships;

  @Inject private NetworkStore store;

  /** For the container. */
  protected Networks() {}

  /** Gives networks from a store. */
  public Networks(NetworkStore store) {
    this.store = store;
  }

  /** The version the graph is at now. */
  public NetworkVersion version() {
    return store.version();
  }

  /** The network of a partnership, when there is one. */
  public Optional<Network> find(PartnershipId partnership) {
    return find(Optional.of(partnership));
  }

  /** The network of all partnerships together. */
  public Network all() {
    return find(Optional.empty()).orElseThrow();
  }

  private Optional<Network> find(Optional<PartnershipId> scope) {
    NetworkVersion now = store.version();
    Cached<Optional<Network>> cached = networks.get(scope);
    if (cached != null && cached.version().equals(now)) {
      return cached.value();
    }
    if (scope.isPresent()
        && listPartnerships().stream().noneMatch(p -> p.id().equals(scope.get()))) {
      return Optional.empty(); // a made-up address leaves nothing behind
    }
    // one reader loads, the others wait for it
    return networks
        .compute(
            scope,
            (key, known) -> known != null && known.version().equals(now) ? known : load(key, now))
        .value();
  }

  private Cached<Optional<Network>> load(Optional<PartnershipId> scope, NetworkVersion now) {
    Optional<VersionedContent> loaded = store.load(scope);
    return new Cached<>(
        loaded.map(VersionedContent::version).orElse(now),
        loaded.map(l -> new Network(l.version(), facts().reference(), l.content())));
  }

  /** All partnerships, by name. */
  public List<Partnership> listPartnerships() {
    NetworkVersion now = store.version();
    Cached<List<Partnership>> cached = partnerships;
    if (cached == null || !cached.version().equals(now)) {
      cached = new Cached<>(now, store.listPartnerships());
      partnerships = cached;
    }
    return cached.value();
  }

  /** Vocabularies, municipalities and regions. */
  public ReferenceFacts facts() {
    NetworkVersion now = store.version();
    Cached<ReferenceFacts> cached = facts;
    if (cached == null || !cached.version().equals(now)) {
      cached = new Cached<>(now, store.loadReferenceFacts());
      facts = cached;
    }
    return cached.value();
  }
}
