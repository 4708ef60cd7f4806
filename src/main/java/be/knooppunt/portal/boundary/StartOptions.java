package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.portal.boundary.StartOption.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where a worker can say to work: a service of the map, by sector, or an organisation. */
final class StartOptions {
  /** Of a larger network only the front doors are listed; others are asked from their own sheet. */
  private static final int MOST_SERVICES = 500;

  private StartOptions() {}

  static List<StartOption> of(
      Network network, LocalDate day, String chosen, Labels labels, String organisationsLabel) {
    Map<Integer, List<Service>> bySector = new TreeMap<>();
    for (Service service : network.services()) {
      boolean offered =
          service.isShown(day, EvidenceFilter.ALL)
              && !network.isOutside(service.id())
              && (!isLarge(network) || service.frontDoor());
      if (offered || service.id().value().equals(chosen)) {
        bySector.computeIfAbsent(service.mapSector(), s -> new ArrayList<>()).add(service);
      }
    }
    List<StartOption> options = new ArrayList<>();
    bySector.forEach(
        (sector, services) -> {
          services.sort(Comparator.comparing(s -> MapPages.number(network, s)));
          options.add(
              new StartOption(
                  sector + " · " + labels.of(Vocabularies.MAP_SECTORS, sector),
                  services.stream().map(s -> choice(network, s, day)).toList()));
        });
    options.add(
        new StartOption(
            organisationsLabel,
            network.organisations().stream()
                .filter(o -> o.validity().holdsOn(day))
                .filter(o -> offers(network, o) || o.id().value().equals(chosen))
                .map(o -> new Choice(o.id().value(), o.nameOn(day)))
                .sorted(Comparator.comparing(Choice::label))
                .toList()));
    return options;
  }

  private static boolean isLarge(Network network) {
    return network.services().size() > MOST_SERVICES;
  }

  private static boolean offers(Network network, Organisation organisation) {
    int position = network.positionOf(organisation.id()).orElseThrow();
    return !isLarge(network) && network.servicesOfOrganisation().count(position) > 0;
  }

  private static Choice choice(Network network, Service service, LocalDate day) {
    String number = network.placementOf(service.id()).map(place -> place.number() + " ").orElse("");
    return new Choice(
        service.id().value(),
        number + service.name() + " (" + network.organisationOf(service).nameOn(day) + ")");
  }
}
