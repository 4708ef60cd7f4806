package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One way from start to need.
 *
 * @param handovers how often someone is handed over to another organisation
 * @param burden weights of the handovers plus the highest documented threshold (0–3) of each
 *     receiving service
 * @param metDomain the life domain by which the last service meets the need: the need itself or a
 *     broader one
 * @param goodAt what no other shown itinerary does better
 */
public record Itinerary(
    List<Step> steps,
    int handovers,
    int burden,
    Waiting waiting,
    String metDomain,
    Set<Quality> goodAt) {
  /** What an itinerary can be good at. */
  public enum Quality {
    /** The least burden for the person. */
    WARMEST,
    /** The fewest handovers. */
    FEWEST_HANDOVERS,
    /** The shortest known waiting. */
    SOONEST,
    /** The only shown ones that do not lean on a project. */
    WITHOUT_PROJECT
  }

  /** Where it ends. */
  public Step last() {
    return steps.get(steps.size() - 1);
  }

  /** How many of its handovers are warm. */
  public long warmHandovers() {
    return steps.stream()
        .flatMap(step -> step.arrival().stream())
        .filter(path -> path.handover().line() == Handover.Line.WARM)
        .count();
  }

  /** Tells whether one of its stops lives on a project. */
  public boolean leansOnProject() {
    return steps.stream().anyMatch(step -> !step.service().structural());
  }

  /** The last day on which everything along it still held, when an end is known. */
  Optional<LocalDate> firstEnd(Network network) {
    return steps.stream()
        .flatMap(
            step ->
                Stream.of(
                    step.service().validity().until(),
                    network.organisationOf(step.service()).validity().until(),
                    step.arrival().map(path -> path.validity().until()).orElse(null)))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /** Tells whether any stop or handover is an assumption. */
  public boolean leansOnAssumption() {
    return steps.stream().anyMatch(step -> step.notices().contains(StepNotice.ASSUMED));
  }
}
