package be.knooppunt.gaps.entity.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a gap, with all that was true after it. Events are only added; they
 * are numbered, so that two that come at once cannot both be the next one.
 */
@Entity
@Table(name = "gap_event")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class GapEvent {
  /** What happened. */
  public enum Action {
    /** A finding was taken into the register. */
    TAKEN,
    /** Somebody decided something. */
    CHANGED,
    /** Somebody took the last decision back. */
    UNDONE,
    /** The map no longer shows it. */
    VANISHED,
    /** The map shows it again. */
    RETURNED;

    /** Tells whether it was the map that did it. */
    public boolean isByMap() {
      return this == VANISHED || this == RETURNED;
    }
  }

  @Id private String id;

  @Column(name = "gap_id")
  private String gapId;

  private int sequence;

  private OffsetDateTime at;

  private @Nullable String actor;

  @Enumerated(EnumType.STRING)
  private Action action;

  @Column(name = "network_version")
  private @Nullable Long networkVersion;

  @Embedded private FactColumns facts;

  /** For JPA. */
  protected GapEvent() {}

  GapEvent(
      String gapId,
      int sequence,
      Instant now,
      @Nullable String actor,
      Action action,
      @Nullable Long networkVersion,
      GapFacts facts) {
    this.id = UUID.randomUUID().toString();
    this.gapId = gapId;
    this.sequence = sequence;
    this.at = column(now);
    this.actor = actor;
    this.action = action;
    this.networkVersion = networkVersion;
    this.facts = new FactColumns(facts);
  }

  /** A moment as the database keeps it: to the millisecond. */
  static OffsetDateTime column(Instant now) {
    return now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Identifies it. */
  public String id() {
    return id;
  }

  /** The gap it happened to. */
  public String gapId() {
    return gapId;
  }

  /** Which one it is in the life of the gap, from 0. */
  public int sequence() {
    return sequence;
  }

  /** When it happened. */
  public Instant at() {
    return at.toInstant();
  }

  /** The id of the account that did it; empty when it was the map. */
  public Optional<String> actor() {
    return Optional.ofNullable(actor);
  }

  /** What happened. */
  public Action action() {
    return action;
  }

  /** The version of the map that it follows from. */
  public OptionalLong networkVersion() {
    return networkVersion == null ? OptionalLong.empty() : OptionalLong.of(networkVersion);
  }

  /** What was true after it. */
  public GapFacts facts() {
    return facts.facts();
  }
}
