package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.referral.entity.Step;
import java.util.List;

/**
 * An itinerary as pages show it.
 *
 * @param title what it is good at, in words
 * @param waiting how long it takes, in words
 * @param href where it is chosen
 */
public record RouteCard(
    Itinerary itinerary,
    String title,
    String waiting,
    String href,
    boolean chosen,
    List<Stop> stops) {

  /**
   * A stop of the route.
   *
   * @param lineClass how the handover to it is drawn; empty at the start
   * @param notices what to know before going there, in words
   */
  public record Stop(
      Step step, Node node, String lineClass, List<Mandate> deciders, List<String> notices) {}

  /** The numbers to write down, for example {@code 11 → 21}. */
  public String numbers() {
    return String.join(" → ", stops.stream().map(stop -> stop.node().number()).toList());
  }

  /** The same for someone who listens. */
  public String spokenNumbers() {
    return String.join(", ", stops.stream().map(stop -> stop.node().number()).toList());
  }
}
