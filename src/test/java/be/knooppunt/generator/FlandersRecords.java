package be.knooppunt.generator;

import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Power;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Turns the numbers of size L into records of the product, as the network of the one partnership
 * {@code vlaanderen}. Number n becomes L-On for an organisation, L-Sn for a service, L-Pn for a
 * path, with zeros in front, so that the order of the identifiers is that of the numbers.
 */
final class FlandersRecords {
  private static final String PARTNERSHIP = "vlaanderen";
  private static final List<String> TYPES =
      List.of(
          "RECEPTION",
          "RIGHTS",
          "INDIVIDUAL_AID",
          "DEBT_HELP",
          "TRAJECTORY",
          "TRAINING",
          "JOB_COACHING",
          "PLACEMENT",
          "SHELTER",
          "HOUSING_SUPPORT",
          "LEGAL_HELP",
          "ADMIN_HELP",
          "GROUP_WORK",
          "FAMILY_SUPPORT",
          "CHILDCARE_SERVICE",
          "HEALTHCARE_ACCESS",
          "MENTAL_SUPPORT",
          "LANGUAGE_SUPPORT",
          "PEER_SUPPORT",
          "MATERIAL_AID",
          "WORK_EXPERIENCE",
          "SUPPORTED_JOB",
          "CASE_COORDINATION",
          "INFO");

  private final FlandersNetwork made;
  private final SecondStream stream;
  private final List<OrganisationId> organisationIds;

  private FlandersRecords(FlandersNetwork made) {
    this.made = made;
    stream = new SecondStream(made.seed());
    organisationIds =
        IntStream.range(0, made.organisations().size())
            .mapToObj(o -> new OrganisationId(id("L-O%05d", o)))
            .toList();
  }

  private static String id(String form, int number) {
    return String.format(Locale.ROOT, form, number);
  }

  /** The records of a network that was made. */
  static GeneratedNetwork of(FlandersNetwork made) {
    return new GeneratedNetwork(
        new FlandersRecords(made).content(),
        FlandersFacts.terms(),
        FlandersFacts.municipalities(),
        FlandersFacts.regions());
  }

  private NetworkContent content() {
    List<Service> services = services();
    List<ReferralPath> paths = paths(services);
    return new NetworkContent(
        Optional.of(partnership()),
        organisations(),
        services,
        mandates(),
        paths,
        List.of(),
        List.of(),
        IntStream.range(0, Geography.MUNICIPALITIES)
            .mapToObj(o -> new Membership(organisationIds.get(o), "PARTNER", Validity.ALWAYS))
            .toList(),
        placements(services),
        Set.of());
  }

  private static Partnership partnership() {
    return new Partnership(
        new PartnershipId(PARTNERSHIP),
        "Nagemaakt Vlaanderen",
        "SHARED",
        FlandersFacts.municipalities().stream().map(m -> m.nisCode()).toList(),
        "Een netwerk zo groot als Vlaanderen, voor proeven. Niets ervan bestaat.",
        List.of(),
        Validity.ALWAYS);
  }

  private List<Organisation> organisations() {
    List<Organisation> all = new ArrayList<>();
    for (int o = 0; o < made.organisations().size(); o++) {
      MadeOrganisation one = made.organisations().get(o);
      all.add(
          new Organisation(
              organisationIds.get(o),
              List.of(new DatedName(one.sector().label() + " " + o, Validity.ALWAYS)),
              null,
              FlandersFacts.sector(one.sector()),
              one.sector() == MadeSector.OCMW ? Lens.GENERALIST : Lens.SPECIALIST,
              null,
              null,
              null,
              null,
              Provenance.of(Evidence.AGREED),
              Validity.ALWAYS));
    }
    return all;
  }

  private List<Service> services() {
    List<Service> all = new ArrayList<>();
    for (int s = 0; s < made.services().size(); s++) {
      MadeService one = made.services().get(s);
      String type = TYPES.get(one.need());
      DraftService draft =
          new DraftService(
              id("L-S%05d", s),
              made.sectorOf(s).label() + " " + FlandersFacts.need(one.need()) + " " + s,
              organisationIds.get(one.organisation()));
      draft.type = type;
      draft.line = made.isFrontDoor(s) ? 1 : 2;
      draft.frontDoor = made.isFrontDoor(s);
      draft.covers = Set.of(FlandersFacts.need(one.need()));
      draft.serves = FlandersFacts.groups(one);
      draft.availableIn = FlandersFacts.area(one.scale(), one.municipality());
      stream.dress(draft);
      all.add(draft.make());
    }
    return all;
  }

  private List<ReferralPath> paths(List<Service> services) {
    List<ReferralPath> all = new ArrayList<>(made.arcs().size());
    for (int arc = 0; arc < made.arcs().size(); arc++) {
      int to = made.arcs().to(arc);
      MadeService receiver = made.services().get(to);
      DraftPath draft =
          new DraftPath(services.get(made.arcs().from(arc)).id(), services.get(to).id());
      stream.dress(
          draft,
          arc < made.planted(),
          FlandersFacts.need(receiver.need()),
          IntStream.range(0, PlantedGaps.GROUPS)
              .filter(receiver::serves)
              .mapToObj(FlandersFacts::group)
              .toList());
      all.add(draft.make(id("L-P%06d", arc)));
    }
    return all;
  }

  /** One for each organisation, over the needs of its sector, in its area. */
  private List<Mandate> mandates() {
    List<Mandate> all = new ArrayList<>();
    for (int o = 0; o < made.organisations().size(); o++) {
      MadeOrganisation one = made.organisations().get(o);
      boolean decides = stream.decides(one.sector());
      all.add(
          new Mandate(
              new MandateId(id("L-M%05d", o)),
              organisationIds.get(o),
              List.of(),
              decides ? "ALLOCATION" : "INDIVIDUAL_AID",
              one.sector() == MadeSector.OCMW ? "INTEGRAL" : "MULTI_DOMAIN",
              decides ? Set.of(Power.DECIDE, Power.DELIVER) : Set.of(Power.DELIVER),
              decides ? "EXCLUSIVE" : "OPEN",
              one.sector() == MadeSector.OCMW ? "LAW" : "RECOGNITION",
              null,
              null,
              IntStream.range(0, 4)
                  .mapToObj(which -> FlandersFacts.need(one.sector().need(which)))
                  .collect(Collectors.toSet()),
              Set.of(),
              FlandersFacts.area(one.scale(), one.municipality()),
              null,
              Provenance.of(Evidence.AGREED),
              Validity.ALWAYS));
    }
    return all;
  }

  /** Numbers by digit in the order of the services; places on the grid of the municipalities. */
  private List<Placement> placements(List<Service> services) {
    int[] serial = new int[10];
    List<Placement> all = new ArrayList<>();
    for (int s = 0; s < services.size(); s++) {
      int digit = services.get(s).mapSector();
      serial[digit]++;
      int m = made.services().get(s).municipality();
      double x = (Geography.region(m) + (s % 31 + 1) / 33.0) / Geography.REGIONS;
      double y = (m % 20 + (s % 29 + 1) / 31.0) / 20;
      all.add(
          new Placement(services.get(s).id(), Integer.parseInt(digit + "" + serial[digit]), x, y));
    }
    return all;
  }
}
