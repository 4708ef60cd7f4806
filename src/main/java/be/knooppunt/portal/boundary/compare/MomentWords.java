package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.control.CompareMoments.Moment;
import be.knooppunt.compare.entity.NetworkSnapshot;
import be.knooppunt.compare.entity.TimeFigure;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Moments of a map, and the figures that are followed, in words. */
@RequestScoped
public class MomentWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int NAMED = 4;

  @Inject private Texts texts;

  /** What a snapshot is called. */
  public String label(NetworkSnapshot snapshot) {
    return snapshot.label().isEmpty()
        ? snapshot
            .plannedFor()
            .map(day -> texts.with("time.planned.label", texts.date(day)))
            .orElseGet(() -> when(snapshot))
        : snapshot.label();
  }

  /** The day and the hour of a snapshot. */
  public String when(NetworkSnapshot snapshot) {
    var at = snapshot.moment().atZone(TimeSource.BRUSSELS);
    return texts.with("time.moment", texts.date(at.toLocalDate()), TIME.format(at));
  }

  /** A moment as a heading names it. */
  public String name(Moment moment) {
    return moment
        .snapshot()
        .map(one -> texts.with("time.snapshot.name", label(one)))
        .orElseGet(() -> texts.date(moment.side().day()));
  }

  /** How a moment was read. */
  public String reading(Moment moment) {
    return moment
        .snapshot()
        .map(one -> texts.with("time.reading.snapshot", when(one)))
        .orElseGet(() -> texts.with("time.reading.day", texts.date(moment.side().day())));
  }

  /** A day. */
  public String date(LocalDate day) {
    return texts.date(day);
  }

  /** What a figure is called. */
  public String figure(TimeFigure figure) {
    return texts.get("time.figure." + figure.code());
  }

  /** A figure as people read it; a dash when it has no value. */
  public String value(TimeFigure figure, Value value) {
    if (!value.isDefined()) {
      return "–";
    }
    if (figure.isShare()) {
      return texts.with("measures.percent", Math.round(100 * value.get()));
    }
    double rounded = Math.rint(value.get() * 10) / 10;
    Locale locale = texts.language().locale();
    return rounded == Math.rint(rounded)
        ? String.format(locale, "%d", (long) rounded)
        : String.format(locale, "%.1f", rounded);
  }

  /** Why a figure has no value; empty when it has one. */
  public String because(Value value) {
    return value.undefinedBecause() == null
        ? ""
        : texts.get("measures.undefined." + value.undefinedBecause().name());
  }

  /** A few names, and how many more there are. */
  public String some(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining("; "));
    int more = names.size() - NAMED;
    return more > 0 ? texts.with("time.more", first, more) : first;
  }

  /** A sentence about so many things, with a few of their names. */
  public String count(String key, List<String> names) {
    return texts.format(key + (names.size() == 1 ? ".one" : ".many"), names.size(), some(names));
  }
}
