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
 * graph once in each request, so several instances of the portal stay right.
 */
@ApplicationScoped
public class Networks {
  private record Cached<T>(NetworkVersion version, T value) {}

  private final ConcurrentMap<Optional<PartnershipId>, Cached<Optional<Network>>> networks =
      new ConcurrentHashMap<>();
  private volatile @Nullable Cached<ReferenceFacts> facts;
  private volatile @Nullable Cached<List<Partnership>> partnerships;
  private volatile @Nullable Cached<List<PartnershipId>> hidden;

  @Inject private NetworkStore store;
  @Inject private RequestVersions versions;

  /** For the container. */
  protected Networks() {}

  /** Gives networks from a store, and asks for the version at every call. */
  public Networks(NetworkStore store) {
    this(store, RequestVersions.none());
  }

  /** Gives networks from a store. */
  public Networks(NetworkStore store, RequestVersions versions) {
    this.store = store;
    this.versions = versions;
  }

  /** The version the graph was at when this request first asked. */
  public NetworkVersion version() {
    return versions.get(store::version);
  }

  /**
   * The version to compare a kept one with. Where they differ, another request may have read a
   * later one since this request asked; so it is asked again rather than read back and forth.
   */
  private NetworkVersion versionFor(@Nullable Cached<?> kept) {
    NetworkVersion seen = version();
    return kept == null || kept.version().equals(seen) ? seen : versions.askAgain(store::version);
  }

  /** The network of a partnership, when there is one. */
  public Optional<Network> find(PartnershipId partnership) {
    return find(Optional.of(partnership));
  }

  /** Tells whether the network of a partnership need not be read from the graph first. */
  public boolean isInMemory(PartnershipId partnership) {
    Cached<Optional<Network>> cached = networks.get(Optional.of(partnership));
    return cached != null && cached.version().equals(versionFor(cached));
  }

  /** The network of all partnerships together. */
  public Network all() {
    return find(Optional.empty()).orElseThrow();
  }

  private Optional<Network> find(Optional<PartnershipId> scope) {
    Cached<Optional<Network>> cached = networks.get(scope);
    NetworkVersion now = versionFor(cached);
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
    Cached<List<Partnership>> cached = partnerships;
    NetworkVersion now = versionFor(cached);
    if (cached == null || !cached.version().equals(now)) {
      cached = new Cached<>(now, store.listPartnerships());
      partnerships = cached;
    }
    return cached.value();
  }

  /** The samples that an administrator took off the start page. */
  public List<PartnershipId> listHiddenSamples() {
    Cached<List<PartnershipId>> cached = hidden;
    NetworkVersion now = versionFor(cached);
    if (cached == null || !cached.version().equals(now)) {
      cached = new Cached<>(now, store.listHiddenSamples());
      hidden = cached;
    }
    return cached.value();
  }

  /** Vocabularies, municipalities and regions. */
  public ReferenceFacts facts() {
    Cached<ReferenceFacts> cached = facts;
    NetworkVersion now = versionFor(cached);
    if (cached == null || !cached.version().equals(now)) {
      cached = new Cached<>(now, store.loadReferenceFacts());
      facts = cached;
    }
    return cached.value();
  }
}
