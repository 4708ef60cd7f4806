package be.knooppunt.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;

/** Stands in where there is no server for e-mail: nothing is sent. */
@ApplicationScoped
public class NoLetters implements Letters {
  @Override
  public boolean canSend() {
    return false;
  }

  @Override
  public void send(String to, String subject, String plainText) {
    throw new IllegalStateException("This installation sends no e-mail");
  }
}
