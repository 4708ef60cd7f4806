package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ServiceId;

/** Where a route begins. */
public sealed interface Start {
  /** At one service. */
  record AtService(ServiceId service) implements Start {}

  /** At any service of an organisation; changing desk there is no handover. */
  record AtOrganisation(OrganisationId organisation) implements Start {}

  /** At whichever front door answers best. */
  record AnyFrontDoor() implements Start {}
}
