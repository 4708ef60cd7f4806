package be.knooppunt.platform.mail;

/** Sends letters by e-mail, where the installation has a server for it. */
public interface Letters {
  /** Tells whether letters can be sent at all. */
  boolean canSend();

  /**
   * Sends one.
   *
   * @param to the address
   */
  void send(String to, String subject, String plainText);
}
