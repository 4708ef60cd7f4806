package be.knooppunt.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why the mail server did not take a letter. What the server itself says is not repeated anywhere,
 * for it names the address.
 */
public enum MailTrouble {
  UNREACHABLE("cannot be reached"),
  UNENCRYPTED("offers no encryption that can be trusted"),
  SIGN_IN("does not accept the user and the password"),
  ADDRESS("does not take letters for that address"),
  OTHER("did not take it");

  private final String reason;

  MailTrouble(String reason) {
    this.reason = reason;
  }

  /** What to say of the mail server, in words. */
  public String reason() {
    return reason;
  }

  /** Tells whether trying again would bring nothing. */
  public boolean isForGood() {
    return this == ADDRESS;
  }

  static MailTrouble of(MessagingException failed) {
    Set<Throwable> seen = new HashSet<>();
    @Nullable Throwable cause = failed;
    MailTrouble trouble = OTHER;
    // the last one in the chain knows best
    while (cause != null && seen.add(cause)) {
      MailTrouble known = ofOne(cause);
      trouble = known == OTHER ? trouble : known;
      cause = cause.getCause();
    }
    return trouble;
  }

  private static MailTrouble ofOne(Throwable cause) {
    if (cause instanceof AuthenticationFailedException) {
      return SIGN_IN;
    }
    if (cause instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0) {
      return ADDRESS;
    }
    boolean isEncryption = cause instanceof SSLException;
    String text = cause.getMessage();
    if (isEncryption || (text != null && text.contains("STARTTLS"))) {
      return UNENCRYPTED;
    }
    return cause instanceof IOException ? UNREACHABLE : OTHER;
  }
}
