package be.knooppunt.platform.mail;

import be.knooppunt.platform.config.MailRelay;
import be.knooppunt.platform.config.MailRelay.Security;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * Hands letters to the mail server of the settings, over SMTP. A letter names no machine: neither
 * its id nor the greeting holds the host name of this one.
 */
public final class MailServer {
  private static final String MILLIS = "5000";

  private final MailRelay relay;
  private final Optional<SSLSocketFactory> trusted;

  /** Trusts what Java trusts. */
  public MailServer(MailRelay relay) {
    this(relay, Optional.empty());
  }

  MailServer(MailRelay relay, Optional<SSLSocketFactory> trusted) {
    this.relay = relay;
    this.trusted = trusted;
  }

  /**
   * Hands a letter over.
   *
   * @param id the same at each try, so that a letter that arrives twice is known as one
   * @return why it was not taken; empty when it was
   */
  public Optional<MailTrouble> deliver(Letter letter, String id, Instant now) {
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage message = message(session, letter, id, now);
      transport.connect(
          relay.host(), relay.port(), relay.user().orElse(null), relay.password().orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(MailTrouble.of(e));
    }
  }

  private MimeMessage message(Session session, Letter letter, String id, Instant now)
      throws MessagingException {
    String messageId = "<" + id + "@" + domain() + ">";
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
          }
        };
    String utf8 = StandardCharsets.UTF_8.name();
    message.setFrom(new InternetAddress(relay.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), utf8);
    message.setSentDate(Date.from(now));
    // no machine is to answer it
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(letter.text(), utf8);
    message.saveChanges();
    return message;
  }

  private String domain() {
    String from = relay.from();
    return from.substring(from.lastIndexOf('@') + 1).replaceAll("[>\\s]+$", "");
  }

  private Properties properties() {
    Properties smtp = new Properties();
    smtp.setProperty("mail.smtp.connectiontimeout", MILLIS);
    smtp.setProperty("mail.smtp.timeout", MILLIS);
    smtp.setProperty("mail.smtp.writetimeout", MILLIS);
    smtp.setProperty("mail.smtp.localhost", domain());
    smtp.setProperty("mail.smtp.quitwait", "false");
    smtp.setProperty("mail.smtp.auth", String.valueOf(relay.user().isPresent()));
    smtp.setProperty(
        "mail.smtp.starttls.enable", String.valueOf(relay.security() == Security.STARTTLS));
    smtp.setProperty(
        "mail.smtp.starttls.required", String.valueOf(relay.security() == Security.STARTTLS));
    smtp.setProperty("mail.smtp.ssl.enable", String.valueOf(relay.security() == Security.TLS));
    smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    trusted.ifPresent(factory -> smtp.put("mail.smtp.ssl.socketFactory", factory));
    return smtp;
  }
}
