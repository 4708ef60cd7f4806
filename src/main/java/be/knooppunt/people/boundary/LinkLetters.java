package be.knooppunt.people.boundary;

import be.knooppunt.people.control.ResetPassword;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.mail.Letters;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Writes the letters that carry a one-time link, and sends them where the installation can. What
 * cannot be sent is shown once, to pass on.
 */
@RequestScoped
public class LinkLetters {
  /** Where an invitation leads to. The secret is in the query, which no log keeps. */
  static final String INVITATION = "/uitnodiging";

  /** Where a link for a new password leads to. */
  static final String PASSWORD = "/wachtwoord";

  /** The parameter with the secret. */
  static final String CODE = "code";

  private static final Logger LOG = System.getLogger(LinkLetters.class.getName());

  @Inject private Letters letters;
  @Inject private Texts texts;
  @Inject private Settings settings;
  @Inject private GrantWords words;
  @Inject private Clock clock;

  /** Tells whether letters can be sent. */
  boolean canSend() {
    return letters.canSend();
  }

  /** Sends an invitation to an address, or gives it to pass on when that cannot be. */
  ShownOnce invite(Grant grant, String token, String email, Duration valid) {
    String address = address(INVITATION, token);
    String letter =
        texts.format("people.letter.invitation", words.of(grant), address, until(valid));
    if (!email.isBlank() && send(email, texts.get("people.letter.invitation.subject"), letter)) {
      return ShownOnce.done("people.invite.sent");
    }
    return new ShownOnce(
        email.isBlank() || !canSend() ? "people.invite.made" : "people.invite.notSent",
        address,
        letter);
  }

  /** A link for a new password, to pass on. */
  ShownOnce passOn(String token) {
    String address = address(PASSWORD, token);
    String letter =
        texts.with("people.letter.password", address, until(ResetPassword.VALID_BY_HAND));
    return new ShownOnce("people.reset.made", address, letter);
  }

  /** Sends a link for a new password to whom it belongs. */
  void sendReset(ResetPassword.Sent sent) {
    send(
        sent.email(),
        texts.get("people.letter.reset.subject"),
        texts.with("people.letter.reset", sent.signInName(), address(PASSWORD, sent.token())));
  }

  private boolean send(String to, String subject, String text) {
    if (!canSend()) {
      return false;
    }
    try {
      letters.send(to, subject, text);
      return true;
    } catch (RuntimeException e) {
      // the address stays out of the log
      LOG.log(Level.WARNING, "A letter could not be sent: " + e.getClass().getName());
      return false;
    }
  }

  private String until(Duration valid) {
    return texts.date(LocalDate.ofInstant(clock.instant().plus(valid), TimeSource.BRUSSELS));
  }

  private String address(String page, String token) {
    return settings.address() + page + "?" + CODE + "=" + token;
  }
}
