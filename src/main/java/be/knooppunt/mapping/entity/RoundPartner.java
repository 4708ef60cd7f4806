package be.knooppunt.mapping.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation that is asked in a round: how far it is, and what it answered so far. Who of the
 * organisation answers is not known.
 */
@Entity
@Table(name = "round_partner")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class RoundPartner {
  /** How long the answers may be as they are kept. */
  public static final int LONGEST = 100_000;

  @Id private String id;

  @Column(name = "round_id")
  private String roundId;

  @Column(name = "organisation_id")
  private String organisationId;

  @Column(name = "link_id")
  private @Nullable String linkId;

  @Column(name = "invited_at")
  private @Nullable OffsetDateTime invitedAt;

  @Column(name = "opened_at")
  private @Nullable OffsetDateTime openedAt;

  @Column(name = "submitted_at")
  private @Nullable OffsetDateTime submittedAt;

  private String answers;

  @Version private int version;

  /** For JPA. */
  protected RoundPartner() {}

  /** Asks an organisation in a round. */
  public RoundPartner(String roundId, String organisationId, String answers) {
    this.id = UUID.randomUUID().toString();
    this.roundId = roundId;
    this.organisationId = organisationId;
    this.answers = answers;
  }

  /** Gets a link; an earlier one does not count any more. */
  public void invite(String link, Instant now) {
    linkId = link;
    invitedAt = PartnerRound.moment(now);
  }

  /** Looked at the questions; the first time counts. */
  public void open(Instant now) {
    openedAt = openedAt == null ? PartnerRound.moment(now) : openedAt;
  }

  /** Keeps what was answered so far; nothing changes once it was sent. */
  public void answer(String text) {
    answers = submittedAt == null ? text : answers;
  }

  /** Sent its answers; the first time counts. */
  public void submit(Instant now) {
    open(now);
    submittedAt = submittedAt == null ? PartnerRound.moment(now) : submittedAt;
  }

  /** Identifies it. */
  public String id() {
    return id;
  }

  /** In which round. */
  public String roundId() {
    return roundId;
  }

  /** Which organisation. */
  public String organisationId() {
    return organisationId;
  }

  /** The link it has now. */
  public Optional<String> linkId() {
    return Optional.ofNullable(linkId);
  }

  /** When it got that link. */
  public Optional<Instant> invitedAt() {
    return Optional.ofNullable(invitedAt).map(OffsetDateTime::toInstant);
  }

  /** When somebody first looked at the questions. */
  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt).map(OffsetDateTime::toInstant);
  }

  /** When the answers were sent. */
  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt).map(OffsetDateTime::toInstant);
  }

  /** What was answered so far, as it is kept. */
  public String answers() {
    return answers;
  }
}
