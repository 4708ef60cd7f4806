package be.knooppunt.gaps.entity.register;

import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.network.entity.EvidenceFilter;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a partnership follows up. Every change gives the event that goes into its history;
 * the last event holds the facts that hold now.
 */
@Entity
@Table(name = "gap")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class Gap {
  @Id private String id;

  @Column(name = "partnership_id")
  private String partnershipId;

  @Column(name = "finding_key")
  private String findingKey;

  @Enumerated(EnumType.STRING)
  private EvidenceFilter evidence;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  @Embedded private FactColumns facts;

  @Column(name = "on_map")
  private boolean onMap;

  @Column(name = "seen_version")
  private long seenVersion;

  @Column(name = "first_seen")
  private LocalDate firstSeen;

  @Column(name = "last_seen")
  private @Nullable LocalDate lastSeen;

  @Column(name = "taken_at")
  private OffsetDateTime takenAt;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  @Version private int version;

  /** For JPA. */
  protected Gap() {}

  /**
   * Where a finding was seen.
   *
   * @param evidence the filter it was found with; it is followed with the same one
   */
  public record Sighting(EvidenceFilter evidence, long networkVersion, LocalDate day) {}

  /** Takes a finding that the map shows into the register. */
  public Gap(
      String partnershipId,
      FindingKey finding,
      Severity severity,
      Sighting seen,
      GapFacts facts,
      Instant now) {
    this.id = UUID.randomUUID().toString();
    this.partnershipId = partnershipId;
    this.findingKey = finding.text();
    this.evidence = seen.evidence();
    this.severity = severity;
    this.facts = new FactColumns(facts);
    this.onMap = true;
    this.seenVersion = seen.networkVersion();
    this.firstSeen = seen.day();
    this.takenAt = GapEvent.column(now);
    this.changedAt = takenAt;
  }

  /** That it was taken into the register: its first event. */
  public GapEvent taken(String actor) {
    return new GapEvent(
        id, 0, takenAt.toInstant(), actor, GapEvent.Action.TAKEN, seenVersion, facts());
  }

  /** Decides something about it. */
  public GapEvent change(GapFacts next, String actor, Instant now, int sequence) {
    return move(GapEvent.Action.CHANGED, next, actor, now, sequence);
  }

  /** Takes the last decision back: what was true before it is true again. */
  public GapEvent undo(GapFacts before, String actor, Instant now, int sequence) {
    return move(GapEvent.Action.UNDONE, before, actor, now, sequence);
  }

  private GapEvent move(
      GapEvent.Action action, GapFacts next, @Nullable String actor, Instant now, int sequence) {
    facts = new FactColumns(next);
    changedAt = GapEvent.column(now);
    Long map = action.isByMap() ? (Long) seenVersion : null;
    return new GapEvent(id, sequence, now, actor, action, map, next);
  }

  /**
   * Compares it with a map.
   *
   * @param shown how urgent the finding is there; empty when the map does not show it
   * @param lastSeen the day for which the map was compared before
   * @return what happened; empty when it is as it was
   */
  public Optional<GapEvent> follow(
      Optional<Severity> shown,
      long networkVersion,
      LocalDate lastSeen,
      Instant now,
      int sequence) {
    shown.ifPresent(urgency -> severity = urgency);
    if (shown.isPresent() == onMap) {
      return Optional.empty();
    }
    onMap = shown.isPresent();
    seenVersion = networkVersion;
    this.lastSeen = onMap ? null : lastSeen;
    GapState state = facts().state();
    return Optional.of(
        onMap
            ? move(
                GapEvent.Action.RETURNED, facts().in(state.afterReturning()), null, now, sequence)
            : move(
                GapEvent.Action.VANISHED, facts().in(state.afterVanishing()), null, now, sequence));
  }

  /** Identifies it for ever. */
  public String id() {
    return id;
  }

  /** The partnership that follows it up. */
  public String partnershipId() {
    return partnershipId;
  }

  /** By what the finding is known again. */
  public String findingKey() {
    return findingKey;
  }

  /** The filter it is followed with. */
  public EvidenceFilter evidence() {
    return evidence;
  }

  /** How urgent it was when the map last showed it. */
  public Severity severity() {
    return severity;
  }

  /** What was decided about it. */
  public GapFacts facts() {
    return facts.facts();
  }

  /** Tells whether the map shows it, as far as that was compared. */
  public boolean isOnMap() {
    return onMap;
  }

  /** The version of the map at which that last changed. */
  public long seenVersion() {
    return seenVersion;
  }

  /** The day it was taken into the register. */
  public LocalDate firstSeen() {
    return firstSeen;
  }

  /** The last day on which the map showed it; empty when it shows it now. */
  public Optional<LocalDate> lastSeen() {
    return Optional.ofNullable(lastSeen);
  }

  /** When something was last decided or seen. */
  public Instant changedAt() {
    return changedAt.toInstant();
  }

  /** Which version of it this is; goes up with every change. */
  public int version() {
    return version;
  }
}
