package be.knooppunt.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What a partnership chose to share, since when, and the id of the account that chose. A
 * partnership that never chose has none, and shares its map.
 */
@Entity
@Table(name = "sharing")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class SharingChoice {
  @Id
  @Column(name = "partnership_id")
  private String partnershipId;

  @Enumerated(EnumType.STRING)
  private Sharing choice;

  @Column(name = "since")
  private OffsetDateTime since;

  @Column(name = "chosen_by")
  private String chosenBy;

  private int version;

  /** For JPA. */
  protected SharingChoice() {}

  /** The first choice of a partnership. */
  public SharingChoice(String partnership, Sharing choice, Instant now, String account) {
    this.partnershipId = partnership;
    choose(choice, now, account);
  }

  /** Chooses something else. */
  public final void choose(Sharing chosen, Instant now, String account) {
    this.choice = chosen;
    this.since = Moments.column(now);
    this.chosenBy = account;
    this.version++;
  }

  /** Whose choice it is. */
  public String partnershipId() {
    return partnershipId;
  }

  /** What is shared. */
  public Sharing choice() {
    return choice;
  }

  /** Since when. */
  public Instant since() {
    return since.toInstant();
  }

  /** The id of the account that chose. */
  public String chosenBy() {
    return chosenBy;
  }

  /** Counts the choices, from 1. */
  public int version() {
    return version;
  }
}
