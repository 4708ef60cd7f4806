package be.knooppunt.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.control.FollowFindings;
import be.knooppunt.gaps.control.NameGaps;
import be.knooppunt.gaps.control.ReadRegister;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.Gap.Sighting;
import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.gaps.entity.register.GapState;
import be.knooppunt.gaps.store.GapStores;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.mail.Letter;
import be.knooppunt.platform.mail.Letters;
import be.knooppunt.portal.control.SendReminders.Contents;
import be.knooppunt.portal.control.SendReminders.People;
import be.knooppunt.portal.entity.SentReminder;
import be.knooppunt.testing.Database;
import be.knooppunt.testing.MemoryPeople;
import be.knooppunt.testing.SampleStore;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is reminded of what, and how often. */
class SendRemindersTest {
  private static final String HERE = "roeselare";
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  /** A clock that is set by hand. */
  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** What the mail server got. */
  private static final class Post implements Letters {
    private final List<Letter> sent = new ArrayList<>();
    private boolean works = true;

    @Override
    public boolean canSend() {
      return works;
    }

    @Override
    public void send(String to, String subject, String plainText) {
      sent.add(new Letter(to, subject, plainText));
    }
  }

  /** What the database would keep; fails for what is there already, as it does. */
  private static final class Kept implements SentReminders {
    private final Set<String> ids = new TreeSet<>();
    private boolean othersAreFaster;

    @Override
    public boolean has(String id) {
      return !othersAreFaster && ids.contains(id);
    }

    @Override
    public void add(SentReminder sent) {
      if (!ids.add(sent.id())) {
        throw new PersistenceException("twice");
      }
    }

    @Override
    public void forgetBefore(LocalDate day) {}
  }

  private final SetClock clock = new SetClock();
  private final Post post = new Post();
  private final Kept kept = new Kept();
  private final MemoryPeople people = new MemoryPeople();
  private final EntityManagerFactory factory = GapStores.migrated(Database.H2);
  private final GapStores stores = GapStores.of(factory);

  @AfterEach
  void close() {
    stores.close();
    factory.close();
  }

  private SendReminders reminders() {
    Networks networks = new Networks(new SampleStore(HERE));
    FollowFindings follow =
        new FollowFindings(
            stores.compareGaps(clock),
            (network, day, evidence) -> List.of(finding()),
            stores.gaps(),
            networks,
            clock);
    ReadRegister register = new ReadRegister(stores.gaps(), follow);
    Settings settings =
        new Settings() {
          @Override
          public String address() {
            return "https://knooppunt.example";
          }
        };
    return new SendReminders(
        post,
        new People(people.accounts(), people.assignments()),
        new Contents(
            networks,
            register,
            new CountWaiting(register, clock),
            new WriteReminder(new NameGaps(networks, clock), settings)),
        new KeepReminders(kept, post),
        clock);
  }

  private static Finding finding() {
    return new Finding(
        new FindingKey(FindingKind.DEAD_END, List.of("R-S11")),
        Severity.HIGH,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        null);
  }

  private Account member(String name, Grant... grants) {
    Account account = people.join(name, grants);
    account.setEmail(name + "@knooppunt.example");
    return account;
  }

  private Account coordinator() {
    return member("coordinator", Grant.in(HERE, Role.COORDINATOR));
  }

  private Gap owned(Account account, LocalDate due) {
    Gap gap =
        new Gap(
            HERE,
            finding().key(),
            Severity.HIGH,
            new Sighting(EvidenceFilter.ALL, 1, TODAY),
            new GapFacts(GapState.OPEN, "", "", "R-OCMW", "", account.id(), due),
            clock.instant());
    stores.keep(gap, account);
    return gap;
  }

  @Test
  void aCoordinatorIsToldOnceAMonthWhatWaits() {
    coordinator();
    reminders().sendDue();
    reminders().sendDue();
    assertEquals(1, post.sent.size());
    Letter letter = post.sent.get(0);
    assertEquals("coordinator@knooppunt.example", letter.to());
    assertEquals("Knooppunt: wat wacht er deze maand?", letter.subject());
    assertTrue(letter.text().contains("nooit nagekeken"), letter.text());
    assertTrue(letter.text().contains("https://knooppunt.example/roeselare/werklijst"));
    assertTrue(letter.text().contains("https://knooppunt.example/account"));
    assertFalse(letter.text().contains("{"), letter.text());
    clock.now = Instant.parse("2026-12-01T09:00:00Z");
    reminders().sendDue();
    assertEquals(2, post.sent.size());
  }

  @Test
  void theLetterIsInTheLanguageOfWhoReadsIt() {
    coordinator().setLetters(true, "en");
    reminders().sendDue();
    assertEquals("Knooppunt: what is waiting this month?", post.sent.get(0).subject());
  }

  @Test
  void nobodyIsRemindedWhoDoesNotWantItOrCannotBeReached() {
    coordinator().setLetters(false, "nl");
    people.join("without", Grant.in(HERE, Role.COORDINATOR));
    member("reader", Grant.in(HERE, Role.READER));
    reminders().sendDue();
    assertEquals(List.of(), post.sent);
    assertEquals(Set.of(), kept.ids, "who changes their mind is reminded this month");
  }

  @Test
  void nothingGoesOutWithoutAMailServerOrAtNight() {
    coordinator();
    post.works = false;
    reminders().sendDue();
    post.works = true;
    clock.now = Instant.parse("2026-11-22T20:00:00Z");
    reminders().sendDue();
    assertEquals(List.of(), post.sent);
  }

  @Test
  void ofTwoPortalsOneSends() {
    coordinator();
    kept.othersAreFaster = true;
    reminders().sendDue();
    reminders().sendDue();
    assertEquals(1, post.sent.size());
  }

  @Test
  void whoFollowsAGapUpIsToldOfItsDay() {
    Account owner = member("owner", Grant.editor(HERE, "R-OCMW"));
    Gap gap = owned(owner, TODAY.plusDays(14));
    reminders().sendDue();
    assertEquals(1, post.sent.size());
    String text = post.sent.get(0).text();
    assertTrue(text.contains("Hier stopt de weg: "), text);
    assertTrue(text.contains("tegen 6 december 2026"), text);
    assertTrue(text.contains("/roeselare/hiaten/opvolging/" + gap.id()), text);
  }

  @Test
  void aDayThatIsFarAwayOrAGapOfAFormerRoleIsNotTold() {
    Account owner = member("owner", Grant.editor(HERE, "R-OCMW"));
    owned(owner, TODAY.plusDays(15));
    reminders().sendDue();
    assertEquals(List.of(), post.sent);
    clock.now = Instant.parse("2026-12-08T09:00:00Z");
    people.assignments().listOf(owner.id()).forEach(a -> people.assignments().remove(a.id()));
    reminders().sendDue();
    assertEquals(List.of(), post.sent);
  }
}
