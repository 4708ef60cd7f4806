package be.knooppunt.mapping.entity;

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
 * A round of questions: a coordinator asks partner organisations whether what the map says of them
 * is right, and whom they refer to. It takes answers until its closing day, or until it is closed.
 */
@Entity
@Table(name = "partner_round")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class PartnerRound {
  @Id private String id;

  @Column(name = "partnership_id")
  private String partnershipId;

  private String name;

  @Column(name = "closes_on")
  private LocalDate closesOn;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private OffsetDateTime madeAt;

  @Column(name = "closed_at")
  private @Nullable OffsetDateTime closedAt;

  @Version private int version;

  /** For JPA. */
  protected PartnerRound() {}

  /**
   * Makes a round.
   *
   * @param closesOn the last day on which it takes answers
   * @param madeBy the account of who asks
   */
  public PartnerRound(
      String partnershipId, String name, LocalDate closesOn, String madeBy, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.partnershipId = partnershipId;
    this.name = name;
    this.closesOn = closesOn;
    this.madeBy = madeBy;
    this.madeAt = moment(now);
  }

  static OffsetDateTime moment(Instant now) {
    return now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Takes no answers any more. */
  public void close(Instant now) {
    closedAt = closedAt == null ? moment(now) : closedAt;
  }

  /** Tells whether it takes answers on a day. */
  public boolean isOpen(LocalDate today) {
    return closedAt == null && !today.isAfter(closesOn);
  }

  /** Identifies the round. */
  public String id() {
    return id;
  }

  /** In which partnership. */
  public String partnershipId() {
    return partnershipId;
  }

  /** What its coordinator calls it. */
  public String name() {
    return name;
  }

  /** The last day on which it takes answers. */
  public LocalDate closesOn() {
    return closesOn;
  }

  /** The account of who asks. */
  public String madeBy() {
    return madeBy;
  }

  /** When it was made. */
  public Instant madeAt() {
    return madeAt.toInstant();
  }

  /** When it was closed by hand. */
  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt).map(OffsetDateTime::toInstant);
  }
}
