package be.knooppunt.people.entity;

import java.util.regex.Pattern;

/**
 * What an e-mail address looks like. Whether somebody reads it shows only when a letter arrives.
 */
public final class EmailAddresses {
  private static final int MOST = 254;
  private static final Pattern FORM =
      Pattern.compile("[^\\s@<>()\",;:\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}]{2,}");

  private EmailAddresses() {}

  /** Tells whether a letter could be sent there. */
  public static boolean isWellFormed(String address) {
    String plain = address.strip();
    return plain.length() <= MOST && FORM.matcher(plain).matches();
  }
}
