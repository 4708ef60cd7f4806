package be.knooppunt.people.boundary;

import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Says moments as people do: the day in full and the time in Brussels, to the minute. */
@RequestScoped
public class MomentWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  @Inject private Texts texts;

  /** A moment, such as 12 oktober 2026, 14:05. */
  String of(Instant moment) {
    ZonedDateTime here = moment.atZone(TimeSource.BRUSSELS);
    return texts.date(here.toLocalDate()) + ", " + TIME.format(here);
  }
}
