package be.knooppunt.gaps.entity.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * Up to which version of the map, and for which day, the gaps of a partnership were compared with
 * it. It only goes forward, so that a portal that still has an older map changes nothing.
 */
@Entity
@Table(name = "gap_check")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class GapCheck {
  @Id
  @Column(name = "partnership_id")
  private String partnershipId;

  @Column(name = "network_version")
  private long networkVersion;

  @Column(name = "checked_for")
  private LocalDate day;

  @Version private int version;

  /** For JPA. */
  protected GapCheck() {}

  /** Begins where nothing was compared yet. */
  public GapCheck(String partnershipId, LocalDate day) {
    this.partnershipId = partnershipId;
    this.networkVersion = -1;
    this.day = day;
  }

  /** Tells whether a version of the map, looked at for a day, is a later one. */
  public boolean isBefore(long other, LocalDate otherDay) {
    return networkVersion <= other
        && !day.isAfter(otherDay)
        && (networkVersion < other || day.isBefore(otherDay));
  }

  /** Goes on to a later one. */
  public void reach(long reached, LocalDate reachedDay) {
    networkVersion = reached;
    day = reachedDay;
  }

  /** The partnership whose gaps were compared. */
  public String partnershipId() {
    return partnershipId;
  }

  /** The version of the map. */
  public long networkVersion() {
    return networkVersion;
  }

  /** The day the map was looked at for. */
  public LocalDate day() {
    return day;
  }
}
