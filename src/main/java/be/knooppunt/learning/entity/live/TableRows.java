package be.knooppunt.learning.entity.live;

import be.knooppunt.learning.entity.questions.NetworkTemplate;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of a {@link LiveTable}: what a map says about each subject of a template. */
final class TableRows {
  private static final String ARROW = "~";

  private final Network network;
  private final LocalDate day;
  private final SortedMap<String, Set<String>> right = new TreeMap<>();
  private final Map<String, Set<String>> doubtful = new HashMap<>();
  private final Map<String, Set<String>> near = new HashMap<>();
  private final Set<String> pool = new TreeSet<>();

  private TableRows(Network network, LocalDate day) {
    this.network = network;
    this.day = day;
  }

  static TableRows of(
      Network network, Vocabularies vocabularies, LocalDate day, NetworkTemplate template) {
    TableRows rows = new TableRows(network, day);
    switch (template) {
      case MANDATE_HOLDER -> rows.readMandates(false);
      case DECIDER -> rows.readMandates(true);
      case HANDOVER_KIND -> rows.readHandovers();
      case OFFERS_TYPE -> rows.readOffers();
      case SECTOR_OF -> rows.readSectors(vocabularies);
    }
    return rows;
  }

  static String from(String subject) {
    return subject.substring(0, subject.indexOf(ARROW));
  }

  static String to(String subject) {
    return subject.substring(subject.indexOf(ARROW) + ARROW.length());
  }

  private static void put(Map<String, Set<String>> rows, String subject, String value) {
    rows.computeIfAbsent(subject, key -> new TreeSet<>()).add(value);
  }

  /** Says that something is so: for certain, or only perhaps. */
  private void say(String subject, String value, boolean isCertain) {
    put(isCertain ? right : doubtful, subject, value);
  }

  private boolean isCertain(NetworkRecord record) {
    return record.isShown(day, EvidenceFilter.STATED);
  }

  private void readOrganisations() {
    network.organisations().stream()
        .filter(organisation -> organisation.validity().holdsOn(day))
        .forEach(organisation -> pool.add(organisation.id().value()));
  }

  private void readMandates(boolean deciding) {
    readOrganisations();
    for (Mandate mandate : network.mandates()) {
      String holder = mandate.organisation().value();
      if (!pool.contains(holder) || !mandate.validity().holdsOn(day)) {
        continue;
      }
      if (!deciding || mandate.decides()) {
        say(mandate.function(), holder, isCertain(mandate));
      } else {
        put(near, mandate.function(), holder);
      }
    }
    Set<String> holders = new TreeSet<>();
    right.values().forEach(holders::addAll);
    right.keySet().forEach(function -> holders.forEach(one -> put(near, function, one)));
  }

  private void readHandovers() {
    for (Handover handover : Handover.values()) {
      if (handover.line() != Handover.Line.NONE) {
        pool.add(handover.name());
      }
    }
    for (ReferralPath path : network.paths()) {
      String subject = path.from().value() + ARROW + path.to().value();
      boolean hasEnds = isThere(path.from()) && isThere(path.to());
      if (hasEnds && path.handover().line() != Handover.Line.NONE) {
        say(subject, path.handover().name(), path.status().isUsable() && isCertain(path));
      }
    }
  }

  private boolean isThere(ServiceId id) {
    Service service = network.getService(id);
    return service.validity().holdsOn(day)
        && network.organisationOf(service).validity().holdsOn(day);
  }

  private void readOffers() {
    readOrganisations();
    Map<Integer, Set<String>> bySector = new HashMap<>();
    for (Service service : network.services()) {
      if (service.validity().holdsOn(day)) {
        for (OrganisationId organisation : service.organisations()) {
          if (pool.contains(organisation.value())) {
            say(service.type(), organisation.value(), isCertain(service));
            bySector
                .computeIfAbsent(service.mapSector(), sector -> new TreeSet<>())
                .add(organisation.value());
          }
        }
      }
    }
    for (Service service : network.services()) {
      bySector
          .getOrDefault(service.mapSector(), Set.of())
          .forEach(one -> put(near, service.type(), one));
    }
  }

  private void readSectors(Vocabularies vocabularies) {
    vocabularies.list(Vocabularies.SECTORS).forEach(term -> pool.add(term.code()));
    Set<String> used = new TreeSet<>();
    network.organisations().forEach(one -> used.add(one.sector()));
    for (Organisation organisation : network.organisations()) {
      if (organisation.validity().holdsOn(day)) {
        String id = organisation.id().value();
        say(id, organisation.sector(), isCertain(organisation));
        near.put(id, used);
      }
    }
  }

  /** What can be asked about. */
  List<String> subjects() {
    return List.copyOf(right.keySet());
  }

  Set<String> right(String subject) {
    return right.getOrDefault(subject, Set.of());
  }

  Set<String> doubtful(String subject) {
    Set<String> perhaps = new HashSet<>(doubtful.getOrDefault(subject, Set.of()));
    perhaps.removeAll(right(subject));
    return perhaps;
  }

  /** Everything that is not right and not in doubt. */
  Set<String> wrong(String subject) {
    Set<String> wrong = new HashSet<>(pool);
    wrong.removeAll(right(subject));
    wrong.removeAll(doubtful(subject));
    return wrong;
  }

  /** The likely mistakes among them. */
  Set<String> near(String subject) {
    Set<String> wrong = wrong(subject);
    wrong.retainAll(near.getOrDefault(subject, Set.of()));
    return wrong;
  }
}
