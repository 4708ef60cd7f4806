package be.knooppunt.network.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Applies edits to the lists of a content. */
final class EditedRecords {
  private EditedRecords() {}

  /** The records of one class, with those that edits write and without those they remove. */
  static <T extends MapRecord> List<T> of(List<T> records, Class<T> type, List<Edit> edits) {
    Map<RecordKey, T> edited = new LinkedHashMap<>();
    records.forEach(record -> edited.put(record.key(), record));
    for (Edit edit : edits) {
      edited.remove(edit.key());
      edit.after()
          .filter(type::isInstance)
          .map(type::cast)
          .ifPresent(record -> edited.put(edit.key(), record));
    }
    return List.copyOf(edited.values());
  }

  static <T extends MapRecord> Optional<T> last(List<T> records, Class<T> type, List<Edit> edits) {
    List<Edit> same =
        edits.stream()
            .filter(edit -> records.stream().anyMatch(one -> one.key().equals(edit.key())))
            .toList();
    return of(records, type, same).stream().findFirst();
  }

  static List<Membership> members(
      List<Membership> members, Optional<Partnership> partnership, List<Edit> edits) {
    return within(
        members,
        partnership,
        edits,
        PartnershipMember.class,
        PartnershipMember::new,
        PartnershipMember::membership);
  }

  static List<Placement> placements(
      List<Placement> placements, Optional<Partnership> partnership, List<Edit> edits) {
    return within(
        placements, partnership, edits, MapPlace.class, MapPlace::new, MapPlace::placement);
  }

  private interface Wrap<T, R> {
    R wrap(PartnershipId partnership, T part);
  }

  private static <T, R extends MapRecord> List<T> within(
      List<T> parts,
      Optional<Partnership> partnership,
      List<Edit> edits,
      Class<R> type,
      Wrap<T, R> wrap,
      Function<R, T> unwrap) {
    if (partnership.isEmpty()) {
      return parts; // of all partnerships together; these belong to one
    }
    PartnershipId id = partnership.get().id();
    List<R> wrapped = parts.stream().map(part -> wrap.wrap(id, part)).toList();
    List<Edit> own = edits.stream().filter(e -> e.key().owner().equals(id.value())).toList();
    return of(wrapped, type, own).stream().map(unwrap).toList();
  }
}
