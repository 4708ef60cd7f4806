package be.knooppunt.mapping.entity;

import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change that a partner asks of the partnership that keeps a record right. */
@Entity
@Table(name = "proposal")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class Proposal {
  /** What became of it. */
  public enum State {
    /** Nobody decided yet. */
    OPEN,
    /** It was taken over, whole or in part. */
    ACCEPTED,
    /** It was not, with a reason. */
    DECLINED
  }

  @Id private String id;

  @Column(name = "partnership_id")
  private String partnershipId;

  @Column(name = "steward_id")
  private String stewardId;

  @Enumerated(EnumType.STRING)
  @Column(name = "record_kind")
  private RecordKind recordKind;

  @Column(name = "record_id")
  private String recordId;

  @Column(name = "seen_version")
  private long seenVersion;

  private String fields;

  private String reason;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "proposed_at")
  private OffsetDateTime proposedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_at")
  private @Nullable OffsetDateTime decidedAt;

  private @Nullable String decision;

  @Version private int version;

  /** For JPA. */
  protected Proposal() {}

  /**
   * Proposes.
   *
   * @param partnershipId who asks
   * @param stewardId who decides
   * @param seenVersion the version of the record that was looked at
   * @param fields the proposed fields as JSON
   */
  public Proposal(
      String partnershipId,
      String stewardId,
      RecordKey key,
      long seenVersion,
      String fields,
      String reason,
      String proposedBy,
      Instant now) {
    this.id = UUID.randomUUID().toString();
    this.partnershipId = partnershipId;
    this.stewardId = stewardId;
    this.recordKind = key.kind();
    this.recordId = key.id();
    this.seenVersion = seenVersion;
    this.fields = fields;
    this.reason = reason;
    this.proposedBy = proposedBy;
    this.proposedAt = column(now);
    this.state = State.OPEN;
  }

  private static OffsetDateTime column(Instant now) {
    return now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Decides. */
  public void decide(State outcome, String by, String why, Instant now) {
    state = outcome;
    decidedBy = by;
    decision = why.isEmpty() ? null : why;
    decidedAt = column(now);
  }

  /** Identifies it. */
  public String id() {
    return id;
  }

  /** Who asks. */
  public String partnershipId() {
    return partnershipId;
  }

  /** Who decides. */
  public String stewardId() {
    return stewardId;
  }

  /** What it is about. */
  public RecordKey key() {
    return new RecordKey(recordKind, recordId);
  }

  /** The proposed fields as JSON. */
  public String fields() {
    return fields;
  }

  /** Why. */
  public String reason() {
    return reason;
  }

  /** When. */
  public Instant proposedAt() {
    return proposedAt.toInstant();
  }

  /** What became of it. */
  public State state() {
    return state;
  }

  /** Why it was decided so. */
  public Optional<String> decision() {
    return Optional.ofNullable(decision);
  }
}
