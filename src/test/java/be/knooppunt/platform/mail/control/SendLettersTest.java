package be.knooppunt.platform.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.config.MailRelay.Security;
import be.knooppunt.platform.mail.Letter;
import be.knooppunt.platform.mail.MailServer;
import be.knooppunt.platform.mail.Mailbox;
import be.knooppunt.platform.mail.WaitingLetter;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sending, waiting and giving up, with a real mail server and a clock of our own. */
class SendLettersTest {
  private static final Instant START = Instant.parse("2026-11-21T09:30:00Z");
  private static final Logger LOGGER = Logger.getLogger(SendLetters.class.getName());

  /** A clock that goes on when it is told to. */
  private static final class HandClock extends Clock {
    private Instant now = START;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** An outbox in memory. */
  private static final class Box implements Outbox {
    private final List<WaitingLetter> letters = new ArrayList<>();

    @Override
    public void add(WaitingLetter letter) {
      letters.add(letter);
    }

    @Override
    public Optional<WaitingLetter> findDue(Instant now) {
      return letters.stream()
          .filter(letter -> !letter.nextTry().isAfter(now))
          .min(Comparator.comparing(WaitingLetter::nextTry));
    }

    @Override
    public void remove(String id) {
      letters.removeIf(letter -> letter.id().equals(id));
    }
  }

  private final HandClock clock = new HandClock();
  private final Box box = new Box();
  private final KeepLetters keep = new KeepLetters(box);
  private final Mailbox mailbox = new Mailbox(ServerSetup.PROTOCOL_SMTP);
  private final SendLetters letters =
      new SendLetters(Optional.of(new MailServer(mailbox.relay(Security.NONE))), keep, clock);
  private final List<String> log = new ArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          log.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {
          // nothing is kept back
        }

        @Override
        public void close() {
          // nothing is open
        }
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(listener);
  }

  @AfterEach
  void stop() {
    LOGGER.removeHandler(listener);
    mailbox.close();
  }

  private void write(String text) {
    keep.add(new Letter("an@example.org", "Geheim onderwerp", text), clock.instant());
  }

  @Test
  void isSentOnceAndForgotten() {
    mailbox.start();
    write("Een");
    write("Twee");
    letters.sendDue();
    letters.sendDue();
    assertEquals(2, mailbox.letters().size());
    assertEquals(List.of(), box.letters);
  }

  @Test
  void waitsForTheMailServerAndArrivesThen() {
    write("Een");
    letters.sendDue();
    assertEquals(1, box.letters.size());

    mailbox.start();
    clock.now = START.plusSeconds(119);
    letters.sendDue();
    assertEquals(List.of(), mailbox.letters(), "not before two minutes have passed");
    clock.now = START.plusSeconds(120);
    letters.sendDue();
    assertEquals(1, mailbox.letters().size());
    assertEquals(List.of(), box.letters);
  }

  @Test
  void isGivenUpAfterADayWithGrowingPauses() {
    write("Een");
    List<Long> minutes = new ArrayList<>();
    while (!box.letters.isEmpty()) {
      minutes.add(Duration.between(START, clock.now).toMinutes());
      letters.sendDue();
      if (!box.letters.isEmpty()) {
        clock.now = box.letters.get(0).nextTry();
      }
    }
    // pauses of 2, 4, 8 … 128 minutes and then four hours; a next one would be after 24 hours
    assertEquals(List.of(0L, 2L, 6L, 14L, 30L, 62L, 126L, 254L, 494L, 734L, 974L, 1214L), minutes);
    assertTrue(log.get(log.size() - 1).contains("given up after 12 tries"), log::toString);
  }

  @Test
  void isNotSentWhenThePortalStoodStillForADay() {
    mailbox.start();
    write("Een");
    clock.now = START.plus(Duration.ofDays(1)).plusSeconds(1);
    letters.sendDue();
    assertEquals(List.of(), mailbox.letters());
    assertEquals(List.of(), box.letters);
    assertTrue(log.toString().contains("waited for more than a day"), log::toString);
  }

  @Test
  void tellsNothingOfWhatIsInIt() {
    write("Geheime tekst");
    letters.sendDue();
    clock.now = START.plus(Duration.ofHours(23));
    letters.sendDue();
    String told = log.toString();
    assertTrue(told.contains("the mail server cannot be reached"), told);
    assertFalse(told.contains("example.org"), told);
    assertFalse(told.toLowerCase(Locale.ROOT).contains("geheim"), told);
  }

  @Test
  void withoutAMailServerNothingIsPromised() {
    SendLetters none = new SendLetters(Optional.empty(), keep, clock);
    assertFalse(none.canSend());
    assertTrue(letters.canSend());
    assertThrows(IllegalStateException.class, () -> none.send("an@example.org", "S", "T"));
    none.sendDue();
    assertEquals(List.of(), box.letters);
  }
}
