package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.network.entity.EvidenceFilter;
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
 * A scenario that somebody kept under a name, for whoever has its address. It remembers which map
 * it was made on, so that a reader is told when the map has changed since.
 */
@Entity
@Table(name = "scenario")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class SavedScenario {
  /** The most letters of a name. */
  public static final int LONGEST_NAME = 100;

  /** The most letters of all changes. */
  public static final int LONGEST = 20_000;

  @Id private String id;

  @Column(name = "partnership_id")
  private String partnershipId;

  private String name;

  private String changes;

  @Column(name = "looked_at")
  private @Nullable LocalDate day;

  private String evidence;

  @Column(name = "network_version")
  private long networkVersion;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private OffsetDateTime madeAt;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  @Version private int version;

  /** For JPA. */
  protected SavedScenario() {}

  /**
   * Keeps a scenario.
   *
   * @param on the day that is looked at; null for whatever day it is
   * @param networkVersion the version of the map it was made on
   * @param madeBy the id of an account
   */
  public SavedScenario(
      String partnershipId,
      String name,
      Scenario scenario,
      @Nullable LocalDate on,
      EvidenceFilter evidence,
      long networkVersion,
      String madeBy,
      Instant now) {
    this.id = UUID.randomUUID().toString();
    this.partnershipId = partnershipId;
    this.name = name;
    this.changes = ScenarioText.lines(scenario);
    this.day = on;
    this.evidence = evidence.name();
    this.networkVersion = networkVersion;
    this.madeBy = madeBy;
    this.madeAt = moment(now);
    this.changedAt = madeAt;
  }

  private static OffsetDateTime moment(Instant now) {
    return now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Gives it another name. */
  public void rename(String other, Instant now) {
    name = other;
    changedAt = moment(now);
  }

  /** Identifies it. */
  public String id() {
    return id;
  }

  /** In which partnership. */
  public String partnershipId() {
    return partnershipId;
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** What it changes. */
  public Scenario scenario() {
    return ScenarioText.ofLines(changes);
  }

  /** The day it looks at; empty for whatever day it is. */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(day);
  }

  /** With which evidence it looks. */
  public EvidenceFilter evidence() {
    return EvidenceFilter.valueOf(evidence);
  }

  /** The version of the map it was made on. */
  public long networkVersion() {
    return networkVersion;
  }

  /** The account of who made it; that of somebody who left belongs to nobody. */
  public String madeBy() {
    return madeBy;
  }

  /** When it was made. */
  public Instant madeAt() {
    return madeAt.toInstant();
  }

  /** When it was last given a name. */
  public Instant changedAt() {
    return changedAt.toInstant();
  }

  /** Counts its changes. */
  public int version() {
    return version;
  }
}
