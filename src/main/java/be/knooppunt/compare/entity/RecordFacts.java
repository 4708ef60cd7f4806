package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Validity;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record of the map by their names in the graph model. It walks through the parts
 * of the record itself, so that a part that is added to a record is compared from that day on.
 */
final class RecordFacts {
  /** Parts whose field has another name. */
  private static final Map<String, String> NAMES =
      Map.of("firstContact", "firstContactBand", "code", "threshold");

  /** What identifies a record or follows from another field. */
  private static final Set<String> LEFT_OUT = Set.of("id", "mapSector", "partnership");

  private RecordFacts() {}

  static Fields of(MapRecord record) {
    Map<String, Object> found = new TreeMap<>();
    add(found, (Record) record, "validFrom", "validUntil");
    return Fields.of(found);
  }

  /** The fields of a part of a record, such as a membership. */
  static Fields ofPart(Record part) {
    Map<String, Object> found = new TreeMap<>();
    add(found, part, "from", "until");
    return Fields.of(found);
  }

  private static void add(Map<String, Object> found, Record record, String from, String until) {
    for (RecordComponent part : record.getClass().getRecordComponents()) {
      Object value = value(record, part);
      if (value == null || LEFT_OUT.contains(part.getName())) {
        continue;
      }
      if (value instanceof Validity days) {
        put(found, from, days.from());
        put(found, until, days.until());
      } else if (value instanceof Record inner && !isIdentifier(inner)) {
        add(found, inner, from, until);
      } else {
        found.put(NAMES.getOrDefault(part.getName(), part.getName()), plain(value));
      }
    }
  }

  private static void put(Map<String, Object> found, String name, @Nullable LocalDate day) {
    if (day != null) {
      found.put(name, day.toString());
    }
  }

  private static @Nullable Object value(Record record, RecordComponent part) {
    try {
      return part.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(record.getClass() + " does not show " + part.getName(), e);
    }
  }

  private static boolean isIdentifier(Record record) {
    RecordComponent[] parts = record.getClass().getRecordComponents();
    return parts.length == 1 && parts[0].getName().equals("value");
  }

  private static Object plain(Object value) {
    if (value instanceof Collection<?> many) {
      List<Object> items = many.stream().map(item -> plain(Objects.requireNonNull(item))).toList();
      return value instanceof Set<?>
          ? items.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList()
          : items;
    }
    if (value instanceof DatedName name) {
      return name.validity().equals(Validity.ALWAYS)
          ? name.name()
          : name.name()
              + "@"
              + Objects.toString(name.validity().from(), "")
              + ".."
              + Objects.toString(name.validity().until(), "");
    }
    if (value instanceof Record record) {
      return isIdentifier(record)
          ? String.valueOf(value(record, record.getClass().getRecordComponents()[0]))
          : ofPart(record);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof Boolean || value instanceof Number ? value : value.toString();
  }
}
