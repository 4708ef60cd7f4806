package be.knooppunt.network.store;

import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MapPlace;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PartnershipMember;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Tie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows and fields of records: the row is what the graph takes, the fields what people compare. */
final class RecordFields {
  /** Kept with the fields of the log, because it is no part of the record itself. */
  static final String STEWARD = "steward";

  private RecordFields() {}

  static Map<String, Object> row(MapRecord record) {
    if (record instanceof Partnership partnership) {
      return WriteRows.row(partnership);
    } else if (record instanceof Organisation organisation) {
      return WriteRows.row(organisation);
    } else if (record instanceof PartnershipMember member) {
      return WriteRows.row(member.membership());
    } else if (record instanceof Service service) {
      return WriteRows.row(service);
    } else if (record instanceof MapPlace place) {
      return placement(place.placement());
    } else if (record instanceof Mandate mandate) {
      return WriteRows.row(mandate);
    } else if (record instanceof ReferralPath path) {
      return WriteRows.row(path);
    } else if (record instanceof CategoryPath path) {
      return WriteRows.row(path);
    } else if (record instanceof Tie tie) {
      return WriteRows.row(tie);
    }
    throw new IllegalArgumentException("No record of the map: " + record.key());
  }

  static Map<String, Object> placement(Placement p) {
    return Map.of("service", p.service().value(), "number", p.number(), "x", p.x(), "y", p.y());
  }

  /** The fields of a record, with who keeps it right. */
  static Fields of(MapRecord record, Optional<PartnershipId> steward) {
    Map<String, Object> flat = new HashMap<>();
    row(record).forEach((name, value) -> put(flat, name, value));
    if (record instanceof CategoryPath path) {
      flat.put("categories", path.categories());
    }
    flat.remove("mapSector"); // follows from the type
    steward.ifPresent(partnership -> flat.put(STEWARD, partnership.value()));
    return Fields.of(flat);
  }

  private static void put(Map<String, Object> flat, String name, Object value) {
    if (name.equals("properties") && value instanceof Map<?, ?> properties) {
      properties.forEach((key, item) -> put(flat, key.toString(), item));
    } else if (value != null) {
      flat.put(name, plain(value));
    }
  }

  private static Object plain(Object value) {
    if (value instanceof LocalDate day) {
      return day.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RecordFields::plain).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> part = new HashMap<>();
      map.forEach(
          (name, item) -> {
            if (item != null) {
              part.put(name.equals("code") ? "threshold" : name.toString(), plain(item));
            }
          });
      return Fields.of(part);
    }
    return value;
  }
}
