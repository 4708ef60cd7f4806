package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import java.time.LocalDate;
import java.util.List;

/** Who may decide at a service. */
public final class DecidingMandates {
  private DecidingMandates() {}

  /** The mandates exercised through a service that let their holder decide, on a day. */
  public static List<Mandate> at(Network network, Service service, LocalDate day) {
    return network.mandatesOf(service.id()).stream()
        .filter(Mandate::decides)
        .filter(mandate -> mandate.validity().holdsOn(day))
        .toList();
  }
}
