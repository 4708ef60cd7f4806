package be.knooppunt.gaps.control.whatif;

import be.knooppunt.gaps.entity.whatif.SavedScenario;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps scenarios under a name. Whoever has the address of one may look at it; a coordinator sees
 * all of the partnership in a list, others their own; who made it or coordinates may change it.
 */
@ApplicationScoped
public class KeepScenarios {
  @Inject private Scenarios scenarios;
  @Inject private CurrentRights rights;
  @Inject private Clock clock;

  /** For the container. */
  protected KeepScenarios() {}

  /** Keeps them in a store. */
  public KeepScenarios(Scenarios scenarios, CurrentRights rights, Clock clock) {
    this.scenarios = scenarios;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Keeps a scenario.
   *
   * @param day the day it looks at; empty for whatever day it is
   * @param networkVersion the version of the map it was made on
   * @throws Problem when it has no name or nothing to keep
   */
  @Transactional
  public SavedScenario save(
      String partnership,
      String name,
      Scenario scenario,
      Optional<LocalDate> day,
      EvidenceFilter evidence,
      long networkVersion) {
    rights.requireReadInside(partnership);
    if (scenario.isEmpty()) {
      throw unprocessable("changes", "There is nothing to keep.", "Add a change first.");
    }
    SavedScenario saved =
        new SavedScenario(
            partnership,
            named(name),
            scenario,
            day.orElse(null),
            evidence,
            networkVersion,
            rights.requireAccountId(),
            clock.instant());
    scenarios.add(saved);
    return saved;
  }

  /** Tells whether a text can be the name of a scenario. */
  public static boolean isName(String text) {
    String name = text.strip();
    return !name.isEmpty() && name.length() <= SavedScenario.LONGEST_NAME;
  }

  private static String named(String name) {
    if (!isName(name)) {
      throw unprocessable(
          "name",
          "A scenario needs a name.",
          "Give one of at most " + SavedScenario.LONGEST_NAME + " signs.");
    }
    return name.strip();
  }

  private static Problem unprocessable(String field, String detail, String remedy) {
    return new Problem(Problem.Kind.UNPROCESSABLE, field, detail, remedy);
  }

  /** The ones that whoever asks may see in a list, the newest first. */
  @Transactional
  public List<SavedScenario> list(String partnership) {
    rights.requireReadInside(partnership);
    return scenarios.listOf(
        partnership,
        rights.mayCoordinate(partnership)
            ? Optional.empty()
            : Optional.of(rights.requireAccountId()));
  }

  /** One of a partnership that must be there. */
  @Transactional
  public SavedScenario get(String partnership, String id) {
    return scenarios
        .find(id)
        .filter(scenario -> scenario.partnershipId().equals(partnership))
        .orElseThrow(() -> Lookups.unknown("scenario", id));
  }

  /** Tells whether whoever asks may rename or remove one. */
  public boolean mayChange(SavedScenario scenario) {
    return rights.mayCoordinate(scenario.partnershipId())
        || (rights.mayReadInside(scenario.partnershipId())
            && rights.accountId().equals(Optional.of(scenario.madeBy())));
  }

  private SavedScenario changeable(String partnership, String id, Optional<Integer> seen) {
    SavedScenario scenario = get(partnership, id);
    if (!mayChange(scenario)) {
      throw rights.isSignedIn() ? Problem.forbidden() : Problem.unauthenticated();
    }
    if (seen.isPresent() && seen.get() != scenario.version()) {
      throw new Problem(
          Problem.Kind.PRECONDITION_FAILED,
          "If-Match",
          "Somebody changed this scenario in between.",
          "Read it again, and send its new ETag.");
    }
    return scenario;
  }

  /**
   * Gives one another name.
   *
   * @param seen the version that was seen; empty when it does not matter
   */
  @Transactional
  public SavedScenario rename(String partnership, String id, String name, Optional<Integer> seen) {
    SavedScenario scenario = changeable(partnership, id, seen);
    scenario.rename(named(name), clock.instant());
    return scenario;
  }

  /** Forgets one. */
  @Transactional
  public void remove(String partnership, String id, Optional<Integer> seen) {
    scenarios.remove(changeable(partnership, id, seen));
  }
}
