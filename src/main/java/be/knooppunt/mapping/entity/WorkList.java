package be.knooppunt.mapping.entity;

import be.knooppunt.mapping.entity.WorkItem.Kind;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Freshness;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ReviewRhythm;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.referral.entity.Agreement;
import be.knooppunt.referral.entity.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What in a network waits for somebody on a day; a pure function of both. */
public final class WorkList {
  private final Network network;
  private final LocalDate today;
  private final List<WorkItem> items = new ArrayList<>();

  private WorkList(Network network, LocalDate today) {
    this.network = network;
    this.today = today;
  }

  /** Everything that waits in the records of a network, in the order of kinds and records. */
  public static List<WorkItem> of(Network network, LocalDate today) {
    WorkList list = new WorkList(network, today);
    network.organisations().stream()
        .filter(o -> o.isShown(today, EvidenceFilter.ALL))
        .forEach(o -> list.review(o, ReviewRhythm.ORGANISATION, List.of(o.id())));
    network.services().stream()
        .filter(s -> s.isShown(today, EvidenceFilter.ALL) && !network.isOutside(s.id()))
        .forEach(list::service);
    network.mandates().stream()
        .filter(m -> m.isShown(today, EvidenceFilter.ALL))
        .forEach(m -> list.review(m, ReviewRhythm.MANDATE, List.of(m.organisation())));
    network.paths().stream().filter(p -> p.isShown(today, EvidenceFilter.ALL)).forEach(list::path);
    list.items.sort(Comparator.comparing(WorkItem::kind));
    return List.copyOf(list.items);
  }

  /** Puts the most pressing first; what waits longest first among those of a kind. */
  public static List<WorkItem> sorted(List<WorkItem> items) {
    List<WorkItem> all = new ArrayList<>(items);
    all.sort(
        Comparator.comparing(WorkItem::kind)
            .thenComparing(item -> item.since().orElse(LocalDate.MIN))
            .thenComparing(item -> item.subject().toString()));
    return all;
  }

  private void service(Service service) {
    review(service, ReviewRhythm.SERVICE, service.organisations());
    boolean isKnown = service.waitingBand() != WaitingBand.UNKNOWN;
    Freshness waiting = ReviewRhythm.WAITING_BAND.on(today, service.waitingMeasuredOn());
    if (isKnown && waiting != Freshness.FRESH) {
      items.add(
          new WorkItem(
              Kind.WAITING,
              service.key(),
              service.organisations(),
              Optional.ofNullable(service.waitingMeasuredOn())
                  .map(ReviewRhythm.WAITING_BAND::holdsUntil),
              Set.of(),
              ""));
    }
  }

  private void review(
      NetworkRecord record, ReviewRhythm rhythm, List<OrganisationId> organisations) {
    LocalDate checked = record.provenance().verifiedOn();
    Freshness freshness = rhythm.on(today, checked);
    if (freshness != Freshness.FRESH) {
      items.add(
          new WorkItem(
              freshness == Freshness.STALE ? Kind.STALE : Kind.NEVER,
              record.key(),
              organisations,
              Optional.ofNullable(checked).map(rhythm::holdsUntil),
              Set.of(),
              ""));
    }
  }

  private void path(ReferralPath path) {
    if (path.status() == PathStatus.WISHED || path.status() == PathStatus.ENDED) {
      return;
    }
    Set<OrganisationId> ends = new LinkedHashSet<>(organisations(path.from()));
    ends.addAll(organisations(path.to()));
    Kind kind =
        switch (path.status()) {
          case DISPUTED -> Kind.DISPUTED;
          case PROPOSED -> Kind.PROPOSED;
          default -> Kind.UNCONFIRMED;
        };
    if (kind == Kind.UNCONFIRMED && Agreement.isComplete(path)) {
      review(path, ReviewRhythm.PATH, List.copyOf(ends));
      return;
    }
    items.add(
        new WorkItem(
            kind,
            path.key(),
            List.copyOf(ends),
            Optional.ofNullable(path.provenance().verifiedOn()),
            Agreement.awaited(path, Standing.UNKNOWN),
            ""));
  }

  private List<OrganisationId> organisations(ServiceId service) {
    return network.getService(service).organisations();
  }
}
