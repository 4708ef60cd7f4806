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
  /** Why it was set aside. */
  public enum Notice {
    ENDED,
    NOT_YET,
    NOT_CONFIRMED,
    NOT_IN_PLACE,
    NOT_FOR_GROUP,
    NOT_IN_LANGUAGE,
    CLOSED,
    NO_PATH,
    LONGER_WAY
  }
}
