package be.knooppunt.portal.control;

import be.knooppunt.gaps.control.whatif.ReadScenario;
import be.knooppunt.gaps.entity.whatif.Making;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.Terms;
import be.knooppunt.gaps.entity.whatif.WhatIfQuestion;
import be.knooppunt.gaps.entity.whatif.WorkedOut;
import be.knooppunt.mapping.control.RecordRights;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.NewRecords;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.FreeSpot;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a scenario on the map: exactly the records that were worked out, as one batch, by whoever
 * may change each of them in a form. Nothing is written when one of them changed in between.
 */
@RequestScoped
public class ApplyScenario {
  @Inject private MapRecords records;
  @Inject private NewRecords newRecords;
  @Inject private EditMap editMap;
  @Inject private RecordRights recordRights;
  @Inject private CurrentRights rights;
  @Inject private Networks networks;

  /** Works it out as it would be written, with ids that nothing has. */
  public WorkedOut workOut(
      Network network, Scenario scenario, WhatIfQuestion question, @Nullable String reason) {
    PartnershipId partnership = network.partnership().orElseThrow().id();
    Making making =
        new Making() {
          @Override
          public String id(RecordKind kind, String name, int number) {
            return newRecords.key(kind, name).id();
          }

          @Override
          public int mapSector(String type) {
            return ReadScenario.mapSector(networks.facts().vocabularies(), type);
          }

          @Override
          public Placement place(Service service, List<Placement> known) {
            return ApplyScenario.place(
                newRecords.place(partnership, service).placement(), service, known);
          }
        };
    String source = reason == null || reason.isBlank() ? "-" : reason.strip();
    return scenario.on(network, new Terms(question.day(), question.evidence(), source, making));
  }

  /** A place that none of the services written together has. */
  private static Placement place(Placement free, Service service, List<Placement> known) {
    int serial = Integer.parseInt(String.valueOf(free.number()).substring(1));
    int number = free.number();
    while (isGiven(number, known)) {
      serial++;
      number = Integer.parseInt(service.mapSector() + String.valueOf(serial));
    }
    FreeSpot spot = FreeSpot.among(known, service.mapSector());
    return new Placement(service.id(), number, spot.x(), spot.y());
  }

  private static boolean isGiven(int number, List<Placement> known) {
    return known.stream().anyMatch(place -> place.number() == number);
  }

  /** What of it whoever asks may not write. */
  public List<Edit> refused(Network network, WorkedOut worked) {
    String home = network.partnership().orElseThrow().id().value();
    Map<RecordKey, Edit> made = new HashMap<>();
    for (Edit edit : worked.edits()) {
      if (WorkedOut.kind(edit) == WorkedOut.Kind.NEW) {
        made.put(edit.key(), edit);
      }
    }
    Map<RecordKey, StoredRecord> stored = stored(worked.edits());
    List<Edit> refused = new ArrayList<>();
    for (Edit edit : worked.edits()) {
      // the place of a service comes and goes with it
      if (edit.key().kind() != RecordKind.PLACEMENT
          && !mayWrite(edit, Optional.ofNullable(stored.get(edit.key())), made, home)) {
        refused.add(edit);
      }
    }
    return refused;
  }

  private Map<RecordKey, StoredRecord> stored(List<Edit> edits) {
    Map<RecordKey, StoredRecord> stored = new HashMap<>();
    records
        .list(edits.stream().map(Edit::key).toList())
        .forEach(record -> stored.put(record.key(), record));
    return stored;
  }

  private boolean mayWrite(
      Edit edit, Optional<StoredRecord> stored, Map<RecordKey, Edit> made, String home) {
    if (stored.isPresent()) {
      return recordRights.mayEdit(stored.get())
          && (!isSettling(edit) || recordRights.maySettle(stored.get().fields()));
    }
    MapRecord record = edit.after().orElseThrow();
    if (record instanceof ReferralPath path) {
      RecordKey from = new RecordKey(RecordKind.SERVICE, path.from().value());
      RecordKey to = new RecordKey(RecordKind.SERVICE, path.to().value());
      return recordRights.maySettle(fields(record)) || (isOwn(from, made) && isOwn(to, made));
    }
    if (record instanceof Tie tie) {
      return recordRights.mayEdit(record.key(), fields(record))
          || isOwn(new RecordKey(RecordKind.ORGANISATION, tie.a().value()), made)
          || isOwn(new RecordKey(RecordKind.ORGANISATION, tie.b().value()), made);
    }
    if (record instanceof Service service) {
      RecordKey of = new RecordKey(RecordKind.ORGANISATION, service.organisation().value());
      return made.containsKey(of)
          || recordRights.mayEdit(record.key(), fields(record).with("steward", home));
    }
    if (record instanceof Mandate mandate) {
      return isOwn(new RecordKey(RecordKind.ORGANISATION, mandate.organisation().value()), made);
    }
    return rights.mayCoordinate(home) || rights.mayAdminister();
  }

  private static boolean isSettling(Edit edit) {
    return edit.after().filter(ReferralPath.class::isInstance).isPresent();
  }

  private boolean isOwn(RecordKey key, Map<RecordKey, Edit> made) {
    return made.containsKey(key) || records.find(key).map(recordRights::mayEdit).orElse(false);
  }

  /** The fields by which it is decided who keeps a record. */
  private static Fields fields(MapRecord record) {
    Map<String, Object> named = new HashMap<>();
    if (record instanceof Service service) {
      named.put("organisations", service.organisations().stream().map(o -> o.value()).toList());
    } else if (record instanceof ReferralPath path) {
      named.put("from", path.from().value());
      named.put("to", path.to().value());
    } else if (record instanceof Tie tie) {
      named.put("a", tie.a().value());
      named.put("b", tie.b().value());
    }
    return Fields.of(named);
  }

  /**
   * Writes it as one batch.
   *
   * @param seen the version of the map that the preview was made on
   * @throws EditConflict when a record is not what it was
   * @throws Problem when the map changed since the preview, or some of it may not be written
   */
  public Saved apply(Network network, WorkedOut worked, long seen, String reason, String batch) {
    if (!refused(network, worked).isEmpty()) {
      throw Problem.forbidden();
    }
    Map<RecordKey, StoredRecord> stored = stored(worked.edits());
    long latest =
        records.listChanges(ChangeQuery.latest(1)).stream()
            .mapToLong(Change::version)
            .findFirst()
            .orElse(0);
    if (seen != network.version().value() || latest > seen) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          null,
          "The map changed since the preview.",
          "Look at the preview again.");
    }
    List<Edit> edits = new ArrayList<>();
    for (Edit edit : worked.edits()) {
      Optional<StoredRecord> was = Optional.ofNullable(stored.get(edit.key()));
      long expected = was.map(StoredRecord::version).orElse(Edit.ABSENT);
      edits.add(new Edit(edit.key(), expected, edit.after(), edit.steward()));
    }
    Author author = new Author(rights.requireAccountId(), network.partnership().orElseThrow().id());
    return editMap.save(edits, author, reason, batch);
  }
}
