package be.knooppunt.platform.mail;

/**
 * Sends letters by e-mail, where a mail server is set. Without one the portal shows what would have
 * been in the letter, so that somebody can pass it on.
 */
public interface Letters {
  /** Tells whether there is a mail server. */
  boolean canSend();

  /**
   * Keeps a letter with the transaction that is going on, and sends it once that has succeeded. The
   * caller does not wait for it.
   *
   * @param to one address
   * @throws IllegalArgumentException when address, subject or text cannot be those of a letter
   * @throws IllegalStateException when there is no mail server
   */
  void send(String to, String subject, String plainText);
}
