package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Freshness;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ReviewRhythm;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Records that are due for a check, counted for the organisation that can check them: its own
 * record, its services, its mandates and the paths it sends people along. It weighs more when a
 * front door is among them.
 */
final class FreshnessRules implements Rule {
  /** What is due at one organisation. */
  private static final class Due {
    private int of;
    private int never;
    private int stale;
    private boolean isDoor;
    private final List<ServiceId> services = new ArrayList<>();
    private final List<PathId> paths = new ArrayList<>();

    /** Counts a record; tells whether it is due. */
    boolean count(ShownMap map, NetworkRecord record, ReviewRhythm rhythm) {
      of++;
      Freshness freshness = rhythm.on(map.day(), record.provenance().verifiedOn());
      never += freshness == Freshness.NEVER ? 1 : 0;
      stale += freshness == Freshness.STALE ? 1 : 0;
      return freshness != Freshness.FRESH;
    }
  }

  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    Map<String, Due> byOrganisation = new TreeMap<>();
    map.organisations.stream()
        .mapToObj(map.network.organisations()::get)
        .forEach(o -> due(byOrganisation, o.id()).count(map, o, ReviewRhythm.ORGANISATION));
    map.own.stream()
        .mapToObj(map::service)
        .forEach(
            service -> countService(map, due(byOrganisation, service.organisation()), service));
    for (Mandate mandate : map.mandates()) {
      due(byOrganisation, mandate.organisation()).count(map, mandate, ReviewRhythm.MANDATE);
    }
    map.usable.stream()
        .mapToObj(map::path)
        .forEach(
            path -> {
              Service sender = map.network.getService(path.from());
              countPath(map, due(byOrganisation, sender.organisation()), path);
            });
    byOrganisation.forEach((id, due) -> report(map, new OrganisationId(id), due, found));
  }

  private static Due due(Map<String, Due> byOrganisation, OrganisationId id) {
    return byOrganisation.computeIfAbsent(id.value(), key -> new Due());
  }

  private static void countService(ShownMap map, Due due, Service service) {
    if (due.count(map, service, ReviewRhythm.SERVICE)) {
      due.services.add(service.id());
      due.isDoor |= service.frontDoor();
    }
  }

  private static void countPath(ShownMap map, Due due, ReferralPath path) {
    if (due.count(map, path, ReviewRhythm.PATH)) {
      due.paths.add(path.id());
    }
  }

  private static void report(ShownMap map, OrganisationId id, Due due, Consumer<Finding> found) {
    int overdue = due.never + due.stale;
    boolean isInside =
        map.network.findOrganisation(id).map(Organisation::validity).isPresent()
            && hasOwnService(map, id);
    if (!isInside || overdue == 0 || overdue < map.limit(Limit.STALE) * due.of) {
      return;
    }
    found.accept(
        FindingDraft.of(FindingKind.STALE, id.value())
            .as(due.isDoor ? Severity.MEDIUM : Severity.LOW)
            .services(due.services)
            .organisation(id)
            .paths(due.paths)
            .figure("due", overdue)
            .figure("never", due.never)
            .figure("of", due.of)
            .figure("share", (double) overdue / due.of)
            .made());
  }

  private static boolean hasOwnService(ShownMap map, OrganisationId id) {
    return map.own.stream().anyMatch(s -> map.service(s).organisations().contains(id));
  }
}
