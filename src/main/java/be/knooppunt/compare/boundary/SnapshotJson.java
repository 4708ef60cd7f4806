package be.knooppunt.compare.boundary;

import be.knooppunt.compare.entity.NetworkSnapshot;
import be.knooppunt.compare.entity.SnapshotPlan;
import be.knooppunt.platform.config.TimeSource;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;

/** Snapshots and their plan as JSON. */
final class SnapshotJson {
  private SnapshotJson() {}

  static JsonObjectBuilder of(NetworkSnapshot snapshot, boolean maySeeAuthor) {
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("id", snapshot.id())
            .add("label", snapshot.label())
            .add("reason", snapshot.reason())
            .add("moment", snapshot.moment().toString())
            .add("date", LocalDate.ofInstant(snapshot.moment(), TimeSource.BRUSSELS).toString())
            .add("networkVersion", snapshot.networkVersion())
            .add("isPlanned", snapshot.plannedFor().isPresent());
    snapshot.plannedFor().ifPresent(day -> to.add("plannedFor", day.toString()));
    if (maySeeAuthor) {
      snapshot.madeBy().ifPresent(account -> to.add("madeBy", account));
    }
    return to.add("version", snapshot.version());
  }

  static JsonObjectBuilder of(SnapshotPlan plan, LocalDate today) {
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("rhythm", plan.rhythm().code())
            .add("firstDay", plan.firstDay().toString());
    plan.nextDue(today).ifPresent(day -> to.add("next", day.toString()));
    return to;
  }
}
