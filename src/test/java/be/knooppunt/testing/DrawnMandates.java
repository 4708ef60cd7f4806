package be.knooppunt.testing;

import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Power;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mandates for a drawing, each exercised through one service. */
public final class DrawnMandates {
  private DrawnMandates() {}

  /** Only this service decides about some life domains, for some groups or for all. */
  public static Mandate exclusive(
      String service, String organisation, Set<String> over, Set<String> forGroups) {
    return mandate(service, organisation, "ALLOCATION", "EXCLUSIVE", over, forGroups);
  }

  /** A service with another function, such as {@code COORDINATION}. */
  public static Mandate function(String service, String organisation, String function) {
    return mandate(service, organisation, function, null, Set.of(), Set.of());
  }

  private static Mandate mandate(
      String service,
      String organisation,
      String function,
      @Nullable String gatekeeping,
      Set<String> over,
      Set<String> forGroups) {
    return new Mandate(
        new MandateId("m-" + service + "-" + function),
        new OrganisationId(organisation),
        List.of(new ServiceId(service)),
        function,
        null,
        gatekeeping == null ? Set.of(Power.DELIVER) : Set.of(Power.DECIDE),
        gatekeeping,
        null,
        null,
        null,
        over,
        forGroups,
        Set.of(),
        null,
        Provenance.of(Evidence.AGREED),
        Validity.ALWAYS);
  }
}
