package be.knooppunt.compare.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When snapshots of the map of a partnership are made by themselves. */
@Entity
@Table(name = "snapshot_plan")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class SnapshotPlan {
  @Id
  @Column(name = "partnership_id")
  private String partnershipId;

  private String rhythm;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "made_until")
  private @Nullable LocalDate madeUntil;

  @Version private int version;

  /** For JPA. */
  protected SnapshotPlan() {}

  /** Plans. */
  public SnapshotPlan(String partnershipId, SnapshotRhythm rhythm, LocalDate firstDay) {
    this.partnershipId = partnershipId;
    this.rhythm = rhythm.name();
    this.firstDay = firstDay;
  }

  /** Plans differently. */
  public void set(SnapshotRhythm other, LocalDate otherDay) {
    rhythm = other.name();
    firstDay = otherDay;
  }

  /** Notes that the one of a day was made, so that it is made once, also when it is removed. */
  public void made(LocalDate due) {
    madeUntil = due;
  }

  /** The day of which a snapshot is still to be made; empty when there is none. */
  public Optional<LocalDate> due(LocalDate today) {
    return rhythm()
        .lastDue(firstDay, today)
        .filter(due -> madeUntil == null || due.isAfter(madeUntil));
  }

  /** Of which partnership. */
  public String partnershipId() {
    return partnershipId;
  }

  /** How often. */
  public SnapshotRhythm rhythm() {
    return SnapshotRhythm.valueOf(rhythm);
  }

  /** The first of its days. */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** The next day on which one is due; empty when none is. */
  public Optional<LocalDate> nextDue(LocalDate today) {
    return rhythm().nextDue(firstDay, today);
  }
}
