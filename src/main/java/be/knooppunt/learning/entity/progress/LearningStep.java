package be.knooppunt.learning.entity.progress;

import be.knooppunt.learning.entity.content.ModuleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that a learner did in a module, and on which day. There is one of a kind for a module,
 * and for a lesson where it is about a lesson. It belongs to the learner and goes with the account.
 */
@Entity
@Table(name = "learning_step")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class LearningStep {
  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "partnership_id")
  private String partnershipId;

  @Column(name = "module_id")
  private String moduleId;

  @Column(name = "module_version")
  private String moduleVersion;

  @Enumerated(EnumType.STRING)
  private StepKind kind;

  private String lesson;

  private int score;

  @Column(name = "done_on")
  private LocalDate doneOn;

  /** For JPA. */
  protected LearningStep() {}

  /** Begins one, without a lesson. */
  public LearningStep(Place place, StepKind kind, String version, LocalDate day) {
    this.id = UUID.randomUUID().toString();
    this.accountId = place.account();
    this.partnershipId = place.partnership();
    this.moduleId = place.module().text();
    this.kind = kind;
    this.moduleVersion = version;
    this.lesson = "";
    this.doneOn = day;
  }

  /** Whose step it is, and in which module of which partnership. */
  public record Place(String account, String partnership, ModuleId module) {}

  /** Whose it is. */
  public String accountId() {
    return accountId;
  }

  /** The partnership in which it was done. */
  public String partnershipId() {
    return partnershipId;
  }

  /** The module. */
  public ModuleId module() {
    return new ModuleId(moduleId);
  }

  /** The version of the module at that time. */
  public String moduleVersion() {
    return moduleVersion;
  }

  /** What was done. */
  public StepKind kind() {
    return kind;
  }

  /** The lesson; empty where it is about the whole module. */
  public String lesson() {
    return lesson;
  }

  /** How much of the quiz was right, in percent; zero where it is no quiz. */
  public int score() {
    return score;
  }

  /** The day. */
  public LocalDate doneOn() {
    return doneOn;
  }

  /** Says which lesson it is about. */
  public LearningStep about(String read) {
    lesson = read;
    return this;
  }

  /** Says how much was right. */
  public LearningStep scored(int percent) {
    score = percent;
    return this;
  }

  /** Moves it to today and to the version of today. */
  public void renew(String version, LocalDate day) {
    moduleVersion = version;
    doneOn = day;
  }
}
