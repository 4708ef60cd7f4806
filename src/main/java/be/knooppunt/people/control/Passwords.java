package be.knooppunt.people.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;

/**
 * Hashes passwords as OWASP advises for PBKDF2 with SHA-512, and compares with such a hash. A
 * password is the same one whether its accents were typed as one character or as two.
 */
@ApplicationScoped
public class Passwords {
  private static final Map<String, String> WORK =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32",
          "Pbkdf2PasswordHash.KeySizeBytes", "64");

  @Inject private Pbkdf2PasswordHash hash;

  @PostConstruct
  void begin() {
    hash.initialize(WORK);
  }

  /** Hashes a password with a salt of its own. */
  public String hash(String password) {
    return hash.generate(characters(password));
  }

  /** Tells whether a password is the one of a hash. */
  public boolean matches(String password, String hashed) {
    return hash.verify(characters(password), hashed);
  }

  private static char[] characters(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
  }
}
