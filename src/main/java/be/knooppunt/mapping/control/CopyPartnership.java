package be.knooppunt.mapping.control;

import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.control.FieldReader;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.NewRecords;
import be.knooppunt.network.control.RecordReader;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PartnershipScope;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.WrittenFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Copies a partnership with all it holds, as a start for another one. Every record gets an id of
 * its own, and every path and tie is an assumption again: nobody of the new partnership has said
 * that it is so.
 */
@ApplicationScoped
public class CopyPartnership {
  private static final Set<String> NAMING =
      Set.of("id", "organisation", "organisations", "service", "services", "from", "to", "a", "b");

  @Inject private MapRecords records;
  @Inject private Networks networks;
  @Inject private NewRecords newRecords;
  @Inject private EditMap editMap;
  @Inject private Clock clock;

  /** For the container. */
  protected CopyPartnership() {}

  /** Copies within a store. */
  public CopyPartnership(
      MapRecords records, Networks networks, NewRecords newRecords, EditMap editMap, Clock clock) {
    this.records = records;
    this.networks = networks;
    this.newRecords = newRecords;
    this.editMap = editMap;
    this.clock = clock;
  }

  /**
   * Copies, in one batch that can be taken back.
   *
   * @param name of the new partnership
   */
  public Saved copy(
      PartnershipId from, PartnershipId to, String name, String actorId, String reason) {
    Map<RecordKey, Fields> all = PartnershipScope.of(records.listAt(clock.instant()), from);
    Map<String, String> ids = new HashMap<>();
    ids.put(from.value(), to.value());
    all.forEach(
        (key, fields) -> {
          if (key.kind() != RecordKind.PARTNERSHIP && !key.id().contains("/")) {
            ids.put(key.id(), newRecords.key(key.kind(), nameOf(fields)).id());
          }
        });
    FieldReader cells = new FieldReader(networks.facts().vocabularies());
    RecordReader reader = new RecordReader(cells, networks.facts());
    List<Edit> edits = new ArrayList<>();
    all.forEach(
        (key, fields) -> {
          if (isWhole(key, fields, ids)) {
            Fields mine = copied(key, fields, ids);
            RecordKey own = key(key, to, ids);
            reader
                .read(
                    own,
                    new WrittenFields(
                        key.kind() == RecordKind.PARTNERSHIP ? mine.with("name", name) : mine))
                .ifPresent(record -> edits.add(edit(record, to)));
          }
        });
    return editMap.save(edits, new Author(actorId, to), reason);
  }

  private static String nameOf(Fields fields) {
    return fields.text("name") + String.join(" ", fields.texts("names"));
  }

  /** A record that names something outside the partnership is not copied. */
  private static boolean isWhole(RecordKey key, Fields fields, Map<String, String> ids) {
    return key.kind() == RecordKind.MEMBERSHIP
        ? ids.containsKey(fields.text("organisation"))
        : NAMING.stream().flatMap(field -> fields.texts(field).stream()).allMatch(ids::containsKey);
  }

  private static RecordKey key(RecordKey key, PartnershipId to, Map<String, String> ids) {
    return key.id().contains("/")
        ? RecordKey.within(key.kind(), to, ids.getOrDefault(key.subject(), key.subject()))
        : new RecordKey(key.kind(), ids.getOrDefault(key.id(), key.id()));
  }

  private static Fields copied(RecordKey key, Fields fields, Map<String, String> ids) {
    Fields mine = fields.with("steward", null);
    for (String field : NAMING) {
      boolean isDate = key.kind() == RecordKind.MEMBERSHIP && field.equals("from");
      Object value = mine.find(field).orElse(null);
      if (value instanceof List<?> list) {
        mine =
            mine.with(
                field,
                list.stream().map(id -> ids.getOrDefault(id.toString(), id.toString())).toList());
      } else if (value != null && !isDate) {
        mine = mine.with(field, ids.getOrDefault(value.toString(), value.toString()));
      }
    }
    if (mine.find("evidence").isPresent()) {
      mine =
          mine.with("evidence", Evidence.ASSUMED.name())
              .with("verifiedOn", null)
              .with("verifiedByRole", null)
              .with("agreedBySender", null)
              .with("agreedByReceiver", null);
    }
    return mine;
  }

  private static Edit edit(MapRecord record, PartnershipId steward) {
    RecordKind kind = record.key().kind();
    boolean hasSteward = kind == RecordKind.SERVICE || kind == RecordKind.ORGANISATION;
    return new Edit(
        record.key(),
        Edit.ABSENT,
        Optional.of(record),
        hasSteward ? Optional.of(steward) : Optional.empty());
  }
}
