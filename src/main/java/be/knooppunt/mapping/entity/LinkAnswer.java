package be.knooppunt.mapping.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** That what a one-time link is for was done, and when. Nothing of it is done twice after that. */
@Entity
@Table(name = "link_answer")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class LinkAnswer {
  @Id
  @Column(name = "link_id")
  private String linkId;

  private String answer;

  @Column(name = "answered_at")
  private OffsetDateTime answeredAt;

  /** For JPA. */
  protected LinkAnswer() {}

  /**
   * Notes an answer.
   *
   * @param answer what was said: a code
   */
  public LinkAnswer(String linkId, String answer, Instant now) {
    this.linkId = linkId;
    this.answer = answer;
    this.answeredAt = now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** The link. */
  public String linkId() {
    return linkId;
  }

  /** What was said: a code. */
  public String answer() {
    return answer;
  }

  /** When. */
  public Instant answeredAt() {
    return answeredAt.toInstant();
  }
}
