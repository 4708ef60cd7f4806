package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.gaps.entity.measures.MeasuredNetwork;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.portal.boundary.Labels;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Names the parties of a measured network. */
final class Parties {
  private final Network network;
  private final MeasuredNetwork measured;
  private final Labels labels;
  private final boolean isOfServices;
  private final String base;
  private final int[] groups;

  Parties(Network network, Figures figures, Labels labels, boolean isOfServices) {
    this.network = network;
    this.measured = figures.measured();
    this.labels = labels;
    this.isOfServices = isOfServices;
    this.base = network.partnership().map(p -> "/" + p.id().value()).orElse("");
    this.groups = measured.groups();
  }

  Party get(int party) {
    String id = measured.ids().get(party);
    String sector = sector(groups[party]);
    if (!isOfServices) {
      Organisation organisation = network.getOrganisation(new OrganisationId(id));
      return new Party(
          id,
          organisation.nameOn(measured.question().day()),
          base + "/organisatie/" + id,
          sector,
          organisation.isGeneralist());
    }
    Service service = network.getService(new ServiceId(id));
    String number =
        network.placementOf(service.id()).map(Placement::number).map(String::valueOf).orElse(id);
    return new Party(
        id,
        service.name(),
        base + "/dienst/" + number,
        sector,
        network.organisationOf(service).isGeneralist());
  }

  /** A sector in words. */
  String sector(int group) {
    return labels.capital(Vocabularies.SECTORS, measured.groupCodes().get(group));
  }

  List<Party> all(int[] parties) {
    return Arrays.stream(parties).mapToObj(this::get).toList();
  }

  List<Party> all(Collection<Integer> parties) {
    return parties.stream().map(this::get).toList();
  }
}
