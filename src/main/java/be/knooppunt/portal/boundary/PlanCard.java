package be.knooppunt.portal.boundary;

import be.knooppunt.referral.entity.Plan;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan for several needs as pages show it.
 *
 * @param headline what it comes to, in words
 * @param title what it is good at, in words
 * @param proven whether it is proven best, in words
 * @param waiting how long until help has begun everywhere, in words
 * @param href where it is chosen
 */
public record PlanCard(
    Plan plan,
    String headline,
    String title,
    String proven,
    String waiting,
    String href,
    boolean chosen,
    List<Moment> moments,
    List<Keeper> keepers,
    PlanDrawing drawing) {

  /** Stops that can be taken at the same time. */
  public record Moment(String title, boolean sideBySide, List<Stop> stops) {}

  /**
   * A stop of the plan.
   *
   * @param place in the plan, 0 the first
   * @param from where one comes from; null at a start
   * @param meets the needs that are met here, in words
   * @param why why it comes now, in sentences
   * @param waiting how long until here, in words
   */
  public record Stop(
      int place,
      RouteCard.Stop stop,
      @Nullable Node from,
      List<String> meets,
      List<String> why,
      String waiting) {
    /** Why it comes now, in one text. */
    public String because() {
      return String.join(" ", why);
    }
  }

  /**
   * Who could keep the overview.
   *
   * @param isStop false when it is no stop of the plan but can be called in
   */
  public record Keeper(Node node, String why, boolean isStop) {}

  /** The stops in the order in which to take them. */
  public List<Stop> stops() {
    return moments.stream().flatMap(moment -> moment.stops().stream()).toList();
  }

  /** The numbers to write down. */
  public String numbers() {
    return stops().stream()
        .map(stop -> stop.stop().node().number())
        .collect(Collectors.joining(" · "));
  }
}
