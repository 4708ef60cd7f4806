package be.knooppunt.learning.control.group;

import be.knooppunt.learning.control.certificate.Certificates;
import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.progress.GroupCounts;
import be.knooppunt.learning.control.progress.LearningSteps;
import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.progress.CountedGroup;
import be.knooppunt.learning.entity.progress.GroupCount;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.control.RoleAssignments;
import be.knooppunt.people.entity.RoleAssignment;
import be.knooppunt.platform.config.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Works out how far a group is, per module, as it was on the first day of the month, and keeps it:
 * whatever anybody does or deletes afterwards, those bounds stay.
 */
@ApplicationScoped
public class CountGroup {
  private static final int KEPT_MONTHS = 12;

  @Inject private GroupCounts counts;
  @Inject private LearningSteps steps;
  @Inject private Certificates certificates;
  @Inject private RoleAssignments assignments;
  @Inject private ModuleLibrary library;
  @Inject private CurrentRights rights;
  @Inject private Clock clock;

  /** For the container. */
  protected CountGroup() {}

  /** What they did, and what of it was told. */
  public record Kept(GroupCounts counts, LearningSteps steps, Certificates certificates) {}

  /** Reads from stores. */
  public CountGroup(
      Kept kept,
      RoleAssignments assignments,
      ModuleLibrary library,
      CurrentRights rights,
      Clock clock) {
    this.counts = kept.counts();
    this.steps = kept.steps();
    this.certificates = kept.certificates();
    this.assignments = assignments;
    this.library = library;
    this.rights = rights;
    this.clock = clock;
  }

  /** The day up to which the figures of today count. */
  public LocalDate day() {
    return TimeSource.today(clock).withDayOfMonth(1);
  }

  /**
   * What is told of each module, in the order of the modules.
   *
   * @throws jakarta.persistence.PersistenceException when another portal kept this month's at the
   *     same moment; the container may wrap it
   */
  @Transactional
  public List<GroupCount> read(String partnership) {
    rights.requireCoordinate(partnership);
    LocalDate day = day();
    List<GroupCount> told = counts.list(partnership, day);
    if (told.isEmpty()) {
      told = count(partnership, day);
      counts.add(told);
      counts.forgetBefore(partnership, day.minusMonths(KEPT_MONTHS));
    }
    return told.stream().sorted((a, b) -> a.module().compareTo(b.module())).toList();
  }

  private List<GroupCount> count(String partnership, LocalDate day) {
    Set<String> members =
        assignments.listIn(partnership).stream()
            .map(RoleAssignment::accountId)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<ModuleId, Set<String>> certified = new TreeMap<>();
    for (Certificate one : certificates.listIn(partnership)) {
      LocalDate given = LocalDate.ofInstant(one.issuedAt(), TimeSource.BRUSSELS);
      if (!one.isRevoked() && given.isBefore(day)) {
        certified.computeIfAbsent(one.module(), id -> new TreeSet<>()).add(one.accountId());
      }
    }
    CountedGroup group = new CountedGroup(members, steps.listIn(partnership), certified);
    return library.modules(partnership).stream()
        .map(module -> new GroupCount(partnership, day, module.id(), group.of(module, day)))
        .toList();
  }
}
