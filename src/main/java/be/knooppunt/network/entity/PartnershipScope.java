package be.knooppunt.network.entity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records of one partnership among those of all: what it keeps, its members and places, and
 * what hangs between them or at an end that it keeps. Services of others that are available in its
 * area are not counted here: this is about what the partnership wrote down.
 */
public final class PartnershipScope {
  private final PartnershipId partnership;
  private final Ends services = new Ends(new HashSet<>(), new HashSet<>());
  private final Ends organisations = new Ends(new HashSet<>(), new HashSet<>());

  private PartnershipScope(PartnershipId partnership) {
    this.partnership = partnership;
  }

  /** The records of one kind that are on the map, and those of them that are kept. */
  private record Ends(Set<String> known, Set<String> kept) {
    /** What hangs between records: all are on the map, or one of them is kept. */
    boolean hold(List<String> ids) {
      return known.containsAll(ids) || ids.stream().anyMatch(kept::contains);
    }
  }

  /** Keeps the records of a partnership, in the order given. */
  public static Map<RecordKey, Fields> of(Map<RecordKey, Fields> all, PartnershipId partnership) {
    PartnershipScope scope = new PartnershipScope(partnership);
    all.forEach(scope::know);
    Map<RecordKey, Fields> kept = new LinkedHashMap<>();
    all.forEach(
        (key, fields) -> {
          if (scope.holds(key, fields)) {
            kept.put(key, fields);
          }
        });
    return kept;
  }

  private void know(RecordKey key, Fields fields) {
    boolean isWithin = key.owner().equals(partnership.value());
    if (key.kind() == RecordKind.PLACEMENT && isWithin) {
      services.known().add(key.subject());
    } else if (key.kind() == RecordKind.MEMBERSHIP && isWithin) {
      organisations.known().add(key.subject());
    } else if (fields.text("steward").equals(partnership.value())) {
      Ends ends = key.kind() == RecordKind.SERVICE ? services : organisations;
      ends.known().add(key.id());
      ends.kept().add(key.id());
    }
  }

  private boolean holds(RecordKey key, Fields fields) {
    return switch (key.kind()) {
      case PARTNERSHIP, MEMBERSHIP, PLACEMENT -> key.owner().equals(partnership.value());
      case SERVICE -> services.known().contains(key.id());
      case ORGANISATION -> organisations.known().contains(key.id());
      case MANDATE ->
          organisations.kept().contains(fields.text("organisation"))
              || fields.texts("services").stream().anyMatch(services.known()::contains);
      case PATH -> services.hold(List.of(fields.text("from"), fields.text("to")));
      case CATEGORY_PATH -> services.known().contains(fields.text("from"));
      case TIE -> organisations.hold(List.of(fields.text("a"), fields.text("b")));
    };
  }
}
