package be.knooppunt.network.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frozen network: positions, look-ups, what it refuses. */
class NetworkTest {
  private static ServiceId service(String id) {
    return new ServiceId(id);
  }

  private static Mandate mandate(String id, String organisation, String... services) {
    return new Mandate(
        new MandateId(id),
        new OrganisationId(organisation),
        List.of(services).stream().map(ServiceId::new).toList(),
        "INDIVIDUAL_AID",
        null,
        Set.of(Power.DECIDE),
        null,
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        Provenance.of(Evidence.STATED),
        Validity.ALWAYS);
  }

  @Test
  void positionsFollowTheIdentifiers() {
    Network network = DrawnNetwork.of("c -WARM-> a", "a -COLD-> b").network();
    assertEquals(
        List.of("a", "b", "c"), network.services().stream().map(s -> s.id().value()).toList());
    assertEquals(OptionalInt.of(1), network.positionOf(service("b")));
    assertEquals(OptionalInt.of(2), network.positionOf(new OrganisationId("o-c")));
    assertEquals(OptionalInt.empty(), network.positionOf(service("z")));
    assertEquals(2, network.pathFrom(0));
    assertEquals(0, network.pathTo(0));
  }

  private static List<Integer> row(Adjacency adjacency, int row) {
    List<Integer> entries = new ArrayList<>();
    for (int i = adjacency.from(row); i < adjacency.until(row); i++) {
      entries.add(adjacency.at(i));
    }
    assertEquals(adjacency.count(row), entries.size());
    return entries;
  }

  @Test
  void arcsLieWithTheirServicesAndOrganisations() {
    Network network =
        DrawnNetwork.of("a -WARM-> b", "a -COLD-> c", "c -COLD-> b")
            .at("X", "a", "b")
            .offeredBy("c", "Y", "X")
            .network();
    assertEquals(List.of(0, 1), row(network.pathsOut(), 0));
    assertEquals(List.of(), row(network.pathsOut(), 1));
    assertEquals(List.of(0, 2), row(network.pathsIn(), 1));
    assertEquals(List.of(0, 1, 2), row(network.servicesOfOrganisation(), 0));
    assertEquals(List.of(1, 0), row(network.organisationsOfService(), 2), "the one to call first");
  }

  @Test
  void whatIsNotThereIsRefusedOrEmpty() {
    Network network = DrawnNetwork.of("a -WARM-> b").network();
    assertEquals(Optional.empty(), network.findService(service("z")));
    assertEquals(Optional.empty(), network.findOrganisation(new OrganisationId("z")));
    assertThrows(IllegalArgumentException.class, () -> network.getService(service("z")));
    assertThrows(
        IllegalArgumentException.class, () -> network.getOrganisation(new OrganisationId("z")));
  }

  private static NetworkContent content(
      List<Organisation> organisations, List<Service> services, List<ReferralPath> paths) {
    return new NetworkContent(
        Optional.empty(),
        organisations,
        services,
        List.of(),
        paths,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of());
  }

  @Test
  void aRecordThatNamesSomethingMissingIsRefused() {
    NetworkContent whole = DrawnNetwork.of("a -WARM-> b").content();
    NetworkContent noService =
        content(whole.organisations(), whole.services().subList(0, 1), whole.paths());
    NetworkContent noOrganisation =
        content(whole.organisations().subList(0, 1), whole.services(), List.of());
    List<Service> twice = new ArrayList<>(whole.services());
    twice.add(whole.services().get(0));
    for (NetworkContent broken :
        List.of(noService, noOrganisation, content(whole.organisations(), twice, List.of()))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Network(new NetworkVersion(1), Reference.NONE, broken));
    }
  }

  @Test
  void mandatesAreExercisedThroughTheirServicesOrThroughAll() {
    Network network =
        DrawnNetwork.of("a", "b", "c")
            .at("X", "a", "b")
            .mandate(mandate("m2", "X", "a"))
            .mandate(mandate("m1", "X"))
            .network();
    assertEquals(List.of("m1", "m2"), mandates(network, "a"));
    assertEquals(List.of("m1"), mandates(network, "b"));
    assertEquals(List.of(), mandates(network, "c"));
    assertTrue(network.mandatesOf(service("a")).get(0).decides());
  }

  private static List<String> mandates(Network network, String id) {
    return network.mandatesOf(service(id)).stream().map(m -> m.id().value()).toList();
  }

  @Test
  void aServiceIsFoundByItsNumber() {
    Network network = DrawnNetwork.of("a", "b").number("b", 31).network();
    assertEquals(Optional.of(network.getService(service("b"))), network.findByNumber(31));
    assertEquals(Optional.empty(), network.findByNumber(32));
    assertEquals(31, network.placementOf(service("b")).orElseThrow().number());
    assertEquals(Optional.empty(), network.placementOf(service("a")));
  }

  @Test
  void theContentOfANetworkCannotBeChangedFromOutside() {
    List<Service> services = new ArrayList<>(DrawnNetwork.of("a").content().services());
    NetworkContent content =
        content(DrawnNetwork.of("a").content().organisations(), services, List.of());
    services.clear();
    assertEquals(1, content.services().size());
    assertThrows(UnsupportedOperationException.class, () -> content.services().clear());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-a", "a b", "a/b", "é", "a'b", "../a", "a\n"})
  void textsThatAreNoIdentifierAreRefused(String text) {
    assertFalse(Identifier.isWellFormed(text));
    assertThrows(IllegalArgumentException.class, () -> new ServiceId(text));
    assertThrows(IllegalArgumentException.class, () -> new PartnershipId(text));
  }

  @Test
  void anIdentifierHasAtMost64Characters() {
    assertTrue(Identifier.isWellFormed("a".repeat(64)));
    assertFalse(Identifier.isWellFormed("a".repeat(65)));
  }

  @Test
  void anOrganisationIsCalledByTheNameOfTheDay() {
    Organisation saamo =
        Samples.network("roeselare").getOrganisation(new OrganisationId("R-SAAMO"));
    assertEquals("Samenlevingsopbouw West-Vlaanderen", saamo.nameOn(LocalDate.of(2021, 11, 17)));
    assertEquals("SAAMO West-Vlaanderen", saamo.nameOn(LocalDate.of(2021, 11, 18)));
  }

  @Test
  void aMunicipalityLiesInItselfAndInItsRegions() {
    Reference reference = DrawnNetwork.of("a").lies("36015", "REG").reference();
    assertTrue(reference.contains(Set.of("36015"), "36015"));
    assertTrue(reference.contains(Set.of("REG"), "36015"));
    assertFalse(reference.contains(Set.of("REG"), "46021"));
    assertFalse(reference.contains(Set.of("OTHER"), "36015"));
  }

  private record Counted(int services) {}

  @Test
  void whatIsDerivedIsMadeOnceForEachNetwork() {
    Network network = DrawnNetwork.of("a -WARM-> b").network();
    Counted made = network.derived(Counted.class, n -> new Counted(n.services().size()));
    assertEquals(new Counted(2), made);
    assertSame(made, network.derived(Counted.class, n -> new Counted(-1)));
    Network other = DrawnNetwork.of("a").network();
    assertEquals(
        new Counted(1), other.derived(Counted.class, n -> new Counted(n.services().size())));
  }
}
