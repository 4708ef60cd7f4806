package be.knooppunt.network.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way by which people can get from one service to the next. It says what is possible, never that
 * a person went.
 *
 * @param about life domains it is mostly used for: a hint, it never blocks
 * @param onlyForDomains conditions: when not empty, the need must be among them
 * @param onlyForGroups conditions: when not empty, the group must be among them
 * @param firstContact how long until the first contact along this path
 * @param agreedBySender the day the sender confirmed it, null when not yet
 * @param agreedByReceiver the day the receiver confirmed it, null when not yet
 */
public record ReferralPath(
    PathId id,
    ServiceId from,
    ServiceId to,
    Handover handover,
    PathStatus status,
    Feedback feedback,
    Consent consent,
    List<String> documents,
    Set<String> about,
    Set<String> onlyForDomains,
    Set<String> onlyForGroups,
    WaitingBand firstContact,
    @Nullable LocalDate agreedBySender,
    @Nullable LocalDate agreedByReceiver,
    @Nullable String note,
    Provenance provenance,
    Validity validity)
    implements NetworkRecord {

  /**
   * Checks that it leads somewhere else.
   *
   * @throws IllegalArgumentException when sender and receiver are one service
   */
  public ReferralPath {
    documents = List.copyOf(documents);
    if (from.equals(to)) {
      throw new IllegalArgumentException("A path cannot lead to its own service: " + id);
    }
  }

  @Override
  public RecordKey key() {
    return new RecordKey(RecordKind.PATH, id.value());
  }
}
