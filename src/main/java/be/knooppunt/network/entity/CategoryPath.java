package be.knooppunt.network.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path whose source names no target, only a kind ("to training"). Shown, never routed over.
 *
 * @param categories codes as {@code ServiceType:TRAINING} or {@code LifeDomain:WORK}
 */
public record CategoryPath(
    PathId id,
    ServiceId from,
    List<String> categories,
    Handover handover,
    PathStatus status,
    @Nullable String note,
    Provenance provenance,
    Validity validity)
    implements NetworkRecord {
  @Override
  public RecordKey key() {
    return new RecordKey(RecordKind.CATEGORY_PATH, id.value());
  }
}
