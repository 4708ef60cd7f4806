package be.knooppunt.network.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.exchange.control.LoadShippedData;
import be.knooppunt.exchange.control.ReferenceTables;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.GraphExtension;
import be.knooppunt.testing.Question;
import be.knooppunt.testing.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from the graph is what was put in. */
@ExtendWith(GraphExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class GraphNetworkStoreGraphTest {
  private final LoadedGraph loaded;

  GraphNetworkStoreGraphTest(GraphStore graph) {
    loaded = LoadedGraph.in(graph);
  }

  static List<String> samples() {
    return LoadShippedData.SAMPLES;
  }

  private static <T> void assertSameRecords(
      Function<NetworkContent, List<T>> part, NetworkContent expected, NetworkContent actual) {
    assertEquals(new HashSet<>(part.apply(expected)), new HashSet<>(part.apply(actual)));
    assertEquals(part.apply(expected).size(), part.apply(actual).size(), "each of them once");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsReadAsItWasWritten(String sample) {
    NetworkContent written = Samples.content(sample, true);
    NetworkContent read =
        loaded.reader().load(Optional.of(new PartnershipId(sample))).orElseThrow().content();
    assertEquals(written.partnership(), read.partnership());
    assertSameRecords(NetworkContent::organisations, written, read);
    assertSameRecords(NetworkContent::services, written, read);
    assertSameRecords(NetworkContent::mandates, written, read);
    assertSameRecords(NetworkContent::paths, written, read);
    assertSameRecords(NetworkContent::categoryPaths, written, read);
    assertSameRecords(NetworkContent::ties, written, read);
    assertSameRecords(NetworkContent::members, written, read);
    assertSameRecords(NetworkContent::placements, written, read);
    assertEquals(written.outside(), read.outside());
  }

  @Test
  void allPartnershipsTogetherHoldTheRecordsOfEach() {
    NetworkContent all = loaded.reader().load(Optional.empty()).orElseThrow().content();
    int services = 0;
    int paths = 0;
    for (String sample : samples()) {
      services += Samples.content(sample, true).services().size();
      paths += Samples.content(sample, true).paths().size();
    }
    assertEquals(List.of(services, paths), List.of(all.services().size(), all.paths().size()));
    assertEquals(Optional.empty(), all.partnership());
  }

  @Test
  void routesAreTheSameAsOnTheFiles() {
    Networks networks = new Networks(loaded.reader());
    Network read = networks.find(LoadedGraph.roeselare()).orElseThrow();
    for (String need : List.of("DEBT", "WORK", "CHILDCARE", "MOBILITY")) {
      Question question = Question.askAnyDoor(need).on("2019-06-30");
      assertEquals(question.answer(Samples.network("roeselare")), question.answer(read));
    }
  }

  private static Municipality sorted(Municipality m) {
    return new Municipality(
        m.nisCode(),
        m.name(),
        m.latitude(),
        m.longitude(),
        m.population(),
        m.populationDate(),
        m.postalCodes(),
        m.regions().stream().sorted().toList(),
        m.mergedInto(),
        m.validity());
  }

  private static Set<Municipality> sorted(List<Municipality> all) {
    return all.stream().map(GraphNetworkStoreGraphTest::sorted).collect(Collectors.toSet());
  }

  @Test
  void referenceFactsAreReadAsTheyWereWritten() {
    ReferenceFacts written = Samples.facts();
    ReferenceFacts read = loaded.reader().loadReferenceFacts();
    assertEquals(
        Set.copyOf(written.vocabularies().names()), Set.copyOf(read.vocabularies().names()));
    for (String list : ReferenceTables.LISTS) {
      assertEquals(written.vocabularies().list(list), read.vocabularies().list(list), list);
    }
    assertEquals(new HashSet<>(written.regions()), new HashSet<>(read.regions()));
    assertEquals(sorted(written.municipalities()), sorted(read.municipalities()));
    assertEquals(written.municipalities().size(), read.municipalities().size());
    assertEquals(written.reference(), read.reference());
  }

  @Test
  void partnershipsAreListedByName() {
    assertEquals(
        List.of("generalistisch-werkt", "roeselare", "sint-niklaas"),
        loaded.reader().listPartnerships().stream().map(p -> p.id().value()).toList());
  }

  @Test
  void aPartnershipThatIsNotThereGivesNothing() {
    PartnershipId nowhere = new PartnershipId("nowhere");
    assertEquals(Optional.empty(), loaded.reader().load(Optional.of(nowhere)));
    assertEquals(Optional.empty(), new Networks(loaded.reader()).find(nowhere));
  }

  @Test
  void aNetworkIsSharedUntilTheNextWrite() {
    Networks networks = new Networks(loaded.reader());
    Network first = networks.find(LoadedGraph.roeselare()).orElseThrow();
    assertSame(first, networks.find(LoadedGraph.roeselare()).orElseThrow());
    assertSame(networks.all(), networks.all());
    assertSame(networks.facts(), networks.facts());
    ReferenceFacts before = networks.facts();
    loaded.writer().write(Samples.content("sint-niklaas", true), LoadedGraph.occasion("cache"));
    Network next = networks.find(LoadedGraph.roeselare()).orElseThrow();
    assertNotSame(first, next);
    assertNotSame(before, networks.facts());
    assertEquals(first.version().value() + 1, next.version().value());
    assertEquals(networks.version(), next.version());
  }

  @Test
  void aSecondStartPutsNothingInAgain() {
    assertTrue(loaded.writer().hasLoadedSample("roeselare"));
    assertTrue(loaded.writer().hasReferenceFacts(Samples.tables().checksum()));
    assertEquals(false, loaded.writer().hasReferenceFacts("another"));
    assertEquals(false, loaded.writer().hasLoadedSample("nowhere"));
    List<Map<String, Object>> counts = loaded.counts();
    long version = loaded.reader().version().value();
    loaded.load();
    assertEquals(version, loaded.reader().version().value());
    assertEquals(counts, loaded.counts());
  }
}
