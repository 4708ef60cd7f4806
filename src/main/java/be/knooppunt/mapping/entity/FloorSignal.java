package be.knooppunt.mapping.entity;

import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a path or service works, as a worker told it. It says nothing about a client, and who
 * told it is not kept.
 */
@Entity
@Table(name = "floor_signal")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class FloorSignal {
  /** The reason of a signal that nothing is wrong; there is nothing to do about it. */
  public static final String STILL_RIGHT = "STILL_RIGHT";

  /** What became of it. */
  public enum State {
    /** Nobody did anything with it yet. */
    OPEN,
    /** The map was put right, or the partners were spoken to. */
    DONE,
    /** There was nothing to put right. */
    NO_PROBLEM
  }

  @Id private String id;

  @Column(name = "partnership_id")
  private String partnershipId;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_kind")
  private RecordKind subjectKind;

  @Column(name = "subject_id")
  private String subjectId;

  private String reason;

  private @Nullable String words;

  @Column(name = "given_on")
  private LocalDate givenOn;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "handled_by")
  private @Nullable String handledBy;

  @Column(name = "handled_on")
  private @Nullable LocalDate handledOn;

  @Column(name = "handled_words")
  private @Nullable String handledWords;

  @Version private int version;

  /** For JPA. */
  protected FloorSignal() {}

  /**
   * Notes a signal.
   *
   * @param reason a code of the vocabulary {@code signal-reasons}
   * @param words what was added, null when nothing was
   */
  public FloorSignal(
      String id,
      String partnershipId,
      RecordKey subject,
      String reason,
      @Nullable String words,
      LocalDate givenOn) {
    this.id = id;
    this.partnershipId = partnershipId;
    this.subjectKind = subject.kind();
    this.subjectId = subject.id();
    this.reason = reason;
    this.words = words;
    this.givenOn = givenOn;
    this.state = reason.equals(STILL_RIGHT) ? State.NO_PROBLEM : State.OPEN;
  }

  /** Says what became of it. */
  public void handle(State outcome, String by, LocalDate on, String why) {
    state = outcome;
    handledBy = by;
    handledOn = on;
    handledWords = why.isEmpty() ? null : why;
  }

  /** Identifies the signal. */
  public String id() {
    return id;
  }

  /** In which partnership it was given. */
  public String partnershipId() {
    return partnershipId;
  }

  /** The path or service. */
  public RecordKey subject() {
    return new RecordKey(subjectKind, subjectId);
  }

  /** Why it does not work: a code. */
  public String reason() {
    return reason;
  }

  /** What was added. */
  public Optional<String> words() {
    return Optional.ofNullable(words);
  }

  /** The day it was given. */
  public LocalDate givenOn() {
    return givenOn;
  }

  /** What became of it. */
  public State state() {
    return state;
  }

  /** What whoever handled it wrote down. */
  public Optional<String> handledWords() {
    return Optional.ofNullable(handledWords);
  }

  /** The day it was handled. */
  public Optional<LocalDate> handledOn() {
    return Optional.ofNullable(handledOn);
  }
}
