package be.knooppunt.network.store;

import be.knooppunt.network.control.NetworkWriter.Occasion;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes the entries of the change log: each record before and after, in full. */
final class ChangeRows {
  /** How many rows go to the database in one statement. */
  static final int AT_A_TIME = 2_000;

  private static final LogText TEXT = new LogText();

  private final Occasion occasion;
  private final long version;
  private final Consumer<List<Map<String, Object>>> write;
  private final List<Map<String, Object>> waiting = new ArrayList<>();
  private int position;

  /**
   * Prepares.
   *
   * @param version the version of the network that these changes make
   * @param write takes the next entries
   */
  ChangeRows(Occasion occasion, long version, Consumer<List<Map<String, Object>>> write) {
    this.occasion = occasion;
    this.version = version;
    this.write = write;
  }

  /** Adds one, unless nothing changed. */
  void add(RecordKey key, Optional<Fields> before, Optional<Fields> after) {
    if (before.equals(after)) {
      return;
    }
    Map<String, Object> row = new HashMap<>();
    row.put("id", UUID.randomUUID().toString());
    row.put("at", occasion.at().atOffset(ZoneOffset.UTC));
    row.put("version", version);
    row.put("position", position++);
    row.put("actorId", Objects.requireNonNull(occasion.actorId()));
    row.put("batchId", occasion.batchId());
    occasion.partnership().ifPresent(partnership -> row.put("partnership", partnership.value()));
    row.put("entity", key.kind().entity());
    row.put("entityId", key.id());
    before.ifPresent(fields -> row.put("before", TEXT.write(fields)));
    after.ifPresent(fields -> row.put("after", TEXT.write(fields)));
    row.put("reason", occasion.reason());
    occasion.undoes().ifPresent(batch -> row.put("undoes", batch));
    row.put("action", before.isEmpty() ? "CREATED" : after.isEmpty() ? "REMOVED" : "CHANGED");
    waiting.add(row);
    if (waiting.size() == AT_A_TIME) {
      pass();
    }
  }

  /** Passes on what is waiting. */
  void pass() {
    if (!waiting.isEmpty()) {
      write.accept(List.copyOf(waiting));
      waiting.clear();
    }
  }

  /** Reads an entry. */
  static Change change(Properties row) {
    Properties p = Properties.of(row.values().get("change"));
    return new Change(
        p.text("id"),
        instant(p),
        p.values().get("version") instanceof Number version ? version.longValue() : 0,
        p.values().get("position") instanceof Number place ? place.intValue() : 0,
        p.text("actorId"),
        p.text("batchId"),
        Optional.ofNullable(p.optionalText("partnership")).map(PartnershipId::new),
        new RecordKey(RecordKind.find(p.text("entity")).orElseThrow(), p.text("entityId")),
        Optional.ofNullable(p.optionalText("before")).map(TEXT::read),
        Optional.ofNullable(p.optionalText("after")).map(TEXT::read),
        p.text("reason"),
        Optional.ofNullable(p.optionalText("undoes")));
  }

  private static Instant instant(Properties p) {
    if (p.values().get("at") instanceof ZonedDateTime at) {
      return at.toInstant();
    }
    throw new IllegalStateException("A change without a moment: " + p.text("id"));
  }
}
