package be.knooppunt.platform.mail.control;

import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.mail.Letter;
import be.knooppunt.platform.mail.Letters;
import be.knooppunt.platform.mail.MailServer;
import be.knooppunt.platform.mail.MailTrouble;
import be.knooppunt.platform.mail.WaitingLetter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/**
 * Sends letters from the outbox. A letter is in the outbox as soon as what it tells of is true, and
 * leaves it when the mail server took it. The log never holds an address or a text.
 */
@ApplicationScoped
public class SendLetters implements Letters {
  private static final Logger LOG = System.getLogger(SendLetters.class.getName());

  @Inject private Settings settings;
  @Inject private KeepLetters keepLetters;
  @Inject private Event<LetterKept> kept;
  @Inject private Clock clock;

  private Optional<MailServer> server = Optional.empty();

  /** For the container. */
  SendLetters() {}

  SendLetters(Optional<MailServer> server, KeepLetters keepLetters, Clock clock) {
    this.server = server;
    this.keepLetters = keepLetters;
    this.clock = clock;
  }

  @PostConstruct
  void begin() {
    server = settings.mail().map(MailServer::new);
  }

  @Override
  public boolean canSend() {
    return server.isPresent();
  }

  @Override
  @Transactional
  public void send(String to, String subject, String plainText) {
    if (!canSend()) {
      throw new IllegalStateException("There is no mail server");
    }
    keepLetters.add(new Letter(to, subject, plainText), clock.instant());
    kept.fire(new LetterKept());
  }

  /** Tries every letter whose moment has come, one after the other. */
  public void sendDue() {
    server.ifPresent(
        to -> {
          Optional<WaitingLetter> due = keepLetters.takeDue(clock.instant());
          while (due.isPresent()) {
            send(to, due.get());
            due = keepLetters.takeDue(clock.instant());
          }
        });
  }

  private void send(MailServer to, WaitingLetter waiting) {
    if (waiting.isTooOld(clock.instant())) {
      giveUp(waiting, "waited for more than a day");
      return;
    }
    Optional<MailTrouble> trouble = to.deliver(waiting.letter(), waiting.id(), clock.instant());
    if (trouble.isEmpty()) {
      keepLetters.remove(waiting.id());
    } else if (trouble.get().isForGood() || waiting.isLastTry()) {
      giveUp(waiting, "the mail server " + trouble.get().reason());
    } else {
      LOG.log(
          Level.WARNING,
          "A letter waits: the mail server {0}. Try {1}; the next one is at {2}.",
          trouble.get().reason(),
          String.valueOf(waiting.tries()),
          waiting.nextTry());
    }
  }

  private void giveUp(WaitingLetter waiting, String why) {
    keepLetters.remove(waiting.id());
    LOG.log(
        Level.ERROR,
        "A letter was given up after {0} tries: {1}.",
        String.valueOf(waiting.tries()),
        why);
  }
}
