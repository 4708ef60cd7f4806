package be.knooppunt.platform.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.config.MailRelay;
import be.knooppunt.platform.config.MailRelay.Security;
import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Handing letters to a real mail server. */
class MailServerTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
  private static final Letter LETTER =
      new Letter("an@example.org", "Je uitnodiging: één klik", "Dag Ån,\n\nWelkom 👋\n.\nEinde\n");

  private static Optional<MailTrouble> deliver(MailRelay relay) {
    return new MailServer(relay).deliver(LETTER, "0c5a-1", NOW);
  }

  @Test
  void arrivesAsItWasWritten() throws Exception {
    try (Mailbox mailbox = new Mailbox(ServerSetup.PROTOCOL_SMTP).start()) {
      assertEquals(Optional.empty(), deliver(mailbox.relay(Security.NONE)));
      MimeMessage arrived = mailbox.letters().get(0);
      assertEquals("Je uitnodiging: één klik", arrived.getSubject());
      assertEquals(
          LETTER.text().strip(), arrived.getContent().toString().replace("\r\n", "\n").strip());
      assertTrue(
          arrived
              .getContentType()
              .toLowerCase(Locale.ROOT)
              .startsWith("text/plain; charset=utf-8"));
      assertEquals("Knooppunt <portaal@knooppunt.example>", arrived.getFrom()[0].toString());
      assertEquals("an@example.org", arrived.getAllRecipients()[0].toString());
      assertEquals(NOW, arrived.getSentDate().toInstant());
      assertArrayEquals(new String[] {"auto-generated"}, arrived.getHeader("Auto-Submitted"));
    }
  }

  @Test
  void namesNoMachine() throws Exception {
    try (Mailbox mailbox = new Mailbox(ServerSetup.PROTOCOL_SMTP).start()) {
      assertEquals(Optional.empty(), deliver(mailbox.relay(Security.NONE)));
      MimeMessage arrived = mailbox.letters().get(0);
      assertEquals("<0c5a-1@knooppunt.example>", arrived.getMessageID());
      String machine = InetAddress.getLocalHost().getHostName();
      List<Header> headers = Collections.list(arrived.getAllHeaders());
      headers.removeIf(header -> header.getName().equals("Received")); // written by the other side
      assertFalse(headers.toString().contains(machine), machine);
      assertEquals(0, arrived.getHeader("X-Mailer", ",") == null ? 0 : 1);
    }
  }

  @Test
  void doesNotSpeakInTheOpenWhereEncryptionIsAsked() {
    try (Mailbox mailbox = new Mailbox(ServerSetup.PROTOCOL_SMTP).start()) {
      assertEquals(Optional.of(MailTrouble.UNENCRYPTED), deliver(mailbox.relay(Security.STARTTLS)));
      assertEquals(List.of(), mailbox.letters());
    }
  }

  @Test
  void doesNotTrustAnUnknownCertificate() {
    try (Mailbox mailbox = new Mailbox(ServerSetup.PROTOCOL_SMTPS).start()) {
      assertEquals(Optional.of(MailTrouble.UNENCRYPTED), deliver(mailbox.relay(Security.TLS)));
      assertEquals(List.of(), mailbox.letters());
    }
  }

  @Test
  void doesNotTrustACertificateOfAnotherHost() {
    try (Mailbox mailbox = new Mailbox(ServerSetup.PROTOCOL_SMTPS).start()) {
      // trusts whoever signed it, so that only the name is wrong
      MailServer server =
          new MailServer(mailbox.relay(Security.TLS), Optional.of(new DummySSLSocketFactory()));
      assertEquals(Optional.of(MailTrouble.UNENCRYPTED), server.deliver(LETTER, "1", NOW));
      assertEquals(List.of(), mailbox.letters());
    }
  }

  @Test
  void signsIn() {
    try (Mailbox mailbox =
        new Mailbox(ServerSetup.PROTOCOL_SMTP).onlyFor("portaal@knooppunt.example").start()) {
      Optional<String> user = Optional.of("portaal@knooppunt.example");
      MailRelay right = mailbox.relay(Security.NONE, user, Optional.of(Mailbox.PASSWORD));
      assertEquals(Optional.empty(), deliver(right));
      MailRelay wrong = mailbox.relay(Security.NONE, user, Optional.of("another"));
      assertEquals(Optional.of(MailTrouble.SIGN_IN), deliver(wrong));
      assertEquals(1, mailbox.letters().size());
    }
  }

  @Test
  void tellsThatNothingListens() {
    MailRelay nobody = new Mailbox(ServerSetup.PROTOCOL_SMTP).relay(Security.NONE); // never started
    assertEquals(Optional.of(MailTrouble.UNREACHABLE), deliver(nobody));
  }

  @Test
  void doesNotWaitForAServerThatIsSilent() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      MailRelay relay =
          MailRelay.find(
                  settings(
                      Map.of(
                          "knooppunt.mail.host", "127.0.0.1",
                          "knooppunt.mail.port", String.valueOf(silent.getLocalPort()),
                          "knooppunt.mail.from", "portaal@knooppunt.example",
                          "knooppunt.mail.security", "none")))
              .orElseThrow();
      long begun = System.nanoTime();
      assertEquals(Optional.of(MailTrouble.UNREACHABLE), deliver(relay));
      assertTrue(System.nanoTime() - begun < 15_000_000_000L, "gives up after 5 s");
    }
  }

  @Test
  void asksForEncryptionWhenNothingElseIsSet() {
    MailRelay relay =
        MailRelay.find(
                settings(
                    Map.of(
                        "knooppunt.mail.host", "mail.example.org",
                        "knooppunt.mail.password", "geheim",
                        "knooppunt.mail.from", "portaal@knooppunt.example")))
            .orElseThrow();
    assertEquals(Security.STARTTLS, relay.security());
    assertEquals(587, relay.port());
    assertEquals("mail.example.org:587", relay.toString(), "without secrets");
    assertEquals(Optional.empty(), MailRelay.find(settings(Map.of())));
  }

  private static Function<String, Optional<String>> settings(Map<String, String> values) {
    return name -> Optional.ofNullable(values.get(name));
  }
}
