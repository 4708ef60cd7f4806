package be.knooppunt.learning.entity.progress;

import be.knooppunt.learning.entity.content.ModuleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * What is told of a module in a partnership during a month. It is written once, so that no two days
 * of that month differ by what one person did in between; it holds bounds, not counts.
 */
@Entity
@Table(name = "learning_count")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class GroupCount {
  @Id private String id;

  @Column(name = "partnership_id")
  private String partnershipId;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "module_id")
  private String moduleId;

  private int started;

  @Column(name = "all_read")
  private int allRead;

  private int passed;

  private int certified;

  /** For JPA. */
  protected GroupCount() {}

  /** The four bounds, see {@link GroupFigures}. */
  public record Bounds(int started, int allRead, int passed, int certified) {}

  /** Tells of a module. */
  public GroupCount(String partnership, LocalDate firstDay, ModuleId module, Bounds bounds) {
    this.id = partnership + "|" + firstDay + "|" + module.text();
    this.partnershipId = partnership;
    this.firstDay = firstDay;
    this.moduleId = module.text();
    this.started = bounds.started();
    this.allRead = bounds.allRead();
    this.passed = bounds.passed();
    this.certified = bounds.certified();
  }

  /** The partnership. */
  public String partnershipId() {
    return partnershipId;
  }

  /** The first day of the month; what was done before it is counted. */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** The module. */
  public ModuleId module() {
    return new ModuleId(moduleId);
  }

  /** What is told; zero where nothing is. */
  public Bounds bounds() {
    return new Bounds(started, allRead, passed, certified);
  }
}
