package be.knooppunt.portal.control;

import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Reference;
import be.knooppunt.people.control.KnownPartnerships;
import be.knooppunt.platform.config.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the component of people what roles can hold for, from the map. */
@ApplicationScoped
public class NetworkPartnerships implements KnownPartnerships {
  @Inject private Networks networks;
  @Inject private Clock clock;

  @Override
  public List<Named> list() {
    return networks.listPartnerships().stream()
        .map(p -> new Named(p.id().value(), p.name()))
        .sorted(Comparator.comparing(Named::name))
        .toList();
  }

  @Override
  public Optional<Named> find(String partnership) {
    return list().stream().filter(named -> named.id().equals(partnership)).findFirst();
  }

  @Override
  public List<Named> listOrganisations(String partnership) {
    if (!Identifier.isWellFormed(partnership)) {
      return List.of();
    }
    LocalDate today = TimeSource.today(clock);
    return networks.find(new PartnershipId(partnership)).map(Network::organisations).stream()
        .flatMap(organisations -> organisations.stream())
        .map(o -> new Named(o.id().value(), o.nameOn(today)))
        .sorted(Comparator.comparing(Named::name))
        .toList();
  }

  @Override
  public List<Named> listRegions() {
    return networks.facts().regions().stream()
        .map(region -> new Named(region.code(), region.name()))
        .sorted(Comparator.comparing(Named::name))
        .toList();
  }

  @Override
  public List<String> listIn(String region) {
    Reference reference = networks.facts().reference();
    return networks.listPartnerships().stream()
        .filter(p -> liesIn(p, region, reference))
        .map(p -> p.id().value())
        .toList();
  }

  private static boolean liesIn(Partnership partnership, String region, Reference reference) {
    return partnership.area().contains(region)
        || partnership.area().stream().anyMatch(nis -> reference.contains(Set.of(region), nis));
  }
}
