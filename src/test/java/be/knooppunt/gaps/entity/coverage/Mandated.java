package be.knooppunt.gaps.entity.coverage;

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

/** A mandate in the making: over DEBT, for all, everywhere, to carry out, until said otherwise. */
record Mandated(
    String id,
    List<String> services,
    String organisation,
    @Nullable String breadth,
    Set<Power> powers,
    Set<String> over,
    Set<String> groups,
    Set<String> within) {

  static Mandated by(@Nullable String service, String organisation) {
    return new Mandated(
        "m-" + (service == null ? organisation : service),
        service == null ? List.of() : List.of(service),
        organisation,
        null,
        Set.of(Power.DELIVER),
        Set.of("DEBT"),
        Set.of(),
        Set.of());
  }

  Mandated breadth(String code) {
    return new Mandated(id, services, organisation, code, powers, over, groups, within);
  }

  Mandated decides() {
    return new Mandated(
        id, services, organisation, breadth, Set.of(Power.DECIDE), over, groups, within);
  }

  Mandated about(String... domains) {
    return new Mandated(
        id, services, organisation, breadth, powers, Set.of(domains), groups, within);
  }

  Mandated groups(String... codes) {
    return new Mandated(id, services, organisation, breadth, powers, over, Set.of(codes), within);
  }

  Mandated within(String... places) {
    return new Mandated(id, services, organisation, breadth, powers, over, groups, Set.of(places));
  }

  Mandate made() {
    return new Mandate(
        new MandateId(id),
        new OrganisationId(organisation),
        services.stream().map(ServiceId::new).toList(),
        "INDIVIDUAL_AID",
        breadth,
        powers,
        null,
        null,
        null,
        null,
        over,
        groups,
        within,
        null,
        Provenance.of(Evidence.AGREED),
        Validity.ALWAYS);
  }
}
