package be.knooppunt.portal.control;

import be.knooppunt.platform.mail.Letter;
import be.knooppunt.platform.mail.Letters;
import be.knooppunt.portal.entity.SentReminder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;

/** Sends one reminder and notes it, both or neither. */
@ApplicationScoped
public class KeepReminders {
  @Inject private SentReminders sent;
  @Inject private Letters letters;

  /** For the container. */
  protected KeepReminders() {}

  /** Notes reminders in a store. */
  public KeepReminders(SentReminders sent, Letters letters) {
    this.sent = sent;
    this.letters = letters;
  }

  /** Tells whether it went out this month. */
  @Transactional
  public boolean wasSent(SentReminder reminder) {
    return sent.has(reminder.id());
  }

  /** Sends it; fails when another portal does so at the same moment. */
  @Transactional(TxType.REQUIRES_NEW)
  public void send(SentReminder reminder, Letter letter) {
    sent.add(reminder);
    letters.send(letter.to(), letter.subject(), letter.text());
  }

  /** Forgets those that no longer hold anything back. */
  @Transactional
  public void forgetBefore(LocalDate day) {
    sent.forgetBefore(day);
  }
}
