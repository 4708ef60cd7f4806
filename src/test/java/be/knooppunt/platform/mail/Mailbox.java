package be.knooppunt.platform.mail;

import be.knooppunt.platform.config.MailRelay;
import be.knooppunt.platform.config.MailRelay.Security;
import be.knooppunt.testing.PortalProcess;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;

/** A real mail server on loopback, which can be stopped and started again at the same port. */
public final class Mailbox implements AutoCloseable {
  /** The password of every user. */
  public static final String PASSWORD = "a-password-for-tests";

  private final int port = PortalProcess.freePort();
  private final GreenMail server;

  /** One that is not started yet. */
  public Mailbox(String protocol) {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", protocol));
  }

  /** Starts it. */
  public Mailbox start() {
    server.start();
    return this;
  }

  /** Makes a user; from then on nobody else may send. */
  public Mailbox onlyFor(String user) {
    server.setUser(user, user, PASSWORD);
    server.getUserManager().setAuthRequired(true);
    return this;
  }

  /** Stops it, as when its machine is switched off. */
  public void stop() {
    server.stop();
  }

  /** How the portal gets there. */
  public MailRelay relay(Security security) {
    return relay(security, Optional.empty(), Optional.empty());
  }

  /** How the portal gets there, with a user and a password. */
  public MailRelay relay(Security security, Optional<String> user, Optional<String> password) {
    return new MailRelay(
        "127.0.0.1", port, user, password, "Knooppunt <portaal@knooppunt.example>", security);
  }

  /** What arrived. */
  public List<MimeMessage> letters() {
    return List.of(server.getReceivedMessages());
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    server.stop();
  }
}
