package be.knooppunt.network.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.platform.problem.ClosedMap;
import be.knooppunt.testing.Samples;
import be.knooppunt.testing.SharedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All partnerships together, as far as their maps are open. */
class SharedNetworkTest {
  private static final List<String> SAMPLES =
      List.of("generalistisch-werkt", "roeselare", "sint-niklaas");
  private static final PartnershipId CLOSED = new PartnershipId("sint-niklaas");

  /** The samples; all of them together are those of Roeselare, to be told apart. */
  private record Sampled() implements NetworkStore {
    @Override
    public NetworkVersion version() {
      return new NetworkVersion(1);
    }

    @Override
    public List<Partnership> listPartnerships() {
      return SAMPLES.stream()
          .flatMap(name -> Samples.content(name, true).partnership().stream())
          .toList();
    }

    @Override
    public Optional<VersionedContent> load(Optional<PartnershipId> partnership) {
      NetworkContent content =
          Samples.content(partnership.map(PartnershipId::value).orElse("roeselare"), true);
      return Optional.of(new VersionedContent(version(), content));
    }

    @Override
    public ReferenceFacts loadReferenceFacts() {
      return Samples.facts();
    }
  }

  private final Networks networks = new Networks(new Sampled());

  private SharedNetwork shared(Set<String> closed, Set<String> figures) {
    return new SharedNetwork(networks, new SharedMap(closed, figures));
  }

  private static Set<String> ids(Network network) {
    return network.services().stream()
        .map(service -> service.id().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whereAllMapsAreOpenItIsTheNetworkOfAll() {
    SharedNetwork open = shared(Set.of(), Set.of());
    assertSame(networks.all(), open.all());
    assertEquals("", open.mark());
    assertEquals("", open.markOfKnown());
  }

  @Test
  void holdsWhatStandsOnAnOpenMapAndNothingElse() {
    Set<String> expected = new TreeSet<>();
    for (String sample : List.of("generalistisch-werkt", "roeselare")) {
      expected.addAll(ids(networks.find(new PartnershipId(sample)).orElseThrow()));
    }
    for (SharedNetwork some :
        List.of(
            shared(Set.of(CLOSED.value()), Set.of()), shared(Set.of(), Set.of(CLOSED.value())))) {
      Network network = some.all();
      assertEquals(expected, ids(network));
      assertTrue(network.services().stream().noneMatch(s -> s.id().value().startsWith("N-S")));
      assertTrue(network.organisations().stream().noneMatch(o -> o.id().value().startsWith("N-")));
      assertTrue(network.mandates().stream().noneMatch(m -> m.id().value().startsWith("N-")));
      assertTrue(network.paths().stream().noneMatch(p -> p.id().value().startsWith("N-")));
      assertTrue(network.categoryPaths().stream().noneMatch(p -> p.id().value().startsWith("N-")));
      assertFalse(network.paths().isEmpty());
      assertSame(network, some.all(), "made once");
    }
  }

  @Test
  void nothingIsLeftWhenAllAreClosed() {
    Network network = shared(Set.copyOf(SAMPLES), Set.of()).all();
    assertEquals(List.of(), network.services());
    assertEquals(List.of(), network.organisations());
  }

  @Test
  void whatTheOthersCloseStaysOnTheOneThatIsOpen() {
    Network open = shared(Set.of("generalistisch-werkt"), Set.of(CLOSED.value())).all();
    Network roeselare = networks.find(new PartnershipId("roeselare")).orElseThrow();
    assertEquals(ids(roeselare), ids(open));
    assertEquals(roeselare.paths(), open.paths());
    assertEquals(
        Optional.of(roeselare.placementOf(roeselare.services().get(0).id())),
        Optional.of(open.placementOf(open.services().get(0).id())));
  }

  @Test
  void answersForDifferentReadersHaveDifferentMarks() {
    String one = shared(Set.of(CLOSED.value()), Set.of()).mark();
    String other = shared(Set.of("roeselare"), Set.of()).mark();
    assertNotEquals("", one);
    assertNotEquals(one, other);
    assertEquals("", shared(Set.of(), Set.of(CLOSED.value())).markOfKnown());
    assertNotEquals("", shared(Set.of(CLOSED.value()), Set.of()).markOfKnown());
  }

  @Test
  void aQuestionThatNamesAClosedMapIsToldSo() {
    Lookups lookups = new Lookups(networks, shared(Set.of(), Set.of(CLOSED.value())));
    ClosedMap problem =
        assertThrows(ClosedMap.class, () -> lookups.network(Optional.of(CLOSED.value())));
    assertEquals(Optional.of("figuresOnly"), problem.reason());
    assertEquals(
        "roeselare",
        lookups.network(Optional.of("roeselare")).partnership().orElseThrow().id().value());
    assertThrows(
        ClosedMap.class,
        () -> new Lookups(networks).network(Optional.of("roeselare")),
        "without knowing what is shared, nothing is");
  }
}
