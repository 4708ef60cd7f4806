package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.portal.control.Found;
import be.knooppunt.portal.control.Piece;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An organisation that was found.
 *
 * @param former earlier names that hold what was asked
 * @param count how many services it offers on the day
 */
public record OrganisationHit(
    Organisation organisation,
    List<Piece> name,
    List<List<Piece>> former,
    String href,
    long count) {

  /** The organisations with the asked words in their names; all of them when nothing is asked. */
  static List<Organisation> named(Network network, Optional<Found> found, LocalDate day) {
    Stream<Organisation> organisations =
        found
            .map(f -> f.organisations().stream().map(network::getOrganisation))
            .orElseGet(
                () ->
                    network.organisations().stream()
                        .sorted(Comparator.comparing(o -> o.nameOn(day))));
    return organisations.filter(o -> o.validity().holdsOn(day)).toList();
  }

  /** How one of them is shown. */
  static OrganisationHit of(
      Network network, Optional<Found> found, LocalDate day, Organisation organisation) {
    String name = organisation.nameOn(day);
    String base = network.partnership().map(p -> "/" + p.id().value()).orElse("");
    List<List<Piece>> former =
        organisation.names().stream()
            .map(DatedName::name)
            .filter(other -> !other.equals(name))
            .flatMap(other -> found.map(f -> f.words().mark(other)).stream())
            .filter(pieces -> pieces.stream().anyMatch(Piece::marked))
            .toList();
    return new OrganisationHit(
        organisation,
        found.map(f -> f.words().mark(name)).orElse(List.of(new Piece(name, false))),
        former,
        base + "/organisatie/" + organisation.id().value(),
        offered(network, organisation, day));
  }

  private static long offered(Network network, Organisation organisation, LocalDate day) {
    int position = network.positionOf(organisation.id()).orElseThrow();
    Adjacency offers = network.servicesOfOrganisation();
    return IntStream.range(offers.from(position), offers.until(position))
        .mapToObj(i -> network.services().get(offers.at(i)))
        .filter(s -> s.validity().holdsOn(day))
        .count();
  }
}
