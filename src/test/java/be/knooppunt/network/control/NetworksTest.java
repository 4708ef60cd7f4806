package be.knooppunt.network.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.graphstore.GraphUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often the graph is asked for its version, and who sees which version. */
class NetworksTest {
  /** A graph without content that counts what it is asked. */
  private static final class CountingStore implements NetworkStore {
    private long version = 1;
    private int versionsAsked;
    private int loads;
    private boolean isDown;

    @Override
    public NetworkVersion version() {
      if (isDown) {
        throw new GraphUnavailable();
      }
      versionsAsked++;
      return new NetworkVersion(version);
    }

    @Override
    public List<Partnership> listPartnerships() {
      return List.of();
    }

    @Override
    public Optional<VersionedContent> load(Optional<PartnershipId> partnership) {
      loads++;
      return Optional.of(
          new VersionedContent(
              new NetworkVersion(version),
              new NetworkContent(
                  Optional.empty(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  Set.of())));
    }

    @Override
    public ReferenceFacts loadReferenceFacts() {
      return new ReferenceFacts(new Vocabularies(Map.of()), List.of(), List.of());
    }
  }

  private final CountingStore store = new CountingStore();
  private RequestVersions.@Nullable Seen request = new RequestVersions.Seen();
  private final RequestVersions versions = new RequestVersions(() -> Optional.ofNullable(request));
  private final Networks networks = new Networks(store, versions);

  private void nextRequest() {
    request = new RequestVersions.Seen();
  }

  @Test
  void aRequestAsksForTheVersionOnce() {
    networks.all();
    networks.facts();
    nextRequest();
    store.versionsAsked = 0;
    for (int label = 0; label < 50; label++) {
      networks.facts();
      networks.all();
      networks.listPartnerships();
      networks.version();
    }
    assertEquals(1, store.versionsAsked);
    nextRequest();
    networks.all();
    networks.listPartnerships();
    assertEquals(2, store.versionsAsked, "the next request asks for itself");
  }

  @Test
  void theNextRequestSeesWhatAnotherInstanceWrote() {
    assertEquals(1, networks.all().version().value());
    store.version = 2;
    assertEquals(1, networks.all().version().value(), "one request, one version");
    nextRequest();
    assertEquals(2, networks.all().version().value());
  }

  @Test
  void whoWroteSeesItInTheSameRequest() {
    assertEquals(1, networks.all().version().value());
    store.version = 2;
    versions.forget();
    assertEquals(2, networks.all().version().value());
    assertEquals(2, networks.version().value());
  }

  @Test
  void outsideARequestNothingIsRemembered() {
    request = null;
    assertEquals(1, networks.version().value());
    store.version = 2;
    assertEquals(2, networks.version().value());
  }

  @Test
  void twoRequestsOnBothSidesOfAWriteDoNotReadBackAndForth() {
    RequestVersions.Seen early = request;
    networks.all();
    store.version = 2;
    nextRequest();
    networks.all();
    assertEquals(2, store.loads);
    request = early;
    assertEquals(2, networks.all().version().value(), "what is kept is what the graph holds now");
    assertSame(networks.all(), networks.all());
    assertEquals(2, store.loads);
  }

  @Test
  void whatIsKeptIsNoReasonToCallALostGraphThere() {
    networks.all();
    nextRequest();
    store.isDown = true;
    assertThrows(GraphUnavailable.class, networks::all);
  }
}
