package be.knooppunt.network.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.GraphExtension;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which services belong to the network of a partnership. */
@ExtendWith(GraphExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class NetworkScopeGraphTest {
  private final Networks networks;

  NetworkScopeGraphTest(GraphStore graph) {
    LoadedGraph loaded = LoadedGraph.in(graph);
    networks = new Networks(loaded.reader());
    String region = networks.facts().findMunicipality("36015").orElseThrow().regions().get(0);
    NetworkContent drawn =
        DrawnNetwork.of("X-here -WARM-> R-S6", "X-region", "X-city", "R-S6 -WARM-> R-S8")
            .in("X-here", "46021")
            .in("X-region", region)
            .in("X-city", "36015")
            .content();
    Predicate<Service> own = service -> service.id().value().startsWith("X-");
    loaded
        .writer()
        .write(
            new NetworkContent(
                Optional.of(
                    new Partnership(
                        new PartnershipId("x"),
                        "X",
                        null,
                        List.of(),
                        null,
                        List.of(),
                        Validity.ALWAYS)),
                drawn.organisations().stream()
                    .filter(o -> o.id().value().startsWith("o-X-"))
                    .toList(),
                drawn.services().stream().filter(own).toList(),
                List.of(),
                drawn.paths().subList(0, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of()),
            LoadedGraph.occasion("scope"));
  }

  private Network network(String partnership) {
    return networks.find(new PartnershipId(partnership)).orElseThrow();
  }

  private static Set<String> services(Network network) {
    return network.services().stream()
        .map(s -> s.id().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatIsReferredToBeyondItIsOutside() {
    Network x = network("x");
    assertEquals(Set.of("X-here", "X-region", "X-city", "R-S6"), services(x));
    assertTrue(x.isOutside(new ServiceId("R-S6")));
    assertEquals(false, x.isOutside(new ServiceId("X-here")));
    assertEquals("R-OCMW", x.getService(new ServiceId("R-S6")).organisation().value());
    assertEquals(List.of("p1"), x.paths().stream().map(p -> p.id().value()).toList());
  }

  @Test
  void whatIsAvailableInTheAreaOrItsRegionsBelongsToIt() {
    Network roeselare = network("roeselare");
    Set<String> guests = services(roeselare);
    guests.removeIf(id -> !id.startsWith("X-"));
    assertEquals(Set.of("X-city", "X-region"), guests);
    assertEquals(false, roeselare.isOutside(new ServiceId("X-region")));
    assertTrue(services(network("sint-niklaas")).contains("X-here"));
  }
}
