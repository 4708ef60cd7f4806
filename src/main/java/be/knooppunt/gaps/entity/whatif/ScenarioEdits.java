package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddMandate;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddOrganisation;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddPath;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddService;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddTie;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.EndProject;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.Remove;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.UseWish;
import be.knooppunt.gaps.entity.whatif.WorkedOut.Misfit;
import be.knooppunt.gaps.entity.whatif.WorkedOut.Why;
import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.MapPlace;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns changes into edits, one after another. Each sees the map as the ones before it left it; a
 * change that does not fit is left out and told. Time O(records) for each change that takes
 * something away, and O(records) in all for the others.
 */
final class ScenarioEdits {
  private static final Set<PathStatus> NOT_IN_USE =
      Set.of(PathStatus.WISHED, PathStatus.PROPOSED, PathStatus.DISPUTED, PathStatus.BLOCKED);

  private final Network before;
  private final Terms terms;
  private final Map<RecordKey, Edit> edits = new LinkedHashMap<>();
  private final List<Misfit> misfits = new ArrayList<>();
  private final Map<String, RecordKey> names = new LinkedHashMap<>();
  private final List<Placement> placements = new ArrayList<>();
  private Network now;
  private boolean isBehind;
  private int place;
  private int added;

  ScenarioEdits(Network before, Terms terms) {
    this.before = before;
    this.terms = terms;
    this.now = before;
    before.services().forEach(s -> before.placementOf(s.id()).ifPresent(placements::add));
  }

  WorkedOut of(List<ScenarioChange> changes) {
    for (place = 0; place < changes.size(); place++) {
      ScenarioChange change = changes.get(place);
      work(change);
    }
    List<Edit> all = List.copyOf(edits.values());
    return new WorkedOut(before, all.isEmpty() ? before : before.with(all), all, misfits);
  }

  private void work(ScenarioChange change) {
    if (change instanceof EndProject end) {
      end(end);
    } else if (change instanceof Remove remove) {
      remove(remove.key());
    } else if (change instanceof AddOrganisation add) {
      organisation(add);
    } else if (change instanceof AddService add) {
      service(add);
    } else if (change instanceof AddMandate add) {
      mandate(add);
    } else if (change instanceof AddPath add) {
      path(add);
    } else if (change instanceof AddTie add) {
      tie(add);
    } else if (change instanceof UseWish wish) {
      use(wish.path());
    }
  }

  private void misfit(Why why, RecordKind kind, String id) {
    misfits.add(new Misfit(place, why, new RecordKey(kind, id)));
  }

  /** The map as the changes so far leave it. */
  private Network now() {
    if (isBehind) {
      now = before.with(List.copyOf(edits.values()));
      isBehind = false;
    }
    return now;
  }

  private void add(Edit edit) {
    isBehind = true;
    Edit earlier = edits.get(edit.key());
    if (earlier == null || earlier.expected() != Edit.ABSENT) {
      edits.put(edit.key(), edit);
    } else if (edit.after().isEmpty()) {
      edits.remove(edit.key());
    } else {
      edits.put(edit.key(), new Edit(edit.key(), Edit.ABSENT, edit.after(), earlier.steward()));
    }
  }

  private void create(MapRecord record, boolean hasSteward) {
    Optional<PartnershipId> steward = before.partnership().filter(p -> hasSteward).map(p -> p.id());
    add(new Edit(record.key(), Edit.ABSENT, Optional.of(record), steward));
  }

  private void end(EndProject end) {
    Network map = now();
    if (map.findService(end.service()).isEmpty()) {
      misfit(Why.UNKNOWN, RecordKind.SERVICE, end.service().value());
      return;
    }
    LocalDate lastDay = end.lastDay().orElseGet(() -> terms.day().minusDays(1));
    // what is ended in the past is looked up as it was then
    LocalDate seen = lastDay.isBefore(terms.day()) ? terms.day() : lastDay;
    Optional<Project> project =
        Project.of(map, end.service(), seen).or(() -> Project.of(map, end.service(), lastDay));
    if (project.isEmpty()) {
      misfit(Why.NO_PROJECT, RecordKind.SERVICE, end.service().value());
      return;
    }
    LocalDate then = map.getService(end.service()).validity().holdsOn(seen) ? seen : lastDay;
    List<Edit> found =
        project.get().records(map, then).stream()
            .map(record -> Ended.on(record, lastDay))
            .flatMap(Optional::stream)
            .toList();
    if (found.isEmpty()) {
      misfit(Why.OVER, RecordKind.SERVICE, end.service().value());
    }
    // what would end before it begins goes with all that names it
    found.stream().filter(edit -> edit.after().isPresent()).forEach(this::add);
    found.stream()
        .filter(edit -> edit.after().isEmpty())
        .filter(edit -> isThere(now(), edit.key()))
        .forEach(edit -> Removal.of(now(), edit.key()).forEach(this::add));
  }

  private static boolean isThere(Network map, RecordKey key) {
    return switch (key.kind()) {
      case ORGANISATION -> map.findOrganisation(new OrganisationId(key.id())).isPresent();
      case SERVICE -> map.findService(new ServiceId(key.id())).isPresent();
      case MANDATE -> map.mandates().stream().anyMatch(m -> m.key().equals(key));
      case PATH -> map.paths().stream().anyMatch(p -> p.key().equals(key));
      case CATEGORY_PATH -> map.categoryPaths().stream().anyMatch(p -> p.key().equals(key));
      case TIE -> map.ties().stream().anyMatch(t -> t.key().equals(key));
      case PARTNERSHIP, MEMBERSHIP, PLACEMENT -> false;
    };
  }

  private void remove(RecordKey key) {
    Network map = now();
    // a path to a kind of service is called a path as well
    RecordKey found =
        key.kind() == RecordKind.PATH && !isThere(map, key)
            ? new RecordKey(RecordKind.CATEGORY_PATH, key.id())
            : key;
    if (isThere(map, found)) {
      Removal.of(map, found).forEach(this::add);
    } else {
      misfit(Why.UNKNOWN, key.kind(), key.id());
    }
  }

  private Provenance provenance() {
    return new Provenance(terms.restsOn(), terms.source(), null, null, List.of());
  }

  private Validity validity() {
    return new Validity(terms.day(), null);
  }

  private String name(RecordKind kind, String text) {
    added++;
    return terms.making().id(kind, text, added);
  }

  private void remember(RecordKey key) {
    names.put(ScenarioNames.name(names.size() + 1), key);
  }

  private void organisation(AddOrganisation add) {
    Organisation made =
        new Organisation(
            new OrganisationId(name(RecordKind.ORGANISATION, add.name())),
            List.of(new DatedName(add.name(), Validity.ALWAYS)),
            null,
            add.sector(),
            null,
            null,
            null,
            null,
            null,
            provenance(),
            validity());
    create(made, true);
    remember(made.key());
  }

  /** The id that a name stands for; empty, and told, when there is no such record. */
  private Optional<String> find(RecordKind kind, String name) {
    RecordKey made = names.get(name);
    boolean isKnown =
        made == null
            ? !ScenarioNames.isNew(name) && isThere(now(), new RecordKey(kind, name))
            : made.kind() == kind && isThere(now(), made);
    if (!isKnown) {
      misfit(Why.UNKNOWN, kind, name);
      return Optional.empty();
    }
    return Optional.of(made == null ? name : made.id());
  }

  private void service(AddService add) {
    Optional<String> organisation = find(RecordKind.ORGANISATION, add.organisation());
    String id = name(RecordKind.SERVICE, add.name());
    if (organisation.isPresent()) {
      Service made =
          Offers.service(
              new ServiceId(id),
              new OrganisationId(organisation.get()),
              add,
              terms.making().mapSector(add.type()),
              provenance(),
              validity());
      create(made, true);
      before
          .partnership()
          .ifPresent(
              p -> {
                Placement spot = terms.making().place(made, placements);
                placements.add(spot);
                create(new MapPlace(p.id(), spot), false);
              });
    }
    remember(new RecordKey(RecordKind.SERVICE, id));
  }

  private void mandate(AddMandate add) {
    find(RecordKind.ORGANISATION, add.organisation())
        .ifPresent(
            organisation ->
                create(
                    Offers.mandate(
                        new MandateId(name(RecordKind.MANDATE, "")),
                        new OrganisationId(organisation),
                        add,
                        provenance(),
                        validity()),
                    false));
  }

  private void path(AddPath add) {
    Optional<String> from = find(RecordKind.SERVICE, add.from());
    Optional<String> to = find(RecordKind.SERVICE, add.to());
    if (from.isPresent() && to.isPresent()) {
      create(
          Offers.path(
              new PathId(name(RecordKind.PATH, "")),
              new ServiceId(from.get()),
              new ServiceId(to.get()),
              add.handover(),
              provenance(),
              validity()),
          false);
    }
  }

  private void tie(AddTie add) {
    Optional<String> a = find(RecordKind.ORGANISATION, add.a());
    Optional<String> b = find(RecordKind.ORGANISATION, add.b());
    if (a.isPresent() && b.isPresent()) {
      create(
          new Tie(
              name(RecordKind.TIE, ""),
              new OrganisationId(a.get()),
              new OrganisationId(b.get()),
              add.type(),
              null,
              null,
              provenance(),
              validity()),
          false);
    }
  }

  private void use(PathId id) {
    Optional<ReferralPath> path = now().paths().stream().filter(p -> p.id().equals(id)).findFirst();
    if (path.isEmpty()) {
      misfit(Why.UNKNOWN, RecordKind.PATH, id.value());
    } else if (!NOT_IN_USE.contains(path.get().status())) {
      misfit(Why.NO_WISH, RecordKind.PATH, id.value());
    } else {
      ReferralPath wish = path.get();
      Validity held = wish.validity().holdsOn(terms.day()) ? wish.validity() : validity();
      add(Edit.change(Offers.used(wish, rests(wish), held), Edit.ANY));
    }
  }

  /** A wish keeps its source; only whoever asks for confirmed links sees it as if confirmed. */
  private Provenance rests(NetworkRecord wish) {
    Provenance was = wish.provenance();
    if (terms.evidence().admits(was.evidence())) {
      return was;
    }
    return new Provenance(
        terms.restsOn(),
        terms.source() == null ? was.source() : terms.source(),
        was.verifiedOn(),
        was.verifiedByRole(),
        was.identifiers());
  }
}
