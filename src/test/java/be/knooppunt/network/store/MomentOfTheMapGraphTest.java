package be.knooppunt.network.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.control.NetworkAt;
import be.knooppunt.compare.control.NetworkAt.Standing;
import be.knooppunt.compare.entity.NetworkDifference;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.GraphExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The network of a moment, made again out of the change log. */
@ExtendWith(GraphExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class MomentOfTheMapGraphTest {
  private static final Instant BEGAN = LoadedGraph.FIRST_START;
  private static final Instant LATER = BEGAN.plus(Duration.ofDays(1));
  private static final LocalDate DAY = LocalDate.parse("2019-06-30");

  private final LoadedGraph loaded;
  private final GraphStore graph;
  private Networks networks;
  private NetworkAt networkAt;
  private EditMap editMap;

  MomentOfTheMapGraphTest(GraphStore graph) {
    this.graph = graph;
    loaded = LoadedGraph.in(graph);
  }

  @BeforeEach
  void asShipped() {
    loaded.loadAnew();
    GraphMapRecords records = new GraphMapRecords(graph);
    networks = new Networks(loaded.reader());
    networkAt = new NetworkAt(networks, records);
    editMap = new EditMap(records, networks, Clock.fixed(LATER, ZoneOffset.UTC));
  }

  private Network at(PartnershipId partnership, Instant moment, Network now) {
    return assertInstanceOf(Standing.There.class, networkAt.at(partnership, moment, now.version()))
        .network();
  }

  @Test
  void theNetworkOfNowOutOfTheLogIsTheNetworkOfTheStore() {
    for (String sample : List.of("roeselare", "sint-niklaas", "generalistisch-werkt")) {
      PartnershipId id = new PartnershipId(sample);
      Network now = networks.find(id).orElseThrow();
      Network told = at(id, BEGAN, now);
      NetworkDifference difference = NetworkDifference.of(now, DAY, told, DAY, EvidenceFilter.ALL);
      assertEquals(Map.of(), difference.happened(), sample);
      assertTrue(difference.isEmpty(), sample);
      assertEquals(now.services().size(), told.services().size(), sample);
      assertEquals(now.organisations().size(), told.organisations().size(), sample);
      assertEquals(Set.copyOf(now.members()), Set.copyOf(told.members()), sample);
      now.services()
          .forEach(
              service -> {
                assertEquals(now.isOutside(service.id()), told.isOutside(service.id()), sample);
                assertEquals(now.placementOf(service.id()), told.placementOf(service.id()), sample);
              });
    }
  }

  @Test
  void whatIsRemovedLaterStandsThereStill() {
    PartnershipId id = LoadedGraph.roeselare();
    Network before = networks.find(id).orElseThrow();
    ReferralPath path = before.paths().get(0);
    editMap.save(List.of(Edit.remove(path.key(), Edit.ANY)), new Author("tester", id), "because");
    Network after = networks.find(id).orElseThrow();
    assertEquals(before.paths().size() - 1, after.paths().size());
    assertEquals(before.paths(), at(id, LATER.minusMillis(1), before).paths());
    assertEquals(after.paths(), at(id, LATER, after).paths());
  }

  @Test
  void beforeTheLogBeganItSaysSo() {
    PartnershipId id = LoadedGraph.roeselare();
    Network now = networks.find(id).orElseThrow();
    Standing standing = networkAt.at(id, BEGAN.minusMillis(1), now.version());
    assertEquals(new Standing.NotYet(Optional.of(BEGAN)), standing);
    assertEquals(
        new Standing.NotYet(Optional.empty()),
        networkAt.at(new PartnershipId("nowhere"), LATER, now.version()));
  }
}
