package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why there is no route.
 *
 * @param endedOn the day something ended, when that is the reason
 * @param obstacle what stands in the way, when it is a single one of those that were named
 * @param services the services it is about
 * @param possible the way there would be without this one condition; empty when the reason is no
 *     condition
 */
public record NotFoundReason(
    Code code,
    Optional<LocalDate> endedOn,
    Optional<Obstacle> obstacle,
    List<ServiceId> services,
    Optional<Itinerary> possible) {
  /** A reason that is no single condition. */
  static NotFoundReason of(Code code, List<ServiceId> services) {
    return new NotFoundReason(code, Optional.empty(), Optional.empty(), services, Optional.empty());
  }

  /** The closed list; each has a sentence in both languages. */
  public enum Code {
    /** The service or organisation where the route should begin was over by then. */
    START_ENDED,
    /** It had not begun yet. */
    START_NOT_YET,
    /** Its record does not have the evidence that is asked for. */
    START_NOT_CONFIRMED,
    /** The organisation where the route should begin offers no service. */
    START_WITHOUT_SERVICE,
    /** No front door is known here. */
    NO_FRONT_DOOR,
    /** Nobody on the map helps with this need. */
    NEED_NOT_COVERED,
    /** It was possible until something ended. */
    ENDED,
    /** It is possible only over records that lack the evidence asked for. */
    NOT_CONFIRMED,
    /** It is possible elsewhere, not in this municipality. */
    NOT_IN_PLACE,
    /** It is possible for others, not for this group. */
    NOT_FOR_GROUP,
    /** It is possible in another language. */
    NOT_IN_LANGUAGE,
    /** It is possible elsewhere on the activation ladder. */
    NOT_FOR_RUNG,
    /** It is possible for someone who does not have this in the way. */
    OBSTACLE,
    /** It is possible only with a colder handover. */
    TOO_COLD,
    /** It is possible only with more handovers. */
    TOO_MANY_HANDOVERS,
    /** A path exists that is wished, proposed, blocked, disputed or ended. */
    PATH_NOT_USABLE,
    /** A path exists that is only for other needs or groups. */
    PATH_CONDITIONS,
    /** It is possible only through a service that takes nobody now. */
    CLOSED,
    /** Services that help exist, but no path leads there from here. */
    NO_PATH
  }
}
