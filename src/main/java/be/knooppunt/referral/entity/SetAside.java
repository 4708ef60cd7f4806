package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Service;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A service that helps with the need but is not in the answer, and why.
 *
 * @param endedOn the day it ended, when that is why
 */
public record SetAside(Service service, Notice notice, Optional<LocalDate> endedOn) {
  /** The last of what {@link #nearness} tells. */
  static final int FARTHEST = 5;

  /** How near a notice is to an answer: 0 is the nearest. */
  static int nearness(Notice notice) {
    return switch (notice) {
      case LONGER_WAY -> 0;
      case CLOSED, OBSTACLE, NOT_IN_LANGUAGE, NOT_FOR_GROUP, NOT_FOR_RUNG -> 1;
      case NO_PATH -> 2;
      case NOT_CONFIRMED, NOT_YET -> 3;
      case ENDED -> 4;
      case NOT_IN_PLACE -> 5;
    };
  }

  /** Why it was set aside. */
  public enum Notice {
    ENDED,
    NOT_YET,
    NOT_CONFIRMED,
    NOT_IN_PLACE,
    NOT_FOR_GROUP,
    NOT_IN_LANGUAGE,
    NOT_FOR_RUNG,
    OBSTACLE,
    CLOSED,
    NO_PATH,
    LONGER_WAY
  }
}
