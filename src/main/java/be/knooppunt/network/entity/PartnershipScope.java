package be.knooppunt.network.entity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records of one partnership among those of all: what it keeps, its members and places, and
 * what hangs between them. Services of others that are available in its area are not counted here:
 * this is about what the partnership wrote down.
 */
public final class PartnershipScope {
  private PartnershipScope() {}

  /** Keeps the records of a partnership, in the order given. */
  public static Map<RecordKey, Fields> of(Map<RecordKey, Fields> all, PartnershipId partnership) {
    Set<String> services = new HashSet<>();
    Set<String> organisations = new HashSet<>();
    all.forEach(
        (key, fields) -> {
          boolean isKept = fields.text("steward").equals(partnership.value());
          boolean isWithin = key.owner().equals(partnership.value());
          if (key.kind() == RecordKind.SERVICE && isKept) {
            services.add(key.id());
          } else if (key.kind() == RecordKind.PLACEMENT && isWithin) {
            services.add(key.subject());
          } else if (key.kind() == RecordKind.ORGANISATION && isKept) {
            organisations.add(key.id());
          } else if (key.kind() == RecordKind.MEMBERSHIP && isWithin) {
            organisations.add(key.subject());
          }
        });
    Map<RecordKey, Fields> kept = new LinkedHashMap<>();
    all.forEach(
        (key, fields) -> {
          if (isOf(key, fields, partnership, services, organisations)) {
            kept.put(key, fields);
          }
        });
    return kept;
  }

  private static boolean isOf(
      RecordKey key,
      Fields fields,
      PartnershipId partnership,
      Set<String> services,
      Set<String> organisations) {
    return switch (key.kind()) {
      case PARTNERSHIP, MEMBERSHIP, PLACEMENT -> key.owner().equals(partnership.value());
      case SERVICE -> services.contains(key.id());
      case ORGANISATION -> organisations.contains(key.id());
      case MANDATE -> organisations.contains(fields.text("organisation"));
      case PATH -> any(services, List.of(fields.text("from"), fields.text("to")));
      case CATEGORY_PATH -> services.contains(fields.text("from"));
      case TIE -> any(organisations, List.of(fields.text("a"), fields.text("b")));
    };
  }

  private static boolean any(Set<String> known, List<String> ids) {
    return ids.stream().anyMatch(known::contains);
  }
}
