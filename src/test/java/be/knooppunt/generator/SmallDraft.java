package be.knooppunt.generator;

import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Validity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Size S in the making: organisations, services and paths with their identifiers. */
final class SmallDraft {
  final List<Organisation> organisations = new ArrayList<>();
  final List<DraftService> services = new ArrayList<>();
  final List<DraftPath> paths = new ArrayList<>();
  private final Set<String> linked = new HashSet<>();

  OrganisationId organisation(String name, String sector, Lens lens, Validity validity) {
    OrganisationId id =
        new OrganisationId(String.format(Locale.ROOT, "M-O%02d", organisations.size() + 1));
    organisations.add(
        new Organisation(
            id,
            List.of(new DatedName(name, Validity.ALWAYS)),
            null,
            sector,
            lens,
            null,
            null,
            null,
            null,
            Provenance.of(Evidence.STATED),
            validity));
    return id;
  }

  DraftService service(String name, OrganisationId organisation) {
    DraftService service =
        new DraftService(
            String.format(Locale.ROOT, "M-S%03d", services.size() + 1), name, organisation);
    services.add(service);
    return service;
  }

  /** A path that is not there yet; an arc that is there is given once more without being added. */
  DraftPath link(DraftService from, DraftService to) {
    DraftPath path = new DraftPath(from.id, to.id);
    if (from != to && linked.add(from.id + ">" + to.id)) {
      paths.add(path);
    }
    return path;
  }

  DraftPath link(DraftService from, Handover handover, DraftService to) {
    DraftPath path = link(from, to);
    path.handover = handover;
    return path;
  }

  List<Service> madeServices() {
    return services.stream().map(DraftService::make).toList();
  }

  List<ReferralPath> madePaths() {
    List<ReferralPath> made = new ArrayList<>();
    for (DraftPath path : paths) {
      made.add(path.make(String.format(Locale.ROOT, "M-P%04d", made.size() + 1)));
    }
    return made;
  }

  /** Numbers by digit in the order of the services; places on a grid of twenty columns. */
  List<Placement> placements() {
    int[] serial = new int[10];
    List<Placement> placements = new ArrayList<>();
    for (DraftService service : services) {
      int digit = DraftService.digit(service.type);
      serial[digit]++;
      int position = placements.size();
      int row = position / 20;
      placements.add(
          new Placement(
              service.id,
              Integer.parseInt(digit + "" + serial[digit]),
              (position % 20 + 0.5) / 20,
              (row + 0.5) / 15));
    }
    return placements;
  }
}
