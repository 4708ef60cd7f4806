package be.knooppunt.referral.entity;

import java.util.List;
import java.util.OptionalInt;

/** The answer to a question: ways, or the reasons why there is none. */
public sealed interface RouteAnswer {
  /** How many services are told as set aside at most. */
  int MOST_SET_ASIDE = 50;

  /**
   * Services that help with the need but are not in the answer, at most {@value #MOST_SET_ASIDE}.
   */
  List<SetAside> setAside();

  /** What to ask which partner, so that the map can answer better. */
  List<Ask> asks();

  /**
   * There is a way.
   *
   * @param itineraries one to three, the least burdening first; none is beaten by another way on
   *     handovers, burden and waiting together
   * @param wished ways that none of these beats, over a path that is only wished or proposed: shown
   *     for what they are, never recommended
   */
  record Found(
      List<Itinerary> itineraries,
      Recommendation recommendation,
      List<Itinerary> wished,
      List<SetAside> setAside,
      List<Ask> asks)
      implements RouteAnswer {
    /** The way that is recommended. */
    public Itinerary recommended() {
      return itineraries.get(0);
    }
  }

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
      List<SetAside> setAside,
      List<Ask> asks)
      implements RouteAnswer {}

  /**
   * Why the first way is recommended, and what it asks in return.
   *
   * @param moreHandovers handovers more than the way with the fewest, 0 or more
   * @param moreDays days of waiting more than the soonest known way; empty when it is not known
   */
  record Recommendation(Why why, int moreHandovers, OptionalInt moreDays) {
    /** The rule by which it is the first. */
    public enum Why {
      /** There is no other that is not beaten. */
      ONLY_WAY,
      /** No other is better on anything. */
      BEST_ON_ALL,
      /** It asks the least of the person; others are shorter or sooner. */
      LEAST_BURDEN
    }

    /** Judges the first of some itineraries. */
    static Recommendation of(List<Itinerary> itineraries) {
      Itinerary first = itineraries.get(0);
      int fewest = itineraries.stream().mapToInt(Itinerary::handovers).min().orElseThrow();
      OptionalInt soonest =
          itineraries.stream().flatMapToInt(one -> one.waiting().days().stream()).min();
      OptionalInt own = first.waiting().days();
      OptionalInt more =
          own.isPresent() && soonest.isPresent()
              ? OptionalInt.of(own.getAsInt() - soonest.getAsInt())
              : OptionalInt.empty();
      boolean soon = soonest.isEmpty() || more.orElse(1) == 0;
      Why why =
          itineraries.size() == 1
              ? Why.ONLY_WAY
              : first.handovers() == fewest && soon ? Why.BEST_ON_ALL : Why.LEAST_BURDEN;
      return new Recommendation(why, first.handovers() - fewest, more);
    }
  }
}
