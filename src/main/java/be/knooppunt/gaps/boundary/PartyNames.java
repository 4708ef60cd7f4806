package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;

/** Names of what was measured: services or organisations. */
record PartyNames(Network network, MeasureQuestion question) {
  String of(String id) {
    return question.level() == Level.SERVICE
        ? network.findService(new ServiceId(id)).map(Service::name).orElse(id)
        : network
            .findOrganisation(new OrganisationId(id))
            .map(organisation -> organisation.nameOn(question.day()))
            .orElse(id);
  }
}
