package be.knooppunt.referral.entity;

import java.util.List;

/** The answer to a question: ways, or the reasons why there is none. */
public sealed interface RouteAnswer {
  /** Services that help with the need but are not in the answer. */
  List<SetAside> setAside();

  /**
   * There is a way.
   *
   * @param itineraries one to three, the least burdening first; none is beaten by another way on
   *     handovers, burden and waiting together
   */
  record Found(List<Itinerary> itineraries, List<SetAside> setAside) implements RouteAnswer {}

  /**
   * There is none.
   *
   * @param reasons at least one
   * @param unconfirmed the itineraries that would answer if the assumptions in them were confirmed:
   *     what to ask the partners
   */
  record NotFound(
      List<NotFoundReason> reasons,
      List<Nearest> nearest,
      List<Itinerary> unconfirmed,
      List<SetAside> setAside)
      implements RouteAnswer {}
}
