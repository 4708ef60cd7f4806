package be.knooppunt.network.store;

import be.knooppunt.network.entity.MapPlace;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PartnershipMember;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.StoredRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A whole network as the records it is made of, in the order in which they are written. */
final class ContentRecords {
  private ContentRecords() {}

  private static Stream<MapRecord> all(NetworkContent content, PartnershipId partnership) {
    return Stream.<Stream<? extends MapRecord>>of(
            content.partnership().stream(),
            content.organisations().stream(),
            content.members().stream().map(m -> new PartnershipMember(partnership, m)),
            content.services().stream(),
            content.placements().stream().map(p -> new MapPlace(partnership, p)),
            content.mandates().stream(),
            content.paths().stream(),
            content.categoryPaths().stream(),
            content.ties().stream())
        .flatMap(part -> part);
  }

  static List<RecordKey> keys(NetworkContent content) {
    PartnershipId partnership = content.partnership().map(Partnership::id).orElseThrow();
    return all(content, partnership).map(MapRecord::key).toList();
  }

  /** Logs every record that is other than before; a record without a steward gets this one. */
  static void log(NetworkContent content, Map<RecordKey, StoredRecord> before, ChangeRows changes) {
    PartnershipId partnership = content.partnership().map(Partnership::id).orElseThrow();
    all(content, partnership)
        .forEach(
            record -> {
              Optional<StoredRecord> known = Optional.ofNullable(before.get(record.key()));
              Optional<PartnershipId> steward =
                  record instanceof Organisation || record instanceof Service
                      ? known.flatMap(StoredRecord::steward).or(() -> Optional.of(partnership))
                      : Optional.empty();
              changes.add(
                  record.key(),
                  known.map(StoredRecord::fields),
                  Optional.of(RecordFields.of(record, steward)));
            });
    changes.pass();
  }
}
