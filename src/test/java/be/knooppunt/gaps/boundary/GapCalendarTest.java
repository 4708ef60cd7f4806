package be.knooppunt.gaps.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.control.NameGaps;
import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.Gap.Sighting;
import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.gaps.entity.register.GapState;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.testing.SampleStore;
import be.knooppunt.testing.Samples;
import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The calendar of days, read back as a calendar program would. */
class GapCalendarTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final LocalDate DUE = LocalDate.parse("2027-03-28");
  private static final Network MAP = Samples.network("roeselare");

  private static Gap gap(String about, GapState state, @Nullable LocalDate due) {
    GapFacts facts =
        new GapFacts(state, "geheim, en lang", "NO_OFFER", "R-OCMW", "", "account", due);
    return new Gap(
        "roeselare",
        new FindingKey(FindingKind.DEAD_END, List.of(about)),
        Severity.HIGH,
        new Sighting(EvidenceFilter.ALL, 1, LocalDate.parse("2026-11-22")),
        facts,
        NOW);
  }

  private static String calendar(Language language, Gap... gaps) {
    Networks networks = new Networks(new SampleStore("roeselare"));
    NameGaps names = new NameGaps(networks, Clock.fixed(NOW, ZoneOffset.UTC));
    return new GapCalendar(names, new Texts(language), "https://knooppunt.example")
        .of(MAP, List.of(gaps));
  }

  @Test
  void eachDayIsAnEventOfAWholeDayThatCanBeKnownAgain() {
    Gap gap = gap("R-S11", GapState.OPEN, DUE);
    ICalendar read = Biweekly.parse(calendar(Language.NL, gap)).first();
    assertEquals("", read.validate(ICalVersion.V2_0).toString());
    assertEquals("PUBLISH", read.getMethod().getValue());
    VEvent event = read.getEvents().get(0);
    assertEquals(gap.id(), event.getUid().getValue());
    assertFalse(event.getDateStart().getValue().hasTime());
    assertEquals(
        new DateTimeComponents(2027, 3, 28), event.getDateStart().getValue().getRawComponents());
    assertEquals(Date.from(NOW), event.getDateTimeStamp().getValue());
    String name = MAP.getService(new ServiceId("R-S11")).name();
    assertEquals("Hier stopt de weg: " + name, event.getSummary().getValue());
    assertEquals(
        "https://knooppunt.example/roeselare/hiaten/opvolging/" + gap.id(),
        event.getUrl().getValue());
    assertTrue(event.getDescription().getValue().contains("Toestand: Open"));
  }

  @Test
  void signsThatMeanSomethingInACalendarComeBackAsTheyWere() {
    String odd = "a;b,c\\d é 😀 " + "heel lang ".repeat(20);
    String text = calendar(Language.EN, gap(odd, GapState.OPEN, DUE));
    VEvent event = Biweekly.parse(text).first().getEvents().get(0);
    assertEquals("The way stops here: " + odd, event.getSummary().getValue());
    assertTrue(text.endsWith("END:VCALENDAR\r\n"), text);
    for (String line : text.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertFalse(line.contains("\n"), line);
    }
  }

  @Test
  void whatIsClosedOrHasNoDayIsNotInIt() {
    String text =
        calendar(
            Language.NL,
            gap("R-S11", GapState.SOLVED, DUE),
            gap("R-S12", GapState.NOT_A_GAP, DUE),
            gap("R-S13", GapState.OPEN, null));
    assertEquals(List.of(), Biweekly.parse(text).first().getEvents());
  }

  @Test
  void saysNothingThatIsForThePartnershipOnly() {
    String text = calendar(Language.NL, gap("R-S11", GapState.ACCEPTED, DUE));
    assertFalse(text.contains("geheim"), text);
    assertFalse(text.contains("account"), text);
  }
}
