package be.knooppunt.people.entity;

import java.util.regex.Pattern;

/** What a name to sign in with looks like. It is typed often, so it has no spaces or odd signs. */
public final class SignInNames {
  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{1,59}");

  private SignInNames() {}

  /** Tells whether somebody can choose it. */
  public static boolean isWellFormed(String name) {
    return FORM.matcher(Account.normalise(name)).matches();
  }
}
