package be.knooppunt.compare.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the map of a partnership that somebody wants to come back to. It keeps the moment and
 * the version, and no copy: the change log tells what stood there.
 */
@Entity
@Table(name = "network_snapshot")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class NetworkSnapshot {
  /** The most letters of a label. */
  public static final int LONGEST_LABEL = 100;

  /** The most letters of a reason. */
  public static final int LONGEST_REASON = 500;

  @Id private String id;

  @Column(name = "partnership_id")
  private String partnershipId;

  private String label;

  private String reason;

  private OffsetDateTime moment;

  @Column(name = "network_version")
  private long networkVersion;

  @Column(name = "made_by")
  private @Nullable String madeBy;

  @Column(name = "planned_for")
  private @Nullable LocalDate plannedFor;

  @Version private int version;

  /** For JPA. */
  protected NetworkSnapshot() {}

  /**
   * Keeps a moment.
   *
   * @param label empty for one that was planned and not named yet
   * @param networkVersion the version of the map at the moment
   * @param madeBy the id of an account; null when it was planned
   * @param plannedFor the day it was planned for; null when it was made by hand
   */
  public NetworkSnapshot(
      String partnershipId,
      String label,
      String reason,
      Instant moment,
      long networkVersion,
      @Nullable String madeBy,
      @Nullable LocalDate plannedFor) {
    this.id = UUID.randomUUID().toString();
    this.partnershipId = partnershipId;
    this.label = label;
    this.reason = reason;
    this.moment = roundedUp(moment).atOffset(ZoneOffset.UTC);
    this.networkVersion = networkVersion;
    this.madeBy = madeBy;
    this.plannedFor = plannedFor;
  }

  /** A database keeps thousandths; a change of just before must not fall out. */
  private static Instant roundedUp(Instant moment) {
    Instant cut = moment.truncatedTo(ChronoUnit.MILLIS);
    return cut.equals(moment) ? cut : cut.plusMillis(1);
  }

  /** Gives it another label and reason. */
  public void rename(String otherLabel, String otherReason) {
    label = otherLabel;
    reason = otherReason;
  }

  /** Identifies it. */
  public String id() {
    return id;
  }

  /** In which partnership. */
  public String partnershipId() {
    return partnershipId;
  }

  /** What it is called; empty for one that was planned and not named yet. */
  public String label() {
    return label;
  }

  /** Why it was made; empty when nobody said so. */
  public String reason() {
    return reason;
  }

  /** The moment of which it is. */
  public Instant moment() {
    return moment.toInstant();
  }

  /** The version of the map at the moment. */
  public long networkVersion() {
    return networkVersion;
  }

  /** The account of who made it, which may belong to nobody any more; empty when planned. */
  public Optional<String> madeBy() {
    return Optional.ofNullable(madeBy);
  }

  /** The day it was planned for; empty when it was made by hand. */
  public Optional<LocalDate> plannedFor() {
    return Optional.ofNullable(plannedFor);
  }

  /** Counts its changes. */
  public int version() {
    return version;
  }
}
