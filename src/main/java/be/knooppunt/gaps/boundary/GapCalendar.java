package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.control.NameGaps;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.platform.web.Texts;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/**
 * The days of gaps as a calendar (RFC 5545): an event of a whole day for each gap that has a day
 * and is not closed. It says nothing that the public register does not say.
 */
final class GapCalendar {
  /** In signs: with some letters beyond ASCII a line stays within 75 octets. */
  private static final int LONGEST_LINE = 60;

  private final NameGaps nameGaps;
  private final Texts texts;
  private final String address;

  /** Writes with the words of a language; links begin with the address of the portal. */
  GapCalendar(NameGaps nameGaps, Texts texts, String address) {
    this.nameGaps = nameGaps;
    this.texts = texts;
    this.address = address;
  }

  String of(Network network, List<Gap> gaps) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Knooppunt//Knooppunt//NL");
    calendar.setMethod("PUBLISH");
    String partnership = network.partnership().map(p -> p.name()).orElse("");
    String name = texts.with("register.calendar.name", partnership);
    calendar.setName(name);
    calendar.setExperimentalProperty("X-WR-CALNAME", name);
    calendar
        .setRefreshInterval(new Duration.Builder().days(1).build())
        .setParameter("VALUE", "DURATION"); // asked for by RFC 7986
    for (Gap gap : gaps) {
      LocalDate due = gap.facts().dueOn();
      if (due != null && !gap.facts().state().isClosed()) {
        calendar.addEvent(event(network, gap, due));
      }
    }
    return written(calendar);
  }

  private VEvent event(Network network, Gap gap, LocalDate due) {
    VEvent event = new VEvent();
    event.setUid(gap.id());
    event.setDateTimeStamp(Date.from(gap.changedAt()));
    event.setSequence(gap.version());
    DateTimeComponents day =
        new DateTimeComponents(due.getYear(), due.getMonthValue(), due.getDayOfMonth());
    event.setDateStart(new DateStart(new ICalDate(day, false)));
    event.setTransparency(Transparency.transparent());
    event.setSummary(nameGaps.name(network, gap.findingKey(), texts));
    event.setDescription(description(network, gap, due));
    event.setUrl(
        address
            + network.partnership().map(p -> "/" + p.id().value()).orElse("")
            + "/hiaten/opvolging/"
            + gap.id());
    return event;
  }

  private String description(Network network, Gap gap, LocalDate due) {
    String state = texts.get("register.state." + gap.facts().state());
    String organisation = gap.facts().organisation();
    String owner =
        organisation.isEmpty()
            ? texts.get("register.owner.none")
            : network
                .findOrganisation(new OrganisationId(organisation))
                .map(found -> found.nameOn(due))
                .orElse(organisation);
    return texts.with("register.calendar.text", state, owner);
  }

  private static String written(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
