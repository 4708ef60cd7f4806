package be.knooppunt.gaps.entity.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What somebody of the partnership wrote about a gap. Read by the partnership only. */
@Entity
@Table(name = "gap_note")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class GapNote {
  @Id private String id;

  @Column(name = "gap_id")
  private String gapId;

  private String words;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "written_at")
  private OffsetDateTime writtenAt;

  /** For JPA. */
  protected GapNote() {}

  /**
   * Writes a note.
   *
   * @param writtenBy the id of an account
   */
  public GapNote(String gapId, String words, String writtenBy, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.gapId = gapId;
    this.words = words;
    this.writtenBy = writtenBy;
    this.writtenAt = GapEvent.column(now);
  }

  /** Identifies it. */
  public String id() {
    return id;
  }

  /** The gap it is about. */
  public String gapId() {
    return gapId;
  }

  /** What it says. */
  public String words() {
    return words;
  }

  /** The id of the account that wrote it. */
  public String writtenBy() {
    return writtenBy;
  }

  /** When. */
  public Instant writtenAt() {
    return writtenAt.toInstant();
  }
}
