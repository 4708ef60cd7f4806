package be.knooppunt.exchange.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Service;
import be.knooppunt.testing.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample networks that the program ships. */
class SamplesTest {
  static List<String> samples() {
    return LoadShippedData.SAMPLES;
  }

  @ParameterizedTest
  @CsvSource({
    "roeselare,20,30,15,35,2,6",
    "sint-niklaas,6,7,6,1,1,4",
    "generalistisch-werkt,5,4,0,0,0,6"
  })
  void areReadWhole(
      String sample,
      int organisations,
      int services,
      int mandates,
      int paths,
      int categoryPaths,
      int ties) {
    NetworkContent content = Samples.content(sample, true);
    assertEquals(
        List.of(organisations, services, mandates, paths, categoryPaths, ties),
        List.of(
            content.organisations().size(),
            content.services().size(),
            content.mandates().size(),
            content.paths().size(),
            content.categoryPaths().size(),
            content.ties().size()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void placeEveryServiceOnTheMapUnderItsSector(String sample) {
    Network network = Samples.network(sample);
    Set<Integer> numbers = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (Service service : network.services()) {
      Placement placement = network.placementOf(service.id()).orElseThrow();
      assertTrue(numbers.add(placement.number()), () -> "given twice: " + placement);
      assertTrue(
          places.add(placement.x() + " " + placement.y()), () -> "in one spot: " + placement);
      assertEquals(service.mapSector(), placement.number() / 10, () -> service.id().value());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nameNobodyAndClaimNoVerification(String sample) {
    NetworkContent content = Samples.content(sample, true);
    assertTrue(
        content.organisations().stream()
            .allMatch(o -> o.kboNumber() == null && o.phone() == null && o.email() == null));
    assertTrue(
        content.services().stream()
            .allMatch(s -> s.contact().phone() == null && s.contact().email() == null));
    assertTrue(
        Stream.of(content.organisations(), content.services(), content.paths(), content.mandates())
            .flatMap(List::stream)
            .allMatch(record -> record.provenance().verifiedOn() == null));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sayWhereEveryRecordComesFrom(String sample) {
    NetworkContent content = Samples.content(sample, true);
    Stream.of(content.organisations(), content.services(), content.paths(), content.mandates())
        .flatMap(List::stream)
        .forEach(
            record -> {
              String source = record.provenance().source();
              assertTrue(source != null && !source.isBlank(), record::toString);
            });
  }

  @Test
  void assumedPathsAreLeftOutOnRequestAndNothingElse() {
    NetworkContent with = Samples.content("roeselare", true);
    NetworkContent without = Samples.content("roeselare", false);
    assertFalse(
        without.paths().stream().anyMatch(p -> p.provenance().evidence() == Evidence.ASSUMED));
    assertEquals(
        with.paths().stream().filter(p -> !p.provenance().isAssumed()).toList(), without.paths());
    assertEquals(with.services(), without.services());
    assertEquals(List.of(), Samples.content("sint-niklaas", false).paths());
  }

  @Test
  void theFactsOfFlandersAreThere() {
    assertEquals("Roeselare", Samples.facts().placeName("36015"));
    assertEquals("Sint-Niklaas", Samples.facts().placeName("46021"));
    assertEquals("00000", Samples.facts().placeName("00000"), "an unknown code stays itself");
    assertEquals(ReferenceTables.LISTS, List.copyOf(Samples.facts().vocabularies().names()));
  }
}
