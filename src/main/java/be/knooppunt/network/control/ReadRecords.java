package be.knooppunt.network.control;

import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MapPlace;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PartnershipMember;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.WrittenRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a record of what somebody wrote in a form or document, or says field by field what not. */
@ApplicationScoped
public class ReadRecords {
  @Inject private Networks networks;
  @Inject private MapRecords records;

  /** For the container. */
  protected ReadRecords() {}

  /** Reads against the facts of networks and the records that are there. */
  public ReadRecords(Networks networks, MapRecords records) {
    this.networks = networks;
    this.records = records;
  }

  /** What came of reading. */
  public sealed interface Reading {
    /** Everything is right. */
    record Taken(MapRecord record) implements Reading {}

    /** Something has to be mended, at least one thing. */
    record Refused(List<FieldProblem> problems) implements Reading {}
  }

  /** Reads a record as it would be written under a key. */
  public Reading read(RecordKey key, WrittenRecord written) {
    ReferenceFacts facts = networks.facts();
    FieldReader cells = new FieldReader(facts.vocabularies());
    MapRecord read = new RecordReader(cells, facts).read(key, written).orElse(null);
    if (read == null || !cells.problems().isEmpty()) {
      return new Reading.Refused(List.copyOf(cells.problems()));
    }
    Map<RecordKey, String> named = named(read);
    Set<RecordKey> there =
        records.list(named.keySet()).stream().map(StoredRecord::key).collect(Collectors.toSet());
    List<FieldProblem> missing = new ArrayList<>();
    named.forEach(
        (other, field) -> {
          if (!there.contains(other)) {
            missing.add(new FieldProblem(written, field, other.id(), "unknownRecord", List.of()));
          }
        });
    return missing.isEmpty() ? new Reading.Taken(read) : new Reading.Refused(missing);
  }

  /** The records that a record names, each with the field that names it. */
  private static Map<RecordKey, String> named(MapRecord record) {
    Map<RecordKey, String> named = new LinkedHashMap<>();
    if (record instanceof Service service) {
      service.organisations().forEach(id -> named.put(key(id), "organisations"));
    } else if (record instanceof Mandate mandate) {
      named.put(key(mandate.organisation()), "organisation");
      mandate.services().forEach(id -> named.put(key(id), "services"));
    } else if (record instanceof ReferralPath path) {
      named.put(key(path.from()), "from");
      named.put(key(path.to()), "to");
    } else if (record instanceof CategoryPath path) {
      named.put(key(path.from()), "from");
    } else if (record instanceof Tie tie) {
      named.put(key(tie.a()), "a");
      named.put(key(tie.b()), "b");
    } else if (record instanceof PartnershipMember member) {
      named.put(new RecordKey(RecordKind.PARTNERSHIP, member.partnership().value()), "partnership");
      named.put(key(member.membership().organisation()), "organisation");
    } else if (record instanceof MapPlace place) {
      named.put(new RecordKey(RecordKind.PARTNERSHIP, place.partnership().value()), "partnership");
      named.put(key(place.placement().service()), "service");
    }
    return named;
  }

  private static RecordKey key(OrganisationId id) {
    return new RecordKey(RecordKind.ORGANISATION, id.value());
  }

  private static RecordKey key(ServiceId id) {
    return new RecordKey(RecordKind.SERVICE, id.value());
  }
}
