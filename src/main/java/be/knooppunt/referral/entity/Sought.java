package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A need as it is looked for in a network.
 *
 * @param need code of the life domain that is asked
 * @param accepted the domain itself and the broader ones, nearest first
 * @param meeting the services that help with one of them, by position
 * @param named the arcs that are only for some domains, of which this is one
 */
record Sought(String need, List<String> accepted, BitSet meeting, BitSet named) {
  static Sought of(Network network, String need) {
    List<String> accepted = network.reference().withBroader(need);
    RouteArrays arrays = RouteArrays.of(network);
    return new Sought(need, accepted, arrays.covering(accepted), arrays.arcsForDomains(accepted));
  }

  /** The domain by which a service meets the need: the need itself before a broader one. */
  Optional<String> metBy(Service service) {
    return accepted.stream().filter(service.covers()::contains).findFirst();
  }

  /** Tells whether a service helps with the need itself, not only with a broader domain. */
  boolean isMetExactlyBy(Service service) {
    return service.covers().contains(need);
  }
}
